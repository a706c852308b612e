import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { MunicipalityView } from '@voortuin/contract/organisations/organisations';
import { gemeenteCode, organisationDefaults } from '@voortuin/contract/organisations/words';
import { amount, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { OrganisationsApi } from './organisations-api.ts';

interface Filled {
  name: string;
  code: string;
  floor: number | null;
}

/** A municipality with its floor. */
@Component({
  selector: 'app-municipality-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet [title]="title">
      <form id="municipality" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field i18n-label label="Naam">
          <input vtInput autocomplete="off" [formField]="form.name" />
        </vt-field>
        <vt-field
          i18n-label
          label="Ondergrens"
          i18n-hint
          hint="Hoeveel gesprekken krijgt iedereen minstens in een jaar? Wie korter in beeld is, naar verhouding. 0 is geen ondergrens."
        >
          <input vtInput type="number" inputmode="decimal" step="any" [formField]="form.floor" />
        </vt-field>
        <vt-field i18n-label label="Gemeentecode" i18n-hint hint="Van het CBS, zoals GM0748." [optional]="true">
          <input vtInput autocomplete="off" [formField]="form.code" />
        </vt-field>
      </form>
      <button actions vtButton="primary" type="submit" form="municipality" [wide]="true" [busy]="sheet.busy()" i18n>
        Bewaar
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class MunicipalitySheet {
  private readonly api = inject(OrganisationsApi);
  private readonly municipality = inject<MunicipalityView | null>(DIALOG_DATA);
  protected readonly title = this.municipality?.name ?? $localize`Nieuwe gemeente`;
  protected readonly sheet = filledSheet<Filled, MunicipalityView>(
    `municipality/${this.municipality?.id ?? 'new'}`,
    () => ({
      name: this.municipality?.name ?? '',
      code: this.municipality?.code ?? '',
      floor: this.municipality?.floor ?? organisationDefaults.floor,
    }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.name, text(lengths.name));
    keeps(path.code, (value) => gemeenteCode(String(value).toUpperCase()), { optional: true });
    keeps(path.floor, amount(0, 52));
  });

  protected save(): Promise<void> {
    const { name, code, floor } = this.sheet.value();
    const draft = { name, code: code.trim().toUpperCase() || null, floor: floor! };
    return this.sheet.send(this.form, () => this.api.saveMunicipality(draft, this.municipality?.id ?? null));
  }
}
