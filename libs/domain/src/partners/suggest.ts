import type { Beneficiary, SuggestionReason } from '@voortuin/contract/partners/words';
import type { DayPart, Language } from '@voortuin/contract/platform/words';
import { daysBetween, type Day } from '../platform/days.ts';
import { checkedTooLongAgo } from './growing-old.ts';

/** What somebody looks for; what is null counts for nothing. The need and the place are met already. */
export interface Wanted {
  forWhom: Beneficiary | null;
  digits: string | null;
  dayPart: DayPart | null;
  weekend: boolean;
  online: boolean;
  language: Language | null;
}

/** What of an offer counts. Empty lists mean no limit. */
export interface Offered {
  forHerself: boolean;
  forRecipient: boolean;
  everywhere: boolean;
  dayParts: readonly DayPart[];
  weekend: boolean;
  online: boolean;
  languages: readonly Language[];
  waitingWeeks: number | null;
  checkedOn: Day;
}

/** Why an offer suits, or does not: the points sum to the score. */
export interface Suits {
  reasons: { code: SuggestionReason; points: number; params?: Record<string, string | number> }[];
  score: number;
}

/** Weeks from which waiting speaks against an offer. */
const LONG = 10;
/** Days in which something counts as checked lately. */
const LATELY = 60;

/** How an offer for the need suits what is looked for; null when it is not for whom help is sought. */
export function suits(offered: Offered, wanted: Wanted, today: Day): Suits | null {
  if (wanted.forWhom === 'herself' && !offered.forHerself) return null;
  if (wanted.forWhom === 'recipient' && !offered.forRecipient) return null;
  const reasons: Suits['reasons'] = [
    { code: 'meets-need', points: 20 },
    ...place(offered, wanted),
    ...hours(offered, wanted),
    ...language(offered, wanted),
    ...waiting(offered),
    ...checked(offered, today),
  ];
  return { reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
}

function place({ everywhere, online }: Offered, wanted: Wanted): Suits['reasons'] {
  const reasons: Suits['reasons'] = [];
  if (wanted.digits)
    reasons.push(
      everywhere
        ? { code: 'everywhere', points: 4 }
        : { code: 'in-her-neighbourhood', points: 10, params: { digits: wanted.digits } },
    );
  if (wanted.online) reasons.push(online ? { code: 'online', points: 8 } : { code: 'not-online', points: -10 });
  return reasons;
}

function hours({ dayParts, weekend }: Offered, wanted: Wanted): Suits['reasons'] {
  const reasons: Suits['reasons'] = [];
  if (wanted.dayPart && dayParts.length > 0) {
    const params = { dayPart: wanted.dayPart };
    reasons.push(
      dayParts.includes(wanted.dayPart)
        ? { code: 'at-that-hour', points: 10, params }
        : { code: 'not-at-that-hour', points: -12, params },
    );
  }
  if (wanted.weekend)
    reasons.push(weekend ? { code: 'in-weekend', points: 8 } : { code: 'not-in-weekend', points: -10 });
  return reasons;
}

function language({ languages }: Offered, wanted: Wanted): Suits['reasons'] {
  if (!wanted.language || languages.length === 0) return [];
  const params = { language: wanted.language };
  if (!languages.includes(wanted.language)) return [{ code: 'not-her-language', points: -12, params }];
  return wanted.language === 'nl' ? [] : [{ code: 'speaks-her-language', points: 12, params }];
}

/** A point for each week shorter; nothing when nobody knows how long one waits. */
function waiting({ waitingWeeks }: Offered): Suits['reasons'] {
  if (waitingWeeks === null) return [];
  if (waitingWeeks === 0) return [{ code: 'no-waiting', points: LONG }];
  const params = { weeks: waitingWeeks };
  return waitingWeeks < LONG
    ? [{ code: 'short-wait', points: LONG - waitingWeeks, params }]
    : [{ code: 'long-wait', points: -5, params }];
}

function checked({ checkedOn }: Offered, today: Day): Suits['reasons'] {
  const params = { on: checkedOn };
  if (checkedOn < checkedTooLongAgo(today)) return [{ code: 'checked-long-ago', points: -6, params }];
  return daysBetween(checkedOn, today) <= LATELY ? [{ code: 'checked-lately', points: 4, params }] : [];
}
