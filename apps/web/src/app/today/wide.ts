import { DestroyRef, Service, inject, signal } from '@angular/core';

/** Whether the window is wide enough for two panes: then a list and a page stand side by side. */
@Service()
export class Wide {
  private readonly query = matchMedia('(min-width: 1024px)');
  private readonly is = signal(this.query.matches);
  readonly now = this.is.asReadonly();

  constructor() {
    const look = () => this.is.set(this.query.matches);
    this.query.addEventListener('change', look);
    inject(DestroyRef).onDestroy(() => this.query.removeEventListener('change', look));
  }
}
