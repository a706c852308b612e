import type { FieldTree } from '@angular/forms/signals';
import { needWords } from '../../partners/need-words.ts';
import { hasConsent, type KeptReferral, type ReferTyped } from './refer-typed.ts';

/** The parts of the page, in the order in which one goes through them. */
export const steps = ['question', 'partner', 'sharing', 'send'] as const;
export type Step = (typeof steps)[number];

/** What a step is called. */
export const stepTitles: Record<Step, string> = {
  question: $localize`De vraag`,
  partner: $localize`Wie kan helpen`,
  sharing: $localize`Wat je deelt`,
  send: $localize`Nakijken en versturen`,
};

const fields: Record<Step, readonly (keyof ReferTyped)[]> = {
  question: ['question', 'forWhom', 'careSituationId', 'need', 'urgency', 'callee', 'callWhen', 'expects'],
  partner: ['partnerId', 'offerId', 'partnerPersonId'],
  sharing: ['shares', 'consent'],
  send: ['copyWish'],
};

/** The fields of a step. */
export function fieldsOf(form: FieldTree<ReferTyped>, step: Step): FieldTree<unknown>[] {
  return fields[step].map((name) => form[name] as unknown as FieldTree<unknown>);
}

/** Whether all that a step asks is answered rightly. */
export function isRight(form: FieldTree<ReferTyped>, step: Step): boolean {
  return fieldsOf(form, step).every((field) => field().errorSummary().length === 0);
}

/** Whether something in a step is wrong and was seen to be. */
export function isSeenWrong(form: FieldTree<ReferTyped>, step: Step): boolean {
  return fieldsOf(form, step).some((field) => field().touched() && field().errorSummary().length > 0);
}

/** What was answered in a step, in a line. */
export function summaryOf({ typed, partner }: KeptReferral, step: Step): string {
  if (step === 'question')
    return [typed.need && needWords[typed.need].title, typed.question.trim()].filter(Boolean).join(': ');
  if (step === 'partner') return partner;
  if (step !== 'sharing') return '';
  const count = typed.shares.length;
  if (count === 0) return typed.partnerId ? $localize`alleen de vraag` : '';
  const told = count === 1 ? $localize`1 gegeven` : $localize`${count}:count: gegevens`;
  return hasConsent(typed) ? $localize`${told}:told:, met toestemming` : told;
}
