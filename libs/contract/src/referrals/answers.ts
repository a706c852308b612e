import { lengths } from '../platform/words.ts';
import { Day, Id, OneOf, Text, Whole } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import type { Beneficiary, Need } from '../partners/words.ts';
import {
  failureReasons, partnerAnswers, referralOutcomes, rejectionReasons,
  type Callee, type FailureReason, type PartnerAnswerKind, type ReferralOutcome, type ReferralState, type ReferralUrgency,
  type RejectionReason,
} from './words.ts'; // prettier-ignore
import type { ReferralEventView, ReferralFileView, SharedValue } from './referrals.ts';

/**
 * What a partner answers. `version` is the one that was read, so that of two answers at once one is told of the other;
 * the same id again changes nothing. `untilOn` belongs to hold, `plannedOn` to plan, a reason to reject and fail, an
 * outcome to finish, a text to ask and message.
 */
export class PartnerAnswer {
  @Id() id!: string;
  @Whole(1, 1_000_000_000) version!: number;
  @OneOf(partnerAnswers) answer!: PartnerAnswerKind;
  @Day({ optional: true }) untilOn?: string | null;
  @Day({ optional: true }) plannedOn?: string | null;
  @OneOf(rejectionReasons, { optional: true }) rejection?: RejectionReason | null;
  @OneOf(failureReasons, { optional: true }) failure?: FailureReason | null;
  @OneOf(referralOutcomes, { optional: true }) outcome?: ReferralOutcome | null;
  @Text(lengths.paragraph, { optional: true }) text?: string | null;
}

/** A line of a partner's own list: no more than the referral tells. */
export class PartnerReferralLine {
  id!: string;
  version!: number;
  organisation!: string;
  need!: Need;
  forWhom!: Beneficiary;
  urgency!: ReferralUrgency;
  state!: ReferralState;
  /** The name, when that was shared. */
  name!: string | null;
  sentAt!: string;
  answerByAt!: string | null;
  waitsUntilOn!: string | null;
  plannedOn!: string | null;
}

/** A referral as its partner sees it: exactly what was shared, and the thread between the two. */
export class PartnerReferralView extends PartnerReferralLine {
  question!: string;
  offer!: string | null;
  callee!: Callee;
  callWhen!: string | null;
  expects!: boolean;
  shared!: SharedValue[];
  /** The consultant, whom the partner may call. */
  consultant!: string;
  events!: ReferralEventView[];
  files!: ReferralFileView[];
  /** What may be answered now. */
  answers!: PartnerAnswerKind[];
}

/** Which of its referrals a partner wants to see. */
export class PartnerReferralQuery extends PageQuery {
  @OneOf(['open', 'closed'], { optional: true }) state?: 'open' | 'closed' | null;
}
