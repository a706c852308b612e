import { Service, inject } from '@angular/core';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from './toasts.ts';

/** For calls made with one press, without a form: a refusal is told in a toast. */
@Service()
export class Refusals {
  private readonly toasts = inject(Toasts);

  /** What the call answers, or undefined when it was refused and told. */
  async tell<R>(call: () => Promise<R>): Promise<R | undefined> {
    try {
      return await call();
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
      return undefined;
    }
  }
}
