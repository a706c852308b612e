import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { withdrawalReasons, type WithdrawalReason } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { Wrong } from '../../forms/wrong.ts';
import { withdrawalWords } from '../referral-words.ts';
import { ReferralsApi } from '../referrals-api.ts';

interface Filled {
  reason: WithdrawalReason | null;
  note: string;
}

/** Taking a referral back: why. The partner sees nothing more at once. */
@Component({
  selector: 'app-withdraw-sheet',
  imports: [Button, Choices, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet i18n-title title="Intrekken" [under]="referral.caregiver">
      <form id="withdraw" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        @if (referral.state === 'draft') {
          <p i18n>Het concept gaat weg. Er is niets verstuurd.</p>
        } @else {
          <p i18n>
            {{ referral.partner }} ziet meteen niets meer en krijgt bericht dat het is ingetrokken. Terugdraaien kan
            niet.
          </p>
        }
        <div>
          <vt-choices i18n-label label="Waarom?" [columns]="1" [choices]="reasons" [formField]="form.reason" />
          <app-wrong [of]="form.reason" />
        </div>
        <vt-field i18n-label label="Toelichting" [optional]="true">
          <input vtInput autocomplete="off" [formField]="form.note" />
        </vt-field>
      </form>
      <button actions vtButton="danger" type="submit" form="withdraw" [wide]="true" [busy]="sheet.busy()" i18n>
        Trek in
      </button>
    </vt-sheet>
  `,
  styleUrl: '../../forms/sheet-fields.css',
})
export class WithdrawSheet {
  protected readonly referral = inject<ReferralView>(DIALOG_DATA);
  private readonly referrals = inject(ReferralsApi);
  protected readonly sheet = filledSheet<Filled, ReferralView>(`withdraw/${this.referral.id}`, () => ({
    reason: null,
    note: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.reason, oneOf(withdrawalReasons));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  protected readonly reasons = withdrawalReasons.map((value) => ({ value, label: withdrawalWords[value] }));

  protected save(): Promise<void> {
    const { reason, note } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.referrals.withdraw(this.referral.id, { reason: reason!, note: note.trim() || null }),
    );
  }
}
