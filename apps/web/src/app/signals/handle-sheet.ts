import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { meldcodeSteps } from '@voortuin/contract/signals/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { SignalsApi } from './signals-api.ts';

/** What was done about a signal; without words it stays open. */
@Component({
  selector: 'app-handle-sheet',
  imports: [Button, Field, FormField, Note, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet i18n-title title="Wat is er gedaan?" [under]="signal.caregiver">
      <form id="handle-signal" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p class="said">{{ signal.what }}</p>
        @if (stepsLeft() > 0) {
          <vt-note tone="sun" icon="shield">
            <p i18n>
              {stepsLeft(), plural,
                =1 {Eén stap van de meldcode is nog niet gezet.}
                other {{{ stepsLeft() }} stappen van de meldcode zijn nog niet gezet.}
              }
              Schrijf dan op waarom dat niet nodig was.
            </p>
          </vt-note>
        }
        <vt-field i18n-label label="Wat heb je gedaan, en wat kwam ervan?">
          <textarea vtInput [formField]="form.whatWasDone"></textarea>
        </vt-field>
      </form>
      <button
        actions
        vtButton="primary"
        type="submit"
        form="handle-signal"
        icon="check"
        [wide]="true"
        [busy]="sheet.busy()"
        i18n
      >
        Signaal is afgehandeld
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class HandleSheet {
  protected readonly signal = inject<SignalView>(DIALOG_DATA);
  private readonly signals = inject(SignalsApi);
  protected readonly sheet = filledSheet<{ whatWasDone: string }, SignalView>(
    `handle-signal/${this.signal.id}`,
    () => ({
      whatWasDone: '',
    }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.whatWasDone, text(lengths.paragraph, 3));
  });
  protected readonly stepsLeft = computed(() => {
    const taken = new Set(this.signal.steps.map(({ step }) => step));
    return this.signal.kind === 'safety' ? meldcodeSteps.length - taken.size : 0;
  });

  protected save(): Promise<void> {
    return this.sheet.send(this.form, () => this.signals.handle(this.signal.id, this.sheet.value()));
  }
}
