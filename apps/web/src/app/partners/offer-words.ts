import type { OfferView } from '@voortuin/contract/partners/partners';
import { dayParts as everyPart } from '@voortuin/contract/platform/words';
import { dayPartWords, languageWords } from '../caregivers/caregiver-words.ts';
import { beneficiaryWords, needWords } from './need-words.ts';

/** For which needs something is offered: even vrij van zorg, praktische hulp. */
export function sayNeeds(needs: OfferView['needs']): string {
  return needs.map((need) => needWords[need].title).join(', ');
}

/** When something is offered; nothing said is at any hour. */
export function sayWhen({ dayParts, weekend, online }: Pick<OfferView, 'dayParts' | 'weekend' | 'online'>): string {
  return [
    ...(dayParts.length === everyPart.length
      ? [$localize`dag en nacht`]
      : everyPart.filter((part) => dayParts.includes(part)).map((part) => dayPartWords[part])),
    ...(weekend ? [$localize`ook in het weekend`] : []),
    ...(online ? [$localize`online`] : []),
  ].join(', ');
}

/** For whom something is offered, in codes and in words. */
export function sayForWhom({ forWhom, forWhomWords }: Pick<OfferView, 'forWhom' | 'forWhomWords'>): string {
  const [only] = forWhom.length === 1 ? forWhom : [];
  return [only ? beneficiaryWords[only] : '', forWhomWords ?? ''].filter(Boolean).join(': ');
}

/** How long one waits. */
export function sayWaiting({ waitingWeeks }: Pick<OfferView, 'waitingWeeks'>): string {
  if (waitingWeeks === null || waitingWeeks === undefined) return $localize`onbekend`;
  if (waitingWeeks === 0) return $localize`geen`;
  return waitingWeeks === 1 ? $localize`1 week` : $localize`${waitingWeeks}:count: weken`;
}

/** The languages in which something is offered. */
export function sayLanguages({ languages }: Pick<OfferView, 'languages'>): string {
  return languages.map((language) => languageWords[language]).join(', ');
}

/** Postcodes as one writes them, with those that follow each other drawn together: 4636-4639, 4646. */
export function sayDigits(digits: readonly string[]): string {
  const runs: [string, string][] = [];
  for (const one of digits.toSorted()) {
    const run = runs.at(-1);
    if (run && Number(one) === Number(run[1]) + 1) run[1] = one;
    else runs.push([one, one]);
  }
  return runs
    .flatMap(([from, until]) =>
      from === until ? [from] : Number(until) - Number(from) === 1 ? [from, until] : [`${from}-${until}`],
    )
    .join(', ');
}
