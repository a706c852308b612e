import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { PersonView } from '@voortuin/contract/people/people';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices, type Choice } from '@voortuin/ui/choice/choices';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { absence } from './absence-words.ts';
import { PeopleApi } from './people-api.ts';

const nobody = 'nobody';

/** Letting somebody go: first to whom her work goes, so that nobody drops out of sight. */
@Component({
  selector: 'app-leave-sheet',
  imports: [Button, Choices, FormField, Sheet, SheetForm, SheetProblem, Wrong],
  template: `
    <vt-sheet i18n-title title="Werkt hier niet meer" [under]="about.person.name">
      <form id="leave" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p i18n>
          {{ about.person.firstName }} heeft nu
          {about.person.caregivers, plural,
            =0 {geen mantelzorgers}
            =1 {1 mantelzorger}
            other {{{ about.person.caregivers }} mantelzorgers}

          }. Wie neemt het over? Afspraken, signalen en taken gaan mee.
        </p>
        <div>
          <vt-choices i18n-label label="Aan wie gaat het werk?" [choices]="choices" [formField]="form.to" />
          <app-wrong [of]="form.to" />
        </div>
        <p class="quiet small" i18n>
          {{ about.person.firstName }} wordt meteen overal uitgelogd. Wat is vastgelegd blijft staan, met naam.
        </p>
      </form>
      <button actions vtButton="danger" type="submit" form="leave" [wide]="true" [busy]="sheet.busy()" i18n>
        Draag over en sluit af
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class LeaveSheet {
  private readonly api = inject(PeopleApi);
  protected readonly about = inject<{ person: PersonView; consultants: readonly PersonView[] }>(DIALOG_DATA);
  protected readonly sheet = filledSheet<{ to: string }, PersonView>(`leave/${this.about.person.id}`, () => ({
    to: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => keeps(path.to, text(lengths.name)));
  protected readonly choices: Choice[] = [
    ...this.about.consultants.map(({ id, name, absentUntilOn }) => ({
      value: id,
      label: name,
      hint: absence(absentUntilOn ?? null),
    })),
    { value: nobody, label: $localize`Nog aan niemand`, hint: $localize`de teamleider verdeelt` },
  ];

  protected save(): Promise<void> {
    const { to } = this.sheet.value();
    const leave = to === nobody ? { release: true } : { consultantId: to };
    return this.sheet.send(this.form, () => this.api.leave(this.about.person.id, leave));
  }
}
