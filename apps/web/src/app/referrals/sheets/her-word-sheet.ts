import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { herWords, mostTries, type HerWord } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { Wrong } from '../../forms/wrong.ts';
import { ReferralsApi } from '../referrals-api.ts';

/** The referral she is asked about, and the answer that was pressed. */
export interface HerWordAsked {
  readonly referral: ReferralView;
  readonly word: HerWord | null;
}

interface Filled {
  word: HerWord | null;
  note: string;
}

/** What she answers when asked whether it helped, and what she said about it. */
@Component({
  selector: 'app-her-word-sheet',
  imports: [Button, Choices, Field, FormField, Note, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet [title]="title" [under]="asked.referral.caregiver">
      <form id="her-word" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <div>
          <vt-choices
            i18n-label
            label="Wat zegt de mantelzorger?"
            [columns]="1"
            [choices]="words"
            [formField]="form.word"
          />
          <app-wrong [of]="form.word" />
        </div>
        @if (then(); as then) {
          <vt-note [tone]="form.word().value() === 'yes' ? 'hedge' : 'sun'"
            ><p>{{ then }}</p></vt-note
          >
        }
        <vt-field i18n-label label="De eigen woorden erover" [optional]="true">
          <textarea vtInput [formField]="form.note"></textarea>
        </vt-field>
      </form>
      <button actions vtButton="primary" type="submit" form="her-word" [wide]="true" [busy]="sheet.busy()" i18n>
        Bewaar
      </button>
    </vt-sheet>
  `,
  styleUrl: '../../forms/sheet-fields.css',
})
export class HerWordSheet {
  protected readonly asked = inject<HerWordAsked>(DIALOG_DATA);
  private readonly referrals = inject(ReferralsApi);
  protected readonly sheet = filledSheet<Filled, ReferralView>(`her-word/${this.asked.referral.id}`, () => ({
    word: this.asked.word,
    note: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.word, oneOf(herWords));
    keeps(path.note, text(lengths.paragraph), { optional: true });
  });
  protected readonly title = this.asked.referral.partner
    ? $localize`Heeft ${this.asked.referral.partner}:partner: geholpen?`
    : $localize`Heeft het geholpen?`;
  protected readonly words = [
    { value: 'yes' as const, label: $localize`Ja, het heeft geholpen` },
    { value: 'no' as const, label: $localize`Nee, nog niet` },
    { value: 'not-reached' as const, label: $localize`Niet bereikt` },
  ];
  protected readonly then = computed(() => {
    const tries = this.asked.referral.tries + 1;
    switch (this.form.word().value()) {
      case 'yes':
        return $localize`Dan is deze doorverwijzing klaar en ziet de partner de gegevens niet meer.`;
      case 'no':
        return $localize`Dan komt het terug bij jou: opnieuw vragen, een andere partner of andere hulp.`;
      case 'not-reached':
        return tries >= mostTries
          ? $localize`Dit was de derde keer. De doorverwijzing sluit dan als: niet bereikt.`
          : $localize`Dit was keer ${tries}:tries: van ${mostTries}:most:. We vragen het bij het volgende moment nog eens.`;
      default:
        return null;
    }
  });

  protected save(): Promise<void> {
    const { word, note } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.referrals.hearHerWord(this.asked.referral.id, { word: word!, note: note.trim() || null }),
    );
  }
}
