import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { AgreementView } from '@voortuin/contract/partners/partners';
import { usualResponseDays } from '@voortuin/contract/partners/words';
import { day, text, whole } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { addDays, today } from '../platform/dates.ts';
import { PartnersApi } from './partners-api.ts';

/** What the sheet closes with: what was agreed, or the wish to take it away. */
export type AgreementAnswer = { saved: AgreementView } | { drop: true };

interface Filled {
  tasks: string;
  responseDays: number | null;
  reviewOn: string;
}

/** What was agreed with a partner: its tasks, within how many days it answers, and when one looks again. */
@Component({
  selector: 'app-agreement-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet i18n-title title="Afspraken" [under]="about.partner.name">
      <form id="agreement" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field i18n-label label="Wat doen zij, en wat doen wij?">
          <textarea vtInput rows="3" [formField]="form.tasks"></textarea>
        </vt-field>
        <vt-field
          i18n-label
          label="Antwoord binnen zoveel dagen"
          i18n-hint
          hint="Blijft het langer stil, dan krijgen zij een herinnering en daarna wij de vraag terug."
        >
          <input vtInput type="number" inputmode="numeric" [formField]="form.responseDays" />
        </vt-field>
        <vt-field i18n-label label="Opnieuw bekijken op">
          <input vtInput type="date" [formField]="form.reviewOn" />
        </vt-field>
      </form>
      <ng-container actions>
        <button vtButton="primary" type="submit" form="agreement" [wide]="true" [busy]="sheet.busy()" i18n>
          Bewaar
        </button>
        @if (about.agreement) {
          <button vtButton="plain" type="button" [wide]="true" (click)="drop()" i18n>Er is geen afspraak meer</button>
        }
      </ng-container>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class AgreementSheet {
  private readonly api = inject(PartnersApi);
  private readonly ref = inject<DialogRef<AgreementAnswer>>(DialogRef);
  protected readonly about = inject<{ partner: { id: string; name: string }; agreement: AgreementView | null }>(
    DIALOG_DATA,
  );
  protected readonly sheet = filledSheet<Filled, AgreementAnswer>(`agreement/${this.about.partner.id}`, () => ({
    tasks: this.about.agreement?.tasks ?? '',
    responseDays: this.about.agreement?.responseDays ?? usualResponseDays,
    reviewOn: this.about.agreement?.reviewOn ?? addDays(today(), 365),
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.tasks, text(lengths.paragraph));
    keeps(path.responseDays, whole(1, 60));
    keeps(path.reviewOn, day);
  });

  protected save(): Promise<void> {
    const { tasks, responseDays, reviewOn } = this.sheet.value();
    return this.sheet.send(this.form, async () => ({
      saved: await this.api.agree(this.about.partner.id, {
        tasks: tasks.trim(),
        responseDays: responseDays!,
        reviewOn,
      }),
    }));
  }

  protected drop(): void {
    this.ref.close({ drop: true });
  }
}
