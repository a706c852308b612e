import type { CallDirection } from '@voortuin/contract/calls/words';
import type { Heard } from './call-course.ts';

/** What a call was set up to be; nothing that the carrier does of it costs more. */
export interface CallPlan {
  direction: CallDirection;
  /** The phones of ours that a call to us rings. */
  phones: readonly string[];
  /** For how long two people can talk; then the carrier ends it. */
  talkMinutes: number;
}

/** What a call costs as far as that is known. */
export interface Reckoned {
  minutes: number;
  /** Whether that is all; else it is the most that it can become. */
  settled: boolean;
}

/**
 * Nobody talks for longer, so that a call that was never hung up ends by itself. What is left of a day is not one call's:
 * each gets a share of it at most. And nobody is rung for a talk that would be cut off before it began; who calls us is
 * heard for longer, whatever is left.
 */
const talk = { most: 120, share: 1 / 4, least: { out: 10, in: 30 } } as const;

/** Minutes of our own phone before hers is picked up: it asks for a key, and hers rings. */
export const minutesBefore = 2;

/** For how long two people can talk, of what is left of the day. */
export function minutesToTalk(direction: CallDirection, leftCents: number, minuteCents: number): number {
  const share = minuteCents === 0 ? talk.most : Math.floor((leftCents * talk.share) / (2 * minuteCents));
  return Math.max(talk.least[direction], Math.min(talk.most, share));
}

/** The most minutes that a call can cost, each phone for itself; a voicemail that takes it before somebody does costs one. */
export function minutesAtMost({ direction, phones, talkMinutes }: CallPlan): number {
  if (direction === 'out') return minutesBefore + 2 * talkMinutes;
  return phones.length === 0 ? 1 : 1 + phones.length + 2 * talkMinutes;
}

/** Whole minutes that the carrier has carried, of each phone for itself. */
export function minutesCarried({ first, others, dial }: Heard): number {
  const legs = Object.values(others);
  const talked = legs.some(({ seconds }) => seconds > 0) ? legs : [{ seconds: dial?.seconds ?? 0 }];
  return [...talked, { seconds: first?.seconds ?? 0 }].reduce((sum, { seconds }) => sum + Math.ceil(seconds / 60), 0);
}

/**
 * What a call costs by all that was heard. Until every phone in it is known to be down, the most that it can cost; when that
 * is never told, so it stays. What is settled stays so, and follows the truth.
 */
export function reckon(plan: CallPlan, heard: Heard, settledBefore = false): Reckoned {
  const carried = minutesCarried(heard);
  if (isOver(plan, heard)) return { minutes: carried, settled: true };
  if (!heard.givenUp && !heard.forgotten)
    return { minutes: settledBefore ? carried : Math.max(carried, minutesAtMost(plan)), settled: settledBefore };
  const { first, others, forgotten } = heard;
  const taken = first?.accepted || Object.values(others).some(({ accepted }) => accepted);
  const most = minutesAtMost(taken ? plan : { ...plan, talkMinutes: 0 });
  return { minutes: Math.max(carried, most), settled: forgotten || settledBefore };
}

/** Whether all of its phones are down, and the carrier has told for how long each was up. */
function isOver({ direction, phones }: CallPlan, { hand, first, others, told }: Heard): boolean {
  if (hand === 'refused' || told) return true;
  if (first?.end == null) return false;
  if (direction === 'in') return phones.every((who) => others[who]?.end != null);
  return !first.accepted || others['her']?.end != null;
}
