import { DestroyRef, inject, signal, type Signal } from '@angular/core';

/** Whether the window is at least this wide, kept up to date; call it where `inject` may be called. */
export function wide(pixels: number): Signal<boolean> {
  const query = matchMedia(`(min-width: ${pixels}px)`);
  const now = signal(query.matches);
  const follow = () => now.set(query.matches);
  query.addEventListener('change', follow);
  inject(DestroyRef).onDestroy(() => query.removeEventListener('change', follow));
  return now.asReadonly();
}
