import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { NewPartnerKey } from '@voortuin/contract/partners/keys';
import { keyScopes, type KeyScope } from '@voortuin/contract/partners/words';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Checks } from '@voortuin/ui/form/checks';
import { Field } from '@voortuin/ui/form/field';
import { Segmented } from '@voortuin/ui/form/segmented';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { newId } from '../platform/ids.ts';
import { ruleWords } from '../problems/rule-words.ts';
import { MachinesApi } from './machines-api.ts';
import { scopeWords } from './machine-words.ts';

interface Filled {
  name: string;
  scopes: KeyScope[];
  days: string;
}

/** A new key for a partner's own system: for which system, what it may do and for how long. */
@Component({
  selector: 'app-key-sheet',
  imports: [Button, Checks, Field, FormField, Segmented, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet i18n-title title="Nieuwe sleutel" [under]="partner.name">
      <form id="key" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field i18n-label label="Voor welk systeem?">
          <input vtInput autocomplete="off" [formField]="form.name" />
        </vt-field>
        <div>
          <vt-checks i18n-label label="Wat mag het?" [choices]="scopes" [formField]="form.scopes" />
          <app-wrong [of]="form.scopes" />
        </div>
        <vt-segmented i18n-label label="Hoe lang werkt hij?" [choices]="days" [formField]="form.days" />
      </form>
      <button actions vtButton="primary" type="submit" form="key" [wide]="true" [busy]="sheet.busy()" i18n>
        Maak de sleutel
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class KeySheet {
  protected readonly partner = inject<{ id: string; name: string }>(DIALOG_DATA);
  private readonly api = inject(MachinesApi);
  protected readonly sheet = filledSheet<Filled, NewPartnerKey>(`key/${this.partner.id}`, () => ({
    name: '',
    scopes: [],
    days: '365',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.name, text(lengths.name));
    validate(path.scopes, ({ value }) =>
      value().length > 0 ? null : { kind: 'required', message: ruleWords({ rule: 'required' }) },
    );
  });
  protected readonly scopes = keyScopes.map((value) => ({ value, label: scopeWords[value] }));
  protected readonly days = [
    { value: '90', label: $localize`3 maanden` },
    { value: '365', label: $localize`een jaar` },
    { value: '730', label: $localize`twee jaar` },
  ];

  protected save(): Promise<void> {
    const { name, scopes, days } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.api.makeKey(this.partner.id, { id: newId(), name: name.trim(), scopes, days: Number(days) }),
    );
  }
}
