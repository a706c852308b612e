import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { text } from '@voortuin/contract/platform/rules';
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
import { Colleagues } from '../../people/colleagues.ts';
import { absence } from '../../people/absence-words.ts';
import { Session } from '../../session/session.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';
import { about } from './about.ts';

/** Nobody yet: she waits in sight of the team lead. */
const nobody = 'nobody';

/** Handing somebody over to a colleague, one's own team first, or to nobody yet. */
@Component({
  selector: 'app-hand-over-sheet',
  imports: [Button, Choices, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet i18n-title title="Overdragen" [under]="under()">
      <form id="hand-over" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <div>
          <vt-choices i18n-label label="Aan wie?" [choices]="colleagues()" [formField]="form.to" />
          <app-wrong [of]="form.to" />
        </div>
        <vt-field i18n-label label="Wat moet je collega weten?" [optional]="true">
          <input vtInput [formField]="form.note" />
        </vt-field>
        <p class="quiet small" i18n>Een afspraak verhuist mee. Signalen en taken houden hun eigenaar.</p>
      </form>
      <button actions vtButton="primary" type="submit" form="hand-over" [wide]="true" [busy]="sheet.busy()" i18n>
        Draag over
      </button>
    </vt-sheet>
  `,
  styleUrl: '../../forms/sheet-fields.css',
})
export class HandOverSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  private readonly session = inject(Session);
  private readonly people = inject(Colleagues);
  private readonly view = about(this.who.id);
  protected readonly sheet = filledSheet<{ to: string; note: string }, CaregiverView>(
    `hand-over/${this.who.id}`,
    () => ({ to: '', note: '' }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.to, text(lengths.name));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  protected readonly under = computed(() => {
    const now = this.view()?.consultant;
    return now ? $localize`${this.who.name}:name:, nu bij ${now}:consultant:` : this.who.name;
  });
  protected readonly colleagues = computed((): Choice[] => {
    const mine = this.session.person();
    const now = this.view()?.consultantId;
    const rank = (teamId: string | null): number => (teamId === mine?.teamId ? 0 : 1);
    const others = this.people
      .consultants()
      .filter(({ id }) => id !== now)
      .sort((a, b) => rank(a.teamId) - rank(b.teamId) || a.name.localeCompare(b.name));
    return [
      ...others.map(({ id, name, absentUntilOn }) => ({
        value: id,
        label: id === mine?.id ? $localize`${name}:name: (jij)` : name,
        hint: absence(absentUntilOn),
      })),
      { value: nobody, label: $localize`Nog aan niemand`, hint: $localize`de teamleider verdeelt` },
    ];
  });

  protected save(): Promise<void> {
    const { to, note } = this.sheet.value();
    const request = { consultantId: to === nobody ? null : to, note: note || null };
    return this.sheet.send(this.form, () => this.moments.handOver(this.who.id, request));
  }
}
