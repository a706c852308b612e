import { Service, signal, type Type } from '@angular/core';

/** What stands at the top of every sheet that is open, such as a call that goes on; mostly nothing. */
@Service()
export class SheetTop {
  readonly part = signal<Type<unknown> | null>(null);
}
