import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { consentWays, recipientFields, type SharedField } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Note } from '@voortuin/ui/states/note';
import { Wrong } from '../../forms/wrong.ts';
import { consentWayWords } from '../referral-words.ts';
import { hasConsent, type ReferTyped } from './refer-typed.ts';
import { aboutHer, aboutRecipient } from './shared-preview.ts';
import { TellList } from './tell-list.ts';

/** What a partner needs to ring her. */
const toCall: readonly SharedField[] = ['name', 'phone', 'suitable-hours'];

const aboutRecipientFields: readonly SharedField[] = recipientFields;

/** What the partner is told, field by field and each on its ground; and her consent where that is the ground. */
@Component({
  selector: 'app-sharing-step',
  imports: [Button, Choices, Field, FormField, Note, TellList, TextInput, Wrong],
  templateUrl: './sharing-step.html',
  styleUrl: './steps.css',
})
export class SharingStep {
  readonly form = input.required<FieldTree<ReferTyped>>();
  readonly view = input.required<CaregiverView>();
  readonly partner = input.required<string>();

  protected readonly called = computed(() => this.view().firstName || this.view().name);
  protected readonly herLabel = computed(() => $localize`Over ${this.called()}:name:`);
  protected readonly aboutHer = computed(() => aboutHer(this.view()));
  /** Whom she cares for, to tell something about as well when the help is for herself. */
  protected readonly others = computed(() =>
    this.form().forWhom().value() === 'herself' ? this.view().careSituations.filter(({ endedOn }) => !endedOn) : [],
  );
  protected readonly situation = computed(
    () => this.view().careSituations.find(({ id }) => id === this.form().careSituationId().value()) ?? null,
  );
  protected readonly recipientLabel = computed(() => {
    const name = this.situation()?.recipientName;
    return name ? $localize`Over ${name}:name:` : '';
  });
  protected readonly aboutRecipient = computed(() => {
    const situation = this.situation();
    return situation ? aboutRecipient(this.view(), situation) : [];
  });
  protected readonly asksConsent = computed(() => hasConsent({ shares: this.form().shares().value() }));
  protected readonly tellsNothing = computed(() => this.form().shares().value().length === 0);
  protected readonly needsTask = computed(() =>
    this.form()
      .shares()
      .value()
      .some(({ ground }) => ground === 'public-task' || ground === 'vital-interest'),
  );
  protected readonly ways = consentWays.map((value) => ({ value, label: consentWayWords[value] }));
  protected readonly mayCall = computed(() => {
    const told = this.form().shares().value();
    return this.aboutHer().some(({ field }) => toCall.includes(field) && !told.some((one) => one.field === field));
  });

  /** Another recipient, or none: what was ticked about the former one is no longer meant. */
  protected chooseRecipient(event: Event): void {
    const { careSituationId, shares } = this.form();
    careSituationId().value.set((event.target as HTMLSelectElement).value);
    shares().value.update((told) => told.filter(({ field }) => !aboutRecipientFields.includes(field)));
  }

  protected chooseToCall(): void {
    const { shares } = this.form();
    const told = shares().value();
    const ground = told.findLast((one) => one.ground !== null)?.ground ?? null;
    const more = this.aboutHer().filter(
      ({ field }) => toCall.includes(field) && !told.some((one) => one.field === field),
    );
    shares().value.set([...told, ...more.map(({ field }) => ({ field, ground }))]);
  }
}
