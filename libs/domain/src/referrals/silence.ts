import type { ReferralState, Turn } from '@voortuin/contract/referrals/words';
import { addDays, later, zone, type Day } from '../platform/days.ts';

/** What decides how long it may stay silent: where the referral stands, and what the partner said about its dates. */
export interface Quiet {
  readonly state: ReferralState;
  readonly turn: Turn;
  readonly waitsUntilOn: Day | null;
  readonly plannedOn: Day | null;
}

/** How far silence has come: 0 nothing yet, 1 the partner was reminded, 2 the consultant has it, 3 the team lead knows. */
export type Silence = 0 | 1 | 2 | 3;

/** The last day on which nothing needs to be said, and how far silence has come by then; null when nobody waits. */
export interface Patience {
  readonly untilOn: Day | null;
  readonly silence: Silence;
}

/** Days within which who took it up tells what came of it. */
const daysToTell = { accepted: 21, helping: 42, waiting: 42, afterWait: 7 } as const;
/** Days a consultant has for what came back to her before the team lead hears of it. */
const daysOfConsultant = 7;

/**
 * Until when it may stay silent from today on. A partner that must answer has the agreed days; one that took it up, put
 * it on its waiting list or planned it tells in time how it goes; what came back to the consultant does not lie about.
 * Her own word is asked at her next moment, and a draft is nobody's promise yet.
 */
export function patience(at: Quiet, today: Day, responseDays: number): Patience {
  if (at.turn === 'consultant')
    return { untilOn: at.state === 'draft' ? null : addDays(today, daysOfConsultant), silence: 2 };
  if (at.turn !== 'partner') return { untilOn: null, silence: 0 };
  return { untilOn: lastDayFor(at, today, responseDays), silence: 0 };
}

function lastDayFor({ state, waitsUntilOn, plannedOn }: Quiet, today: Day, responseDays: number): Day {
  if (state === 'accepted') return addDays(today, daysToTell.accepted);
  if (state === 'in-progress') return addDays(later(plannedOn ?? today, today), daysToTell.helping);
  if (state === 'on-hold')
    return waitsUntilOn
      ? addDays(later(waitsUntilOn, today), daysToTell.afterWait)
      : addDays(today, daysToTell.waiting);
  return addDays(today, responseDays);
}

/** What comes after it stayed silent too long: the next step, and the last day before the one after that. */
export function nextSilence(silence: Silence, today: Day, responseDays: number): Patience {
  if (silence === 0)
    return { untilOn: addDays(today, Math.min(7, Math.max(2, Math.ceil(responseDays / 2)))), silence: 1 };
  if (silence === 1) return { untilOn: addDays(today, daysOfConsultant), silence: 2 };
  return { untilOn: null, silence: 3 };
}

/** The instant at which silence is noticed: eight in the morning after the last day. */
export function noticedAt(lastDay: Day): string {
  return Temporal.PlainDate.from(addDays(lastDay, 1))
    .toZonedDateTime({ timeZone: zone, plainTime: '08:00' })
    .toInstant()
    .toString();
}

/** The instant at which a day is over in the Netherlands. */
export function dayEnds(day: Day): string {
  return Temporal.PlainDate.from(addDays(day, 1)).toZonedDateTime({ timeZone: zone }).toInstant().toString();
}
