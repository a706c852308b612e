import type { Broken } from '@voortuin/contract/platform/rules';
import type { PartnerAnswerKind } from '@voortuin/contract/referrals/words';
import { addDays, type Day } from '../platform/days.ts';

/** What an answer holds beside its kind. */
export interface AnswerGiven {
  readonly answer: PartnerAnswerKind;
  readonly untilOn?: Day | null;
  readonly plannedOn?: Day | null;
  readonly rejection?: string | null;
  readonly failure?: string | null;
  readonly outcome?: string | null;
  readonly text?: string | null;
}

/** The field in which an answer says too little, or something that cannot be; null when it is whole. */
export function brokenAnswer(given: AnswerGiven, today: Day): ({ field: string } & Broken) | null {
  const needed = { hold: 'untilOn', plan: 'plannedOn', reject: 'rejection', fail: 'failure', finish: 'outcome', ask: 'text', message: 'text' } as const; // prettier-ignore
  const field = given.answer === 'accept' ? null : needed[given.answer];
  if (field && !given[field]) return { field, rule: 'required' };
  if (given.answer === 'hold') return outside('untilOn', given.untilOn!, addDays(today, 1), addDays(today, 730));
  // What was begun lately may be told afterwards.
  if (given.answer === 'plan') return outside('plannedOn', given.plannedOn!, addDays(today, -60), addDays(today, 730));
  const reason = given.answer === 'reject' ? given.rejection : given.answer === 'fail' ? given.failure : null;
  return reason === 'other' && !given.text ? { field: 'text', rule: 'required' } : null;
}

function outside(field: string, day: Day, first: Day, last: Day): ({ field: string } & Broken) | null {
  if (day < first) return { field, rule: 'too-early', limit: first };
  return day > last ? { field, rule: 'too-late', limit: last } : null;
}
