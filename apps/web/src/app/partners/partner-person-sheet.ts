import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type {
  PartnerInvitationView,
  PartnerPersonDraft,
  PartnerPersonView,
} from '@voortuin/contract/partners/partners';
import type { Problem } from '@voortuin/contract/platform/problem';
import { email, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { newId } from '../platform/ids.ts';
import { problemOf } from '../problems/problem.ts';
import { PartnersApi } from './partners-api.ts';

/** What the sheet closes with: somebody as she is saved, a link to pass on, or the wish to let her go. */
export type PartnerPersonAnswer =
  { saved: PartnerPersonView } | { invited: PartnerInvitationView } | { leave: PartnerPersonView };

interface Filled {
  id: string;
  firstName: string;
  lastName: string;
  job: string;
  email: string;
  phone: string;
  secondEmail: string;
}

/** Somebody at a partner: who she is, where a question goes to, and where the code that opens it goes to. */
@Component({
  selector: 'app-partner-person-sheet',
  imports: [Button, Field, FormField, Note, Sheet, SheetForm, SheetProblem, TextInput],
  templateUrl: './partner-person-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class PartnerPersonSheet {
  private readonly api = inject(PartnersApi);
  private readonly ref = inject<DialogRef<PartnerPersonAnswer>>(DialogRef);
  protected readonly about = inject<{ partner: { id: string; name: string }; person: PartnerPersonView | null }>(
    DIALOG_DATA,
  );
  protected readonly person = this.about.person;
  protected readonly title = this.person?.name ?? $localize`Iemand erbij`;
  protected readonly sheet = filledSheet<Filled, PartnerPersonAnswer>(
    `partner-person/${this.person?.id ?? this.about.partner.id}`,
    () => filledFrom(this.person),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.firstName, text(lengths.name));
    keeps(path.lastName, text(lengths.name));
    keeps(path.job, text(lengths.name), { optional: true });
    keeps(path.email, email);
    keeps(path.phone, text(30), { optional: true });
    keeps(path.secondEmail, email, { optional: true });
  });
  protected readonly inviting = signal(false);
  protected readonly refused = signal<Problem | null>(null);

  protected save(): Promise<void> {
    const { id, email: address, ...filled } = this.sheet.value();
    const draft: PartnerPersonDraft = {
      firstName: filled.firstName.trim(),
      lastName: filled.lastName.trim(),
      job: filled.job.trim() || null,
      phone: filled.phone.trim() || null,
      secondEmail: filled.secondEmail.trim() || null,
    };
    const { person, about } = this;
    return this.sheet.send(this.form, async () => ({
      saved: person
        ? await this.api.changePerson(about.partner.id, person.id, draft)
        : await this.api.addPerson(about.partner.id, { ...draft, id, email: address.trim() }),
    }));
  }

  /** Makes the link with which she can have an inbox of her own. */
  protected async invite(): Promise<void> {
    if (this.inviting()) return;
    this.inviting.set(true);
    this.refused.set(null);
    try {
      this.ref.close({ invited: await this.api.invite(this.about.partner.id, this.person!.id) });
    } catch (error) {
      this.refused.set(problemOf(error));
    }
    this.inviting.set(false);
  }

  protected letGo(): void {
    this.ref.close({ leave: this.person! });
  }
}

function filledFrom(person: PartnerPersonView | null): Filled {
  return {
    id: newId(),
    firstName: person?.firstName ?? '',
    lastName: person?.lastName ?? '',
    job: person?.job ?? '',
    email: person?.email ?? '',
    phone: person?.phoneShown ?? '',
    secondEmail: person?.secondEmail ?? '',
  };
}
