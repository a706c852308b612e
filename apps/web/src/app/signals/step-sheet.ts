import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { SignalView } from '@voortuin/contract/signals/signals';
import type { MeldcodeStep } from '@voortuin/contract/signals/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { meldcodeWords } from './signal-words.ts';
import { SignalsApi } from './signals-api.ts';

/** A step of the reporting code that was taken, with what came of it. */
@Component({
  selector: 'app-step-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet [title]="words.title" [under]="data.signal.caregiver">
      <form id="take-step" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p>{{ words.what }}</p>
        <vt-field i18n-label label="Wat deed je, met wie, en wat kwam eruit?" [optional]="true">
          <textarea vtInput [formField]="form.note"></textarea>
        </vt-field>
      </form>
      <button
        actions
        vtButton="primary"
        type="submit"
        form="take-step"
        icon="check"
        [wide]="true"
        [busy]="sheet.busy()"
        i18n
      >
        Deze stap is gezet
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class StepSheet {
  protected readonly data = inject<{ signal: SignalView; step: MeldcodeStep }>(DIALOG_DATA);
  private readonly signals = inject(SignalsApi);
  protected readonly words = meldcodeWords[this.data.step];
  protected readonly sheet = filledSheet<{ note: string }, SignalView>(
    `take-step/${this.data.signal.id}/${this.data.step}`,
    () => ({ note: '' }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.note, text(lengths.paragraph), { optional: true });
  });

  protected save(): Promise<void> {
    const { step, signal } = this.data;
    const note = this.sheet.value().note || null;
    return this.sheet.send(this.form, () => this.signals.takeStep(signal.id, { step, note }));
  }
}
