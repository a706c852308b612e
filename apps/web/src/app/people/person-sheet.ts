import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { TeamView } from '@voortuin/contract/organisations/organisations';
import type { InvitationView, PersonDraft, PersonView } from '@voortuin/contract/people/people';
import { mostDayCapacity, roles, usualDayCapacity, type Role } from '@voortuin/contract/people/words';
import { day, email, text, whole } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Checks } from '@voortuin/ui/form/checks';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Weekdays } from '@voortuin/ui/form/weekdays';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import type { Problem } from '@voortuin/contract/platform/problem';
import { problemOf } from '../problems/problem.ts';
import { PeopleApi } from './people-api.ts';
import { roleHints } from './person-words.ts';
import { roleWords } from './role-words.ts';

/** What the sheet closes with: somebody changed, a link to pass on, or the wish to let somebody go. */
export type PersonAnswer = { changed: PersonView } | { invited: InvitationView } | { leave: PersonView };

interface Filled {
  firstName: string;
  lastName: string;
  email: string;
  roles: Role[];
  teamId: string;
  worksOn: number[];
  dayCapacity: number | null;
  absentUntilOn: string;
}

/** A person of the organisation: who she is here, when she works, and whether she is away. */
@Component({
  selector: 'app-person-sheet',
  imports: [
    Button, Checks, Field, FormField, Note, Sheet, SheetForm, SheetProblem, TextInput, Weekdays, Wrong,
  ], // prettier-ignore
  templateUrl: './person-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class PersonSheet {
  private readonly api = inject(PeopleApi);
  private readonly ref = inject<DialogRef<PersonAnswer>>(DialogRef);
  protected readonly about = inject<{ person: PersonView | null; teams: readonly TeamView[] }>(DIALOG_DATA);
  protected readonly person = this.about.person;
  protected readonly title = this.person?.name ?? $localize`Nodig iemand uit`;
  protected readonly sheet = filledSheet<Filled, PersonAnswer>(`person/${this.person?.id ?? 'new'}`, () =>
    filledFrom(this.person, this.about.teams),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.firstName, text(lengths.name));
    keeps(path.lastName, text(lengths.name));
    keeps(path.email, email);
    keeps(path.dayCapacity, whole(1, mostDayCapacity));
    keeps(path.absentUntilOn, day, { optional: true });
    validate(path.roles, ({ value }) =>
      value().length ? null : { kind: 'required', message: $localize`Kies minstens één rol.` },
    );
  });
  protected readonly roles = roles.map((value) => ({ value, label: roleWords[value], hint: roleHints[value] }));
  protected readonly isConsultant = computed(() => this.sheet.value().roles.includes('consultant'));
  protected readonly inviting = signal(false);
  protected readonly refused = signal<Problem | null>(null);

  protected save(): Promise<void> {
    const { email: address, ...filled } = this.sheet.value();
    const draft: PersonDraft = {
      ...filled,
      teamId: filled.teamId || null,
      dayCapacity: filled.dayCapacity!,
      absentUntilOn: filled.absentUntilOn || null,
    };
    const { person } = this;
    return this.sheet.send(this.form, async () =>
      person
        ? { changed: await this.api.change(person.id, draft) }
        : { invited: await this.api.invite({ ...draft, email: address.trim() }) },
    );
  }

  protected async inviteAgain(): Promise<void> {
    if (this.inviting()) return;
    this.inviting.set(true);
    this.refused.set(null);
    try {
      this.ref.close({ invited: await this.api.inviteAgain(this.person!.id) });
    } catch (error) {
      this.refused.set(problemOf(error));
    }
    this.inviting.set(false);
  }

  protected letGo(): void {
    this.ref.close({ leave: this.person! });
  }
}

function filledFrom(person: PersonView | null, teams: readonly TeamView[]): Filled {
  return {
    firstName: person?.firstName ?? '',
    lastName: person?.lastName ?? '',
    email: person?.email ?? '',
    roles: [...(person?.roles ?? (['consultant'] as Role[]))],
    teamId: person?.teamId ?? (person || teams.length !== 1 ? '' : teams[0]!.id),
    worksOn: [...(person?.worksOn ?? [1, 2, 3, 4, 5])],
    dayCapacity: person?.dayCapacity ?? usualDayCapacity,
    absentUntilOn: person?.absentUntilOn ?? '',
  };
}
