import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { needs } from '@voortuin/contract/partners/words';
import { callees, urgencies } from '@voortuin/contract/referrals/words';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { wide } from '@voortuin/ui/list/wide';
import { Note } from '@voortuin/ui/states/note';
import { recipientWords } from '../../caregivers/care-words.ts';
import { Wrong } from '../../forms/wrong.ts';
import { needWords } from '../../partners/need-words.ts';
import { calleeWords, urgencyWords } from '../referral-words.ts';
import type { ReferTyped } from './refer-typed.ts';

/** What she asks, in her own words first, and how the partner best begins. */
@Component({
  selector: 'app-question-step',
  imports: [Choices, Field, FormField, Note, TextInput, Wrong],
  templateUrl: './question-step.html',
  styleUrl: './steps.css',
})
export class QuestionStep {
  readonly form = input.required<FieldTree<ReferTyped>>();
  readonly view = input.required<CaregiverView>();

  protected readonly wide = wide(560);
  protected readonly called = computed(() => this.view().firstName || this.view().name);
  protected readonly forWhom = computed(() => [
    { value: 'herself' as const, label: $localize`Voor ${this.called()}:name: zelf` },
    { value: 'recipient' as const, label: $localize`Voor de naaste` },
  ]);
  protected readonly situations = computed(() =>
    this.view()
      .careSituations.filter(({ endedOn }) => !endedOn)
      .map((one) => ({ value: one.id, label: recipientWords(one) })),
  );
  protected readonly needs = needs.map((value) => ({
    value,
    label: capital(needWords[value].title),
    hint: needWords[value].what,
  }));
  protected readonly urgencies = urgencies.map((value) => ({ value, label: capital(urgencyWords[value]) }));
  protected readonly callees = callees;
  protected readonly calleeWords = calleeWords;
  protected readonly expectsLabel = computed(() => $localize`Weet ${this.called()}:name: dat je dit vraagt?`);
  protected readonly yesOrNo = [
    { value: 'yes' as const, label: $localize`Ja, dat is verteld` },
    { value: 'no' as const, label: $localize`Nee, nog niet` },
  ];
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
