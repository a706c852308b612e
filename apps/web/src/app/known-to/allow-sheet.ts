import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { KnownToView } from '@voortuin/contract/known-to/known-to';
import { day, oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { consentWays, type ConsentWay } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import type { Who } from '../caregivers/who.ts';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { today } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import { consentWayWords } from '../referrals/referral-words.ts';
import { KnownToApi } from './known-to-api.ts';

interface Filled {
  saidBy: string;
  saidOn: string;
  way: ConsentWay | null;
  untilOn: string;
  firstContact: boolean;
}

/** Writing down that she allows that another organisation learns that both know her. */
@Component({
  selector: 'app-allow-sheet',
  imports: [Button, Check, Choices, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet i18n-title title="Vindt het goed" [under]="who.name">
      <form id="allow" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p i18n>
          Vraag: mag een andere organisatie die u ook kent, weten dat u bij ons bekend bent? Wij zeggen niet waarvoor.
        </p>
        <vt-field i18n-label label="Wie zei ja?">
          <input vtInput autocomplete="off" [formField]="form.saidBy" />
        </vt-field>
        <vt-field i18n-label label="Wanneer?">
          <input vtInput type="date" [formField]="form.saidOn" />
        </vt-field>
        <div>
          <vt-choices i18n-label label="Hoe?" [columns]="2" [choices]="ways" [formField]="form.way" />
          <app-wrong [of]="form.way" />
        </div>
        <vt-field i18n-label label="Geldt tot en met" [optional]="true">
          <input vtInput type="date" [formField]="form.untilOn" />
        </vt-field>
        <vt-check
          [formField]="form.firstContact"
          i18n-hint
          hint="Dan weet de ander dat wij het eerste aanspreekpunt zijn."
          i18n
          >Noemt ons als eerste aanspreekpunt</vt-check
        >
      </form>
      <button actions vtButton="primary" type="submit" form="allow" [wide]="true" [busy]="sheet.busy()" i18n>
        Leg vast
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class AllowSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly api = inject(KnownToApi);
  protected readonly sheet = filledSheet<Filled, KnownToView>(`allow/${this.who.id}`, () => ({
    saidBy: this.who.name,
    saidOn: today(),
    way: null,
    untilOn: '',
    firstContact: false,
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.saidBy, text(lengths.name));
    keeps(path.saidOn, day);
    keeps(path.way, oneOf(consentWays));
    keeps(path.untilOn, day, { optional: true });
  });
  protected readonly ways = consentWays.map((value) => ({ value, label: consentWayWords[value] }));

  protected save(): Promise<void> {
    const { saidBy, saidOn, way, untilOn, firstContact } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.api.allow(this.who.id, {
        id: newId(),
        saidBy: saidBy.trim(),
        saidOn,
        way: way!,
        untilOn: untilOn || null,
        firstContact,
      }),
    );
  }
}
