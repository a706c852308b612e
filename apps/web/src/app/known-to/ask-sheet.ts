import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { KnownToAnswer } from '@voortuin/contract/known-to/known-to';
import { knownToReasons, type KnownToReason } from '@voortuin/contract/known-to/words';
import { oneOf } from '@voortuin/contract/platform/rules';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import type { Who } from '../caregivers/who.ts';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { KnownToApi } from './known-to-api.ts';

const reasonWords: Record<KnownToReason, string> = {
  'nobody-twice': $localize`zodat niemand twee keer hetzelfde vraagt`,
  'she-asked': $localize`op eigen verzoek`,
  'who-is-first': $localize`om te weten wie het eerste aanspreekpunt is`,
};

/** Asking who else knows her, with the reason that is written down. */
@Component({
  selector: 'app-ask-sheet',
  imports: [Button, Choices, FormField, Sheet, SheetForm, SheetProblem, Wrong],
  template: `
    <vt-sheet i18n-title title="Ook ergens anders bekend?" [under]="who.name">
      <form id="ask" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p i18n>Je vraag en de reden worden bewaard. De ander ziet dat er gevraagd is, niet door wie.</p>
        <div>
          <vt-choices
            i18n-label
            label="Waarom vraag je het?"
            [columns]="1"
            [choices]="reasons"
            [formField]="form.reason"
          />
          <app-wrong [of]="form.reason" />
        </div>
      </form>
      <button actions vtButton="primary" type="submit" form="ask" [wide]="true" [busy]="sheet.busy()" i18n>
        Vraag het na
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class AskSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly api = inject(KnownToApi);
  protected readonly sheet = filledSheet<{ reason: KnownToReason | null }, KnownToAnswer>(`ask/${this.who.id}`, () => ({
    reason: null,
  }));
  protected readonly form = form(this.sheet.value, (path) => keeps(path.reason, oneOf(knownToReasons)));
  protected readonly reasons = knownToReasons.map((value) => ({ value, label: reasonWords[value] }));

  protected save(): Promise<void> {
    return this.sheet.send(this.form, () => this.api.ask(this.who.id, { reason: this.sheet.value().reason! }));
  }
}
