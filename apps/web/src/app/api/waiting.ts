import { HttpContextToken, type HttpInterceptorFn } from '@angular/common/http';
import { Service, computed, inject, signal } from '@angular/core';
import { finalize } from 'rxjs';

/** Set on a request nobody waits for, such as looking whether the connection is back. */
export const inBackground = new HttpContextToken(() => false);

/** Counts what the reader waits for; the shell draws a bar when it takes longer than 300 ms. */
@Service()
export class Waiting {
  private readonly count = signal(0);
  readonly busy = computed(() => this.count() > 0);

  /** Says that something began, and answers how to say that it ended. */
  begin(): () => void {
    this.count.update((count) => count + 1);
    let ended = false;
    return () => {
      if (!ended) this.count.update((count) => count - 1);
      ended = true;
    };
  }
}

/** Counts every request of the screens as waiting. */
export const countWaiting: HttpInterceptorFn = (request, next) => {
  if (request.context.get(inBackground)) return next(request);
  const end = inject(Waiting).begin();
  return next(request).pipe(finalize(end));
};
