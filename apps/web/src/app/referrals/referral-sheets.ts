import { Service, inject, type Type } from '@angular/core';
import { lengths } from '@voortuin/contract/platform/words';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import type { HerWord } from '@voortuin/contract/referrals/words';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Changes } from '../caregivers/changes.ts';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import { lastDayBefore, plainDay } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { Toasts } from '../toasts/toasts.ts';
import { ReferralsApi } from './referrals-api.ts';
import type { HerWordAsked } from './sheets/her-word-sheet.ts';
import type { WordsAsked } from './sheets/words-sheet.ts';

/** Opens the sheets that move a referral, one per verb; each says what came of it and who has the turn now. */
@Service()
export class ReferralSheets {
  private readonly sheets = inject(Sheets);
  private readonly referrals = inject(ReferralsApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);

  /** Answers what the partner asked, or sends it a word. */
  async reply(referral: ReferralView): Promise<void> {
    const id = newId();
    const asks = referral.because === 'question';
    await this.words(
      {
        title: asks ? $localize`Antwoord aan de partner` : $localize`Bericht aan de partner`,
        under: referral.partner ?? '',
        label: asks ? $localize`Je antwoord` : $localize`Je bericht`,
        hint: $localize`De partner leest dit. Noem niet meer dan nodig is.`,
        button: $localize`Verstuur`,
        place: `reply/${referral.id}`,
        most: lengths.paragraph,
        run: (text) => this.referrals.reply(referral.id, { id, text }),
      },
      (after) => this.withPartner($localize`Verstuurd.`, after),
    );
  }

  /** Asks the same partner once more, with what is different now. */
  async reopen(referral: ReferralView): Promise<void> {
    await this.words(
      {
        title: $localize`Vraag het opnieuw`,
        under: referral.partner ?? '',
        label: $localize`Wat is er nu anders?`,
        hint: $localize`De partner leest dit bij de vraag van toen.`,
        button: $localize`Stuur opnieuw`,
        place: `reopen/${referral.id}`,
        most: lengths.paragraph,
        run: (text) => this.referrals.reopen(referral.id, { text }),
      },
      (after) => this.withPartner($localize`Opnieuw gevraagd.`, after),
    );
  }

  /** Other help was found: she is asked later whether that helped. */
  async helpOtherwise(referral: ReferralView): Promise<void> {
    await this.words(
      {
        title: $localize`Andere hulp`,
        under: referral.caregiver,
        label: $localize`Welke hulp is er gevonden?`,
        hint: $localize`Bijvoorbeeld: de buurvrouw komt op dinsdag. We vragen later of het helpt.`,
        button: $localize`Bewaar`,
        place: `other-help/${referral.id}`,
        most: lengths.line,
        run: (what) => this.referrals.helpOtherwise(referral.id, { what }),
      },
      () => this.told($localize`Bewaard. Bij het volgende moment vragen we of het helpt.`),
    );
  }

  async withdraw(referral: ReferralView): Promise<void> {
    const { WithdrawSheet } = await import('./sheets/withdraw-sheet.ts');
    await this.open(WithdrawSheet, referral, () =>
      this.told($localize`Ingetrokken.`, $localize`De partner ziet niets meer.`),
    );
  }

  async hearHerWord(referral: ReferralView, word: HerWord | null): Promise<void> {
    const { HerWordSheet } = await import('./sheets/her-word-sheet.ts');
    await this.open(HerWordSheet, { referral, word } satisfies HerWordAsked, ({ turn, ending }) => {
      if (ending === 'helped') this.told($localize`Mooi. Deze doorverwijzing is klaar.`);
      else if (ending) this.told($localize`Deze doorverwijzing is gesloten: drie keer niet bereikt.`);
      else if (turn === 'consultant') this.told($localize`Bewaard. Jij bent aan zet: wat helpt wel?`);
      else this.told($localize`Bewaard. We vragen het een volgende keer.`);
    });
  }

  async revokeLink(referral: ReferralView): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    const data: Confirmation = {
      who: { id: referral.caregiverId, name: referral.partner ?? '' },
      title: $localize`De link intrekken`,
      words: $localize`De link in de mail aan de partner werkt dan niet meer. Wie een eigen inbox heeft, kan daar nog antwoorden.`,
      label: $localize`Trek de link in`,
      run: () => this.referrals.revokeLink(referral.id),
    };
    await this.open(ConfirmSheet, data, () => this.told($localize`De link werkt niet meer.`));
  }

  private async words(data: WordsAsked, said: (after: ReferralView) => void): Promise<void> {
    const { WordsSheet } = await import('./sheets/words-sheet.ts');
    await this.open(WordsSheet, data, said);
  }

  private async open(sheet: Type<unknown>, data: unknown, said: (after: ReferralView) => void): Promise<void> {
    const after = await this.sheets.open<ReferralView>(sheet, { data });
    if (!after) return;
    this.changes.tell();
    said(after);
  }

  private withPartner(text: string, { answerByAt, partner }: ReferralView): void {
    const until = answerByAt && plainDay(lastDayBefore(answerByAt));
    this.told(
      text,
      until ? $localize`${partner ?? ''}:partner: heeft tot en met ${until}:day: om te antwoorden.` : undefined,
    );
  }

  private told(text: string, more?: string): void {
    this.toasts.done(text, { more });
  }
}
