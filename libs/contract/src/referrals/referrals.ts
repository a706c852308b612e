// long because: it holds every request and answer about a referral, which are read together.
import { lengths } from '../platform/words.ts';
import { PageQuery } from '../platform/page.ts';
import { Day, Flag, Id, OneOf, Part, Parts, Text, Whole } from '../platform/fields.ts';
import { beneficiaries, needs, type Beneficiary, type Need } from '../partners/words.ts';
import {
  callees, consentWays, copyWishes, herWords, sharedFields, sharingGrounds, urgencies, withdrawalReasons,
  type Callee, type ConsentWay, type CopyWish, type Door, type HerWord, type ReferralEnding, type ReferralEventKind,
  type ReferralState, type ReferralUrgency, type SharedField, type SharingGround, type Turn, type TurnReason, type WithdrawalReason,
} from './words.ts'; // prettier-ignore

/** One thing that is told to the partner, and on which ground. */
export class Share {
  @OneOf(sharedFields) field!: SharedField;
  @OneOf(sharingGrounds) ground!: SharingGround;
}

/** Her consent as it was given: by whom, when, how, for what and until when. */
export class ConsentGiven {
  @Id() id!: string;
  @Text(lengths.name) saidBy!: string;
  @Day() saidOn!: string;
  @OneOf(consentWays) way!: ConsentWay;
  @Text(lengths.line) forWhat!: string;
  @Day({ optional: true }) untilOn?: string | null;
}

/** A referral as a consultant writes it; it may be saved before a partner is chosen. */
export class ReferralDraft {
  @OneOf(needs) need!: Need;
  /** Her question in her own words. */
  @Text(lengths.paragraph) question!: string;
  @OneOf(beneficiaries) forWhom!: Beneficiary;
  /** Whom it is for, when it is for a recipient. */
  @Id({ optional: true }) careSituationId?: string | null;
  @OneOf(urgencies) urgency!: ReferralUrgency;
  @OneOf(callees) callee!: Callee;
  @Text(lengths.line, { optional: true }) callWhen?: string | null;
  /** Whether she knows of it and expects the partner. */
  @Flag() expects!: boolean;
  @Id({ optional: true }) partnerId?: string | null;
  @Id({ optional: true }) offerId?: string | null;
  /** To whom at the partner the link goes; whoever is on record first when left out. */
  @Id({ optional: true }) partnerPersonId?: string | null;
  @Parts(Share, sharedFields.length) shares!: Share[];
  @Part(ConsentGiven, { optional: true }) consent?: ConsentGiven | null;
  @OneOf(copyWishes) copyWish!: CopyWish;
}

/** A new referral; the id is made by the client. `previousId` is the one it goes on with. */
export class AddReferral extends ReferralDraft {
  @Id() id!: string;
  @Id() caregiverId!: string;
  @Id({ optional: true }) previousId?: string | null;
}

/** A draft changed. */
export class ChangeReferral extends ReferralDraft {
  @Whole(1, 1_000_000_000) version!: number;
}

/** Sending a draft. */
export class SendReferral {
  @Whole(1, 1_000_000_000) version!: number;
  /** Sends it although she is known to a partner for this, or was referred lately. */
  @Flag({ optional: true }) evenIfKnown?: boolean | null;
}

