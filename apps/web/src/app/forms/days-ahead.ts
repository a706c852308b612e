import { validate, type SchemaPath } from '@angular/forms/signals';
import { addDays, today } from '../platform/dates.ts';
import { ruleWords } from '../problems/rule-words.ts';

/** Lets a day lie at least `least` and at most `most` days ahead; an empty or impossible day is judged by others. */
export function daysAhead(path: SchemaPath<string>, { least, most }: { least: number; most: number }): void {
  validate(path, ({ value }) => {
    const day = value();
    if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
    if (day < addDays(today(), least)) return { kind: 'in-the-past', message: ruleWords({ rule: 'in-the-past' }) };
    return day > addDays(today(), most)
      ? { kind: 'too-far', message: ruleWords({ rule: 'too-far', limit: most }) }
      : null;
  });
}
