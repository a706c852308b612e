import { Service, inject } from '@angular/core';
import { Router } from '@angular/router';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Changes } from '../caregivers/changes.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { Toasts } from '../toasts/toasts.ts';
import type { TextAnswer, Texted } from './texted.ts';

/** Texts somebody through the line of the organisation; without one the phone in one's hand does it. */
@Service()
export class Texting {
  private readonly line = inject(OurLine);
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly changes = inject(Changes);
  private readonly router = inject(Router);

  /** Whether texts go out by us: then a press on "Sms" opens the sheet instead of following its link. */
  get byUs(): boolean {
    return this.line.texts();
  }

  /** Opens the sheet when texts go out by us; true when it did. */
  instead(who: Texted, pressed?: Event): boolean {
    if (!this.byUs) return false;
    pressed?.preventDefault();
    void this.text(who);
    return true;
  }

  async text(who: Texted): Promise<void> {
    const { TextSheet } = await import('./text-sheet.ts');
    const answer = await this.sheets.open<TextAnswer>(TextSheet, { data: who, config: { autoFocus: 'dialog' } });
    if (!answer) return;
    if ('kept' in answer) {
      this.toasts.done($localize`Nog niet verstuurd. Wat je typte staat klaar.`, {
        action: { label: $localize`Ga verder`, run: () => this.text(who) },
      });
      return;
    }
    this.changes.tell();
    const page = ['/mantelzorgers', who.caregiverId];
    this.toasts.done(answer.said, {
      ...(!this.router.url.includes(who.caregiverId) && {
        also: {
          label: $localize`Naar de pagina van ${who.firstName || who.name}:name:`,
          run: () => this.router.navigate(page),
        },
      }),
    });
  }
}