/** Taking a referral back, with the reason. */
export class WithdrawReferral {
  @OneOf(withdrawalReasons) reason!: WithdrawalReason;
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** An answer to what the partner asked, or a word to the partner. */
export class ReplyToPartner {
  @Id() id!: string;
  @Text(lengths.paragraph) text!: string;
}

/** What she answered when asked whether it helped; the contact in which she said it, when there was one. */
export class HearHerWord {
  @OneOf(herWords) word!: HerWord;
  @Text(lengths.paragraph, { optional: true }) note?: string | null;
}

/** Sending the same partner the referral once more, with what is different now. */
export class ReopenReferral {
  @Text(lengths.paragraph) text!: string;
}

/** Other help than a partner's; she is asked later whether that helped. */
export class OtherHelp {
  @Text(lengths.line) what!: string;
}

/** A change of a referral, or words about it. */
export class ReferralEventView {
  id!: string;
  at!: string;
  kind!: ReferralEventKind;
  door!: Door;
  by!: string | null;
  params!: Record<string, string | number>;
  text!: string | null;
  /** Whether the partner reads it as well. */
  told!: boolean;
}

/** A file that belongs to a referral. */
export class ReferralFileView {
  id!: string;
  name!: string;
  bytes!: number;
  sentAt!: string;
  by!: string | null;
}

/** Something told to the partner, as it was when it was sent. */
export class SharedValue {
  field!: SharedField;
  ground!: SharingGround;
  value!: string;
}

/** A line of a list of referrals. */
export class ReferralLine {
  id!: string;
  caregiverId!: string;
  caregiver!: string;
  partner!: string | null;
  need!: Need;
  question!: string;
  urgency!: ReferralUrgency;
  state!: ReferralState;
  turn!: Turn;
  because!: TurnReason | null;
  ending!: ReferralEnding | null;
  consultantId!: string;
  consultant!: string;
  createdAt!: string;
  sentAt!: string | null;
  answerByAt!: string | null;
  waitsUntilOn!: string | null;
  plannedOn!: string | null;
  tries!: number;
}

/** A referral with everything about it. */
export class ReferralView extends ReferralLine {
  version!: number;
  partnerId!: string | null;
  offerId!: string | null;
  offer!: string | null;
  partnerPersonId!: string | null;
  partnerPerson!: string | null;
  forWhom!: Beneficiary;
  careSituationId!: string | null;
  recipient!: string | null;
  callee!: Callee;
  callWhen!: string | null;
  expects!: boolean;
  shares!: Share[];
  /** Null until it is sent. */
  shared!: SharedValue[] | null;
  consent!: (ConsentGiven & { withdrawnAt: string | null }) | null;
  copyWish!: CopyWish;
  reason!: string | null;
  outcome!: string | null;
  previousId!: string | null;
  nextId!: string | null;
  events!: ReferralEventView[];
  files!: ReferralFileView[];
  /** The link of the partner still opens it. */
  linkOpen!: boolean;
}

/** Which referrals one wants to see. */
export class ReferralQuery extends PageQuery {
  @OneOf(['mine', 'all'], { optional: true }) whose?: 'mine' | 'all' | null;
  @OneOf(['open', 'closed'], { optional: true }) state?: 'open' | 'closed' | null;
  @OneOf(['consultant', 'partner', 'caregiver'], { optional: true }) turn?:
    'consultant' | 'partner' | 'caregiver' | null;
  @Id({ optional: true }) caregiverId?: string | null;
  @Id({ optional: true }) partnerId?: string | null;
}

/** For whom and what one is about to refer. */
export class KnownAlreadyQuery {
  @Id() caregiverId!: string;
  @OneOf(needs) need!: Need;
  @Id({ optional: true }) partnerId?: string | null;
}

/** A referral of hers for the same need or to the same partner, open or of the last months. */
export class KnownAlready {
  referralId!: string;
  partner!: string;
  need!: Need;
  state!: ReferralState;
  sentAt!: string;
  ending!: ReferralEnding | null;
  /** The same partner, or the same need elsewhere. */
  same!: 'partner' | 'need';
}

/** The letter to her that says in plain words what was asked and what was told to whom. */
export class ReferralCopy {
  text!: string;
}

/** What was shared about her with whom, on which ground, and whether it still stands there. */
export class SharedWithView {
  referralId!: string;
  partner!: string;
  sharedAt!: string;
  shared!: SharedValue[];
  consent!: {
    id: string;
    saidOn: string;
    saidBy: string;
    way: ConsentWay;
    untilOn: string | null;
    withdrawnAt: string | null;
  } | null;
  /** Whether the partner can still read it. */
  stands!: boolean;
}
