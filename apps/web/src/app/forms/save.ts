import { submit, type FieldTree, type ValidationError } from '@angular/forms/signals';
import type { Problem } from '@voortuin/contract/platform/problem';
import { problemOf } from '../problems/problem.ts';
import { ruleWords } from '../problems/rule-words.ts';

/** What came of saving: what the server answered, a refusal to tell, or nothing when a field on the page is still wrong. */
export type Saved<R> = { answer: R } | { problem: Problem } | null;

/**
 * Sends a form when all its fields are right; each field that the server refuses is told beside that field, and the
 * focus goes to the first one that is wrong. A refusal that no field of the form can show is answered as a problem.
 */
export async function save<T, R>(form: FieldTree<T>, call: () => Promise<R>): Promise<Saved<R>> {
  let saved: Saved<R> = null;
  await submit(form, async () => {
    try {
      saved = { answer: await call() };
      return undefined;
    } catch (error) {
      const problem = problemOf(error);
      const errors = (problem.errors ?? []).map((one) => ({ place: fieldAt(form, one.field), one }));
      if (errors.length === 0 || errors.some(({ place }) => !place)) saved = { problem };
      return errors.flatMap(({ place, one }): ValidationError.WithOptionalFieldTree[] =>
        place ? [{ kind: one.rule, message: ruleWords(one), fieldTree: place }] : [],
      );
    }
  });
  const wrong = form().errorSummary()[0]?.fieldTree;
  if (wrong && !(saved && 'answer' in saved)) wrong().focusBoundControl();
  return saved;
}

/** The field a refusal names, such as `address.postcode` or `suitableHours.0.from`; undefined when the form has none. */
function fieldAt(form: unknown, path: string): FieldTree<unknown> | undefined {
  let at = form as Record<string, unknown> | undefined;
  for (const step of path.split('.')) at = at?.[step] as Record<string, unknown> | undefined;
  return at as unknown as FieldTree<unknown> | undefined;
}
