import { Service, effect, inject, signal, untracked } from '@angular/core';
import { Router, type NavigationError } from '@angular/router';
import { Connection } from '../api/connection.ts';
import { isLostPart } from '../platform/lost-part.ts';
import { Toasts } from '../toasts/toasts.ts';

/** Pages that could not be opened: told on the page one is on, or in its place when there is none yet. */
@Service()
export class Openings {
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly connection = inject(Connection);
  private readonly address = signal<string | null>(null);
  /** The address that could not be opened while no page stands there; null when all is well. */
  readonly failed = this.address.asReadonly();

  constructor() {
    // As soon as the server is back the page opens by itself.
    effect(() => {
      if (this.connection.state() === 'there' && untracked(this.address)) void this.again();
    });
  }

  /** A page did not open: the server was away, or a part of the screens could not be fetched. */
  fail({ url, error }: NavigationError): void {
    if (this.router.lastSuccessfulNavigation() && isLostPart(error) && this.connection.state() === 'there') {
      // The server is there and the part is not: only a fresh copy of the screens has it.
      this.toasts.wrong($localize`Dit onderdeel kon niet laden. Laad de pagina opnieuw.`, {
        more: $localize`Wat je typte blijft staan.`,
        action: { label: $localize`Laad opnieuw`, run: () => location.assign(url) },
      });
    } else if (this.router.lastSuccessfulNavigation()) {
      this.toasts.wrong($localize`Deze pagina kon niet geopend worden. Wat je typte staat er nog.`, {
        action: { label: $localize`Probeer opnieuw`, run: () => this.router.navigateByUrl(url) },
      });
    } else {
      this.address.set(url);
    }
  }

  /** Tries once more to open what did not open. */
  async again(): Promise<void> {
    const url = this.address();
    if (url === null) return;
    this.address.set(null);
    await this.router.navigateByUrl(url);
  }
}
