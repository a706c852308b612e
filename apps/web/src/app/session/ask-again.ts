import { HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { Injector, Service, inject } from '@angular/core';
import { catchError, from, switchMap, throwError } from 'rxjs';
import { isOurs } from '../api/api.ts';
import { mayBeSignedOut } from './may-be-signed-out.ts';
import { Session } from './session.ts';

/** Asks whoever was signed in to sign in again, over the page, once for all calls that wait for it. */
@Service()
export class AskAgain {
  private readonly injector = inject(Injector);
  private asking: Promise<boolean> | null = null;

  /** True when the same person is signed in again. */
  ask(): Promise<boolean> {
    this.asking ??= this.show().finally(() => (this.asking = null));
    return this.asking;
  }

  private async show(): Promise<boolean> {
    const { askToSignInAgain } = await import('./sign-in-again.ts');
    return askToSignInAgain(this.injector);
  }
}

/** When a session has run out: asks to sign in again over the page, then repeats the call, so that nothing typed is lost. */
export const signInAgain: HttpInterceptorFn = (request, next) => {
  if (!isOurs(request.url) || request.context.get(mayBeSignedOut)) return next(request);
  const session = inject(Session);
  const askAgain = inject(AskAgain);
  return next(request).pipe(
    catchError((error: unknown) => {
      const expired = error instanceof HttpErrorResponse && error.status === 401 && session.who() !== null;
      if (!expired) return throwError(() => error);
      return from(askAgain.ask()).pipe(switchMap((again) => (again ? next(request) : throwError(() => error))));
    }),
  );
};
