import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { id } from '@voortuin/contract/platform/rules';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { ColleagueOptions } from '../people/colleague-options.ts';
import { SignalsApi } from './signals-api.ts';

/** Giving a signal to a colleague, who looks after it from then on. */
@Component({
  selector: 'app-give-sheet',
  imports: [Button, Choices, FormField, Sheet, SheetForm, SheetProblem, Wrong],
  template: `
    <vt-sheet i18n-title title="Aan wie geef je dit signaal?" [under]="signal.caregiver">
      <form id="give-signal" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p class="said">{{ signal.what }}</p>
        <div>
          <vt-choices i18n-label label="Aan wie?" [choices]="others()" [formField]="form.ownerId" />
          <app-wrong [of]="form.ownerId" />
        </div>
      </form>
      <button actions vtButton="primary" type="submit" form="give-signal" [wide]="true" [busy]="sheet.busy()" i18n>
        Geef door
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class GiveSheet {
  protected readonly signal = inject<SignalView>(DIALOG_DATA);
  private readonly signals = inject(SignalsApi);
  private readonly colleagues = inject(ColleagueOptions);
  protected readonly sheet = filledSheet<{ ownerId: string }, SignalView>(`give-signal/${this.signal.id}`, () => ({
    ownerId: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.ownerId, id);
  });
  protected readonly others = computed(() =>
    this.colleagues
      .all()
      .filter((one) => one.id !== this.signal.ownerId)
      .map(({ id: value, name: label, away: hint }) => ({ value, label, hint })),
  );

  protected save(): Promise<void> {
    return this.sheet.send(this.form, () => this.signals.give(this.signal.id, this.sheet.value()));
  }
}
