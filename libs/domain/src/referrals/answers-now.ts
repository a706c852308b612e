import { partnerAnswers, type PartnerAnswerKind, type ReferralState } from '@voortuin/contract/referrals/words';
import { step, type ReferralStanding } from './standing.ts';

const withPartner: readonly ReferralState[] = ['requested', 'received', 'accepted', 'in-progress', 'on-hold'];

/** Whether it is with the partner now: only then something may be answered, written or sent. */
export const isWithPartner = ({ state, ending }: Pick<ReferralStanding, 'state' | 'ending'>): boolean =>
  ending === null && withPartner.includes(state);

/**
 * Whether a partner may still read a referral: from the moment it is sent until it ends or goes on elsewhere. Her
 * consent counts beside this.
 */
export const standsForPartner = ({ state, ending }: Pick<ReferralStanding, 'state' | 'ending'>): boolean =>
  ending === null && state !== 'draft' && state !== 'cancelled';

/** Whether a partner may read what was shared about her: whoever has refused or given up has no need of it any more. */
export const readsWhatWasShared = (at: Pick<ReferralStanding, 'state' | 'ending'>): boolean =>
  isWithPartner(at) || (at.ending === null && at.state === 'completed');

/** What a partner may answer now, in the order in which one thinks of it. */
export function answersNow(at: ReferralStanding): PartnerAnswerKind[] {
  if (!isWithPartner(at)) return [];
  return partnerAnswers.filter((move) => move === 'message' || step(at, { move }) !== null);
}
