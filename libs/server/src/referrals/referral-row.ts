import type { Beneficiary, Need } from '@voortuin/contract/partners/words';
import type { Share, SharedValue } from '@voortuin/contract/referrals/referrals';
import type {
  Callee, CopyWish, ReferralEnding, ReferralState, ReferralUrgency, Turn, TurnReason,
} from '@voortuin/contract/referrals/words'; // prettier-ignore
import type { Silence } from '@voortuin/domain/referrals/silence';

/** A referral as its table keeps it; instants as text. */
export interface ReferralRow {
  organisationId: string;
  id: string;
  version: number;
  caregiverId: string;
  partnerId: string | null;
  offerId: string | null;
  partnerPersonId: string | null;
  consultantId: string;
  need: Need;
  question: string;
  forWhom: Beneficiary;
  careSituationId: string | null;
  urgency: ReferralUrgency;
  callee: Callee;
  callWhen: string | null;
  expects: boolean;
  shares: Share[];
  shared: SharedValue[] | null;
  consentId: string | null;
  copyWish: CopyWish;
  state: ReferralState;
  turn: Turn;
  because: TurnReason | null;
  tries: number;
  ending: ReferralEnding | null;
  reason: string | null;
  outcome: string | null;
  waitsUntilOn: string | null;
  plannedOn: string | null;
  previousId: string | null;
  createdAt: string;
  sentAt: string | null;
  answeredAt: string | null;
  answerByAt: string | null;
  endedAt: string | null;
  silentAt: string | null;
  silence: Silence;
  silenceBatchId: string | null;
  silenceLeaseUntilAt: string | null;
  silenceClaims: number;
}

/** The column of a property. */
export const columnOf = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** SQL that sets columns to `changes`, whose values go to `bind`. */
export function setting(changes: Partial<ReferralRow>, bind: (value: unknown) => string): string {
  return Object.entries(changes)
    .map(([name, value]) => {
      const json = name === 'shares' || name === 'shared';
      return `${columnOf(name)} = ${bind(json && value !== null ? JSON.stringify(value) : value)}`;
    })
    .join(', ');
}

/** That its silence is claimed by nobody. */
export const unclaimed = { silenceBatchId: null, silenceLeaseUntilAt: null, silenceClaims: 0 };

/** The columns of that. */
export const claimColumns = Object.keys(unclaimed) as (keyof typeof unclaimed)[];
