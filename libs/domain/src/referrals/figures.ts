import type { ReferralEnding, ReferralEventKind } from '@voortuin/contract/referrals/words';

/** A sent referral with what happened to it, in order. */
export interface CountedReferral {
  answeredAt: string | null;
  answerByAt: string | null;
  ending: ReferralEnding | null;
  events: readonly { kind: ReferralEventKind; word?: string | null }[];
}

/** How many came how far. */
export interface Counts {
  sent: number;
  answeredInTime: number;
  accepted: number;
  helped: number;
}

/** Outside the organisation a count under this many is not told, because it may point at somebody. */
export const fewestTold = 10;

/** Counts sent referrals. */
export function count(referrals: readonly CountedReferral[]): Counts {
  return {
    sent: referrals.length,
    answeredInTime: referrals.filter(inTime).length,
    accepted: referrals.filter(({ events }) => events.some(({ kind }) => takenUp.includes(kind))).length,
    helped: referrals.filter(helpedHere).length,
  };
}

/** A count as it may be told outside. */
export const told = (count: number): number | null => (count < fewestTold ? null : count);

const takenUp: readonly ReferralEventKind[] = ['accept', 'plan', 'finish'];

const inTime = ({ answeredAt, answerByAt }: CountedReferral): boolean =>
  answeredAt !== null && answerByAt !== null && Temporal.Instant.compare(answeredAt, answerByAt) <= 0;

/** She said yes, here and not on a referral that went on with this one, and after this partner's help and not other help. */
function helpedHere({ ending, events }: CountedReferral): boolean {
  const yes = events.some(({ kind, word }) => kind === 'her-word' && word === 'yes');
  const last = events.findLast(({ kind }) => kind === 'finish' || kind === 'other-help');
  return ending === 'helped' && yes && last?.kind === 'finish';
}
