import { Component, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { email, oneOf, postcode, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { announcementConsents, type AnnouncementConsent } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { Drafts } from '../drafts/drafts.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { Wrong } from '../forms/wrong.ts';
import { newId } from '../platform/ids.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { InboxApi } from './inbox-api.ts';

interface Filled {
  id: string;
  firstName: string;
  lastName: string;
  phone: string;
  email: string;
  street: string;
  houseNumber: string;
  postcode: string;
  whatIsGoingOn: string;
  consent: AnnouncementConsent | null;
}

/** Announcing a caregiver whom a partner met: whether she knows comes first. */
@Component({
  selector: 'app-announce-page',
  imports: [
    Button, Choices, EmptyState, ErrorState, Field, FormField, Note, PageHeader, RouterLink, SheetForm, TextInput, Wrong,
  ], // prettier-ignore
  templateUrl: './announce-page.html',
  styleUrl: './announce-page.css',
})
export class AnnouncePage {
  private readonly inbox = inject(InboxApi);
  private readonly session = inject(Session);
  private readonly draft = inject(Drafts).keep<Filled>(
    () => 'announce',
    () => ({
      id: newId(),
      firstName: '',
      lastName: '',
      phone: '',
      email: '',
      street: '',
      houseNumber: '',
      postcode: '',
      whatIsGoingOn: '',
      consent: null,
    }),
  );
  protected readonly form = form(this.draft.value, (path) => {
    const optional = { optional: true };
    keeps(path.consent, oneOf(announcementConsents));
    keeps(path.firstName, text(lengths.name), optional);
    keeps(path.lastName, text(lengths.name));
    keeps(path.phone, text(30), optional);
    keeps(path.email, email, optional);
    keeps(path.street, text(lengths.name), optional);
    keeps(
      path.houseNumber,
      (value) => (/^[1-9]\d{0,4}$/.test(String(value)) ? null : { rule: 'not-a-whole-number' }),
      optional,
    );
    keeps(path.postcode, (value) => postcode(written(String(value))), optional);
    keeps(path.whatIsGoingOn, text(lengths.paragraph), optional);
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly done = signal(false);
  protected readonly consents = [
    { value: 'knows-and-may-call' as const, label: $localize`Ja, en u mag bellen` },
    { value: 'knows-not-call' as const, label: $localize`Ja, maar bel niet` },
    { value: 'does-not-know' as const, label: $localize`Nee, nog niet` },
  ];

  protected async send(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const saved = await save(this.form, () => {
      const typed = this.draft.value();
      return this.inbox.announce({
        id: typed.id,
        firstName: typed.firstName.trim() || null,
        lastName: typed.lastName.trim(),
        phone: typed.phone.trim() || null,
        email: typed.email.trim() || null,
        street: typed.street.trim() || null,
        houseNumber: typed.houseNumber ? Number(typed.houseNumber) : null,
        postcode: written(typed.postcode) || null,
        whatIsGoingOn: typed.whatIsGoingOn.trim() || null,
        consent: typed.consent!,
        announcedBy: this.session.person()?.name ?? '',
        announcerEmail: this.session.account()?.email ?? null,
      });
    });
    this.busy.set(false);
    if (saved && 'answer' in saved) {
      this.draft.drop();
      this.form().reset();
      this.done.set(true);
    } else if (saved) this.problem.set(problemWords(saved.problem));
  }

  protected another(): void {
    this.done.set(false);
  }
}

/** A postcode as it is stored, however it was written. */
const written = (typed: string): string => typed.replaceAll(' ', '').toUpperCase();
