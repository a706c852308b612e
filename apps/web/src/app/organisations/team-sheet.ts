import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { TeamView } from '@voortuin/contract/organisations/organisations';
import { text } from '@voortuin/contract/platform/rules';
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

/** A new team, or another name for one. */
@Component({
  selector: 'app-team-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet [title]="title">
      <form id="team" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field i18n-label label="Naam">
          <input vtInput autocomplete="off" [formField]="form.name" />
        </vt-field>
      </form>
      <button actions vtButton="primary" type="submit" form="team" [wide]="true" [busy]="sheet.busy()" i18n>
        Bewaar
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class TeamSheet {
  private readonly api = inject(OrganisationsApi);
  private readonly team = inject<TeamView | null>(DIALOG_DATA);
  protected readonly title = this.team?.name ?? $localize`Nieuw team`;
  protected readonly sheet = filledSheet<{ name: string }, TeamView>(`team/${this.team?.id ?? 'new'}`, () => ({
    name: this.team?.name ?? '',
  }));
  protected readonly form = form(this.sheet.value, (path) => keeps(path.name, text(lengths.name)));

  protected save(): Promise<void> {
    return this.sheet.send(this.form, () =>
      this.api.saveTeam({ name: this.sheet.value().name }, this.team?.id ?? null),
    );
  }
}
