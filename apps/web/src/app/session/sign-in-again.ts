import type { Injector } from '@angular/core';

/** Asks to sign in again over the page; true when the same person did. */
export function askToSignInAgain(_: Injector): Promise<boolean> {
  return Promise.resolve(false);
}
