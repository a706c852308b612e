import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { approaches, type Approach } from '@voortuin/contract/caregivers/words';
import { oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices, type Choice } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { Wrong } from '../../forms/wrong.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';
import { about } from './about.ts';

/** Whether one may approach her, each choice with what it means from now on. */
@Component({
  selector: 'app-approach-sheet',
  imports: [Button, Choices, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet i18n-title title="Is contact welkom?" [under]="who.name">
      <form id="approach" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <div>
          <vt-choices
            i18n-label
            label="Wat is de wens?"
            [columns]="1"
            [choices]="choices()"
            [formField]="form.approach"
          />
          <app-wrong [of]="form.approach" />
        </div>
        <vt-field i18n-label label="Wat is er gezegd?" [optional]="true">
          <input vtInput [formField]="form.note" />
        </vt-field>
      </form>
      <button actions vtButton="primary" type="submit" form="approach" [wide]="true" [busy]="sheet.busy()" i18n>
        Bewaar
      </button>
    </vt-sheet>
  `,
  styleUrl: '../../forms/sheet-fields.css',
})
export class ApproachSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  private readonly view = about(this.who.id);
  protected readonly sheet = filledSheet<{ approach: Approach | null; note: string }, CaregiverView>(
    `approach/${this.who.id}`,
    () => ({ approach: null, note: '' }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.approach, oneOf(approaches));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  private readonly all: readonly Choice<Approach>[] = [
    {
      value: 'welcome',
      label: $localize`We houden contact`,
      icon: 'heart',
      hint: $localize`Staat op de lijst volgens het ritme.`,
    },
    {
      value: 'on-request',
      label: $localize`Alleen op eigen verzoek`,
      icon: 'phone',
      hint: $localize`We bellen niet zelf. Belt iemand ons wel, dan leg je dat vast. De teamleider kijkt één keer per jaar, zonder contact.`,
    },
    {
      value: 'never',
      label: $localize`Niet benaderen`,
      icon: 'lock',
      hint: $localize`Niemand neemt contact op, om geen enkele reden. De teamleider kijkt één keer per jaar, zonder contact.`,
    },
  ];
  /** What holds already is no choice. */
  protected readonly choices = computed(() => this.all.filter(({ value }) => value !== this.view()?.approach));

  protected save(): Promise<void> {
    const { approach, note } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.moments.changeApproach(this.who.id, { approach: approach!, note: note || null }),
    );
  }
}
