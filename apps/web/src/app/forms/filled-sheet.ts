import { DialogRef } from '@angular/cdk/dialog';
import { inject, signal, type WritableSignal } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import type { Problem } from '@voortuin/contract/platform/problem';
import { Drafts } from '../drafts/drafts.ts';
import { save } from './save.ts';

/** A sheet that somebody fills in: what is typed, whether it is being saved, and what the server had against it. */
export interface FilledSheet<T, R> {
  readonly value: WritableSignal<T>;
  readonly busy: () => boolean;
  readonly problem: () => Problem | null;
  /** Sends the form; the sheet closes with the answer, and stays with all that was typed when it is refused. */
  send(form: FieldTree<T>, call: () => Promise<R>): Promise<void>;
}

/** What a sheet with a form needs; call it where `inject` may be called. What is typed is kept at `place` until it is saved. */
export function filledSheet<T, R>(place: string, empty: () => T): FilledSheet<T, R> {
  const ref = inject<DialogRef<R>>(DialogRef);
  const draft = inject(Drafts).keep(() => place, empty);
  const busy = signal(false);
  const problem = signal<Problem | null>(null);
  return {
    value: draft.value,
    busy: busy.asReadonly(),
    problem: problem.asReadonly(),
    async send(form, call) {
      if (busy()) return;
      busy.set(true);
      problem.set(null);
      const saved = await save(form, call);
      busy.set(false);
      if (saved && 'answer' in saved) {
        draft.drop();
        ref.close(saved.answer);
      } else if (saved) problem.set(saved.problem);
    },
  };
}
