import { Dialog, DialogRef, type DialogConfig } from '@angular/cdk/dialog';
import { Service, inject, type Type } from '@angular/core';
import { firstValueFrom } from 'rxjs';

/**
 * Opens a component as a sheet: from the bottom on a phone, in the middle or at the side of a desk. The component draws a
 * `vt-sheet`, asks its data with `inject(DIALOG_DATA)` and closes with `inject(DialogRef)`.
 */
@Service()
export class Sheets {
  private readonly dialog = inject(Dialog);

  /** The answer the sheet closes with, or undefined when it was put away. `strict` cannot be put away. */
  open<Answer>(
    component: Type<unknown>,
    options: {
      data?: unknown;
      place?: 'middle' | 'side' | 'top';
      strict?: boolean;
      config?: Partial<DialogConfig>;
    } = {},
  ): Promise<Answer | undefined> {
    return firstValueFrom(this.show<Answer>(component, options).closed, { defaultValue: undefined });
  }

  /** The same, for who needs to hold on to the sheet itself. */
  show<Answer>(component: Type<unknown>, options: Parameters<Sheets['open']>[1] = {}): DialogRef<Answer> {
    return this.dialog.open<Answer>(component, {
      data: options.data,
      disableClose: options.strict ?? false,
      panelClass: ['vt-sheet-panel', options.place ?? 'middle'],
      backdropClass: 'vt-sheet-backdrop',
      autoFocus: 'first-tabbable',
      ...options.config,
    } as DialogConfig<unknown, DialogRef<Answer>>);
  }
}
