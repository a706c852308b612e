import type { CareSituationDraft } from '@voortuin/contract/caregivers/care-situations';
import type { CaregiverView, SuitableHours, Whereabouts } from '@voortuin/contract/caregivers/caregivers';
import { plainDay, today } from '../platform/dates.ts';
import { sayNumber } from '../platform/numbers.ts';
import { conditionWords, relationWords, sayWeekdays, workWords } from './caregiver-words.ts';
import { sayHours } from './moment-words.ts';

/** Who she is in one sentence: "zorgt sinds 2021 voor moeder Corrie (dementie), 20 uur per week, werkt in deeltijd". */
export function careSentence(view: Pick<CaregiverView, 'careSituations' | 'work'>): string {
  const going = view.careSituations.filter((one) => !hasEnded(one));
  const work = view.work && view.work !== 'none' ? workWords[view.work] : null;
  if (going.length === 0) {
    const past = view.careSituations.map(recipientWords);
    const cared = past.length > 0 ? $localize`zorgde voor ${listWords(past)}:whom:` : null;
    return [cared, work].filter(Boolean).join(', ');
  }
  const since = going.map(({ sinceOn }) => sinceOn?.slice(0, 4)).filter((year) => year !== undefined);
  const whom = listWords(going.map(recipientWords));
  const cares =
    since.length > 0
      ? $localize`zorgt sinds ${since.sort()[0]}:year: voor ${whom}:whom:`
      : $localize`zorgt voor ${whom}:whom:`;
  const hours = going.reduce((sum, { hoursPerWeek }) => sum + (hoursPerWeek ?? 0), 0);
  return [cares, hours > 0 ? sayHoursPerWeek(hours) : null, work].filter(Boolean).join(', ');
}

/** Whom she cares for: "moeder Corrie (dementie)". */
export function recipientWords({
  relation,
  recipientName,
  condition,
  conditionWords: own,
}: CareSituationDraft): string {
  const who = [relation && relation !== 'other' ? relationWords[relation] : null, recipientName].filter(Boolean);
  const what = own ?? (condition && condition !== 'other' ? conditionWords[condition] : null);
  return what ? `${who.join(' ')} (${what})` : who.join(' ');
}

/** What else is known of a care situation, in a line. */
export function situationWords(situation: CareSituationDraft): string {
  const { sinceOn, endedOn, hoursPerWeek, livesTogether } = situation;
  return [
    sinceOn && $localize`sinds ${sinceOn.slice(0, 4)}:year:`,
    hoursPerWeek ? sayHoursPerWeek(hoursPerWeek) : null,
    livesTogether === true ? $localize`wonen samen` : livesTogether === false ? $localize`wonen apart` : null,
    endedOn && $localize`gestopt ${plainDay(endedOn)}:day:`,
  ]
    .filter(Boolean)
    .join(', ');
}

/** The hours that suit her, one line per pattern. */
export function hoursWords(hours: readonly SuitableHours[]): string[] {
  return hours.map((one) => `${sayWeekdays(one.days)} ${sayHours(one)}`);
}

/** Where she is on which days, one line each. */
export function whereWords(whereabouts: readonly Whereabouts[]): string[] {
  return whereabouts.map(({ days, where }) => `${sayWeekdays(days)}: ${where}`);
}

function sayHoursPerWeek(hours: number): string {
  return $localize`${sayNumber(hours)}:hours: uur per week`;
}

function hasEnded({ endedOn }: CareSituationDraft): boolean {
  return Boolean(endedOn && endedOn <= today());
}

/** A, B en C. */
function listWords(words: readonly string[]): string {
  return words.length < 2
    ? (words[0] ?? '')
    : $localize`${words.slice(0, -1).join(', ')}:first: en ${words.at(-1)}:last:`;
}
