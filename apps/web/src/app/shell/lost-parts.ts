import { DOCUMENT, ErrorHandler, Service, inject } from '@angular/core';
import { isLostPart } from '../platform/lost-part.ts';
import { Toasts } from '../toasts/toasts.ts';

/** Tells of a part that could not be fetched, such as a sheet after an update, wherever that happened; other errors go on. */
@Service()
export class LostParts extends ErrorHandler {
  private readonly toasts = inject(Toasts);
  private readonly window = inject(DOCUMENT).defaultView!;

  override handleError(error: unknown): void {
    if (isLostPart(error)) this.tell();
    super.handleError(error);
  }

  /** Says it once; without a network there is nothing to load anew, and the next press tries again. */
  tell(): void {
    const online = this.window.navigator.onLine;
    const words = online
      ? $localize`Dit onderdeel kon niet laden. Laad de pagina opnieuw.`
      : $localize`Er is geen verbinding. Dit onderdeel kon niet laden.`;
    if (this.toasts.shown().some(({ text }) => text === words)) return;
    this.toasts.wrong(words, {
      ...(online && {
        more: $localize`Wat je typte blijft staan.`,
        action: { label: $localize`Laad opnieuw`, run: () => this.window.location.reload() },
      }),
    });
  }
}
