import { dayParts, languages, lengths, type DayPart, type Language } from '../platform/words.ts';
import { PageQuery } from '../platform/page.ts';
import { Day, Email, Flag, Id, OneOf, SomeOf, Text, Whole, ruled } from '../platform/fields.ts';
import { many } from '../platform/rules.ts';
import { postcodeDigits } from '../organisations/words.ts';
import { beneficiaries, needs, webAddress, type Beneficiary, type Need, type SuggestionReason } from './words.ts';

/** An organisation that takes up referrals, as one writes it. */
export class PartnerDraft {
  @Text(lengths.name) name!: string;
  /** What they do, in plain words. */
  @Text(lengths.paragraph) does!: string;
  /** What they do not do, so that nobody is sent in vain. */
  @Text(lengths.paragraph, { optional: true }) doesNot?: string | null;
  @ruled(webAddress, { type: 'string', format: 'uri' }, { optional: true }) website?: string | null;
  @Email({ optional: true }) email?: string | null;
  @Text(30, { optional: true }) phone?: string | null;
  /** Whether the name alone tells a diagnosis: then nobody is told that they know her. */
  @Flag() tellsDiagnosis!: boolean;
  /** When somebody last asked them whether this is right. */
  @Day() checkedOn!: string;
}

/** A new partner; the id is made by the client, so that adding twice is adding once. */
export class AddPartner extends PartnerDraft {
  @Id() id!: string;
}

/** A partner changed; `version` is the one that was read. */
export class ChangePartner extends PartnerDraft {
  @Whole(1, 1_000_000_000) version!: number;
}

/** The partner was asked whether what is written is right; `offersToo` when its offers were gone through as well. */
export class CheckPartner {
  @Flag() offersToo!: boolean;
}

/** One thing a partner does: for which need, for whom, where and when. Empty lists mean no limit. */
export class OfferDraft {
  @Text(lengths.name) name!: string;
  @SomeOf(needs) needs!: Need[];
  @SomeOf(beneficiaries) forWhom!: Beneficiary[];
  /** For whom in words, such as "mensen met dementie en wie voor hen zorgt". */
  @Text(lengths.line, { optional: true }) forWhomWords?: string | null;
  /** Four-digit postcodes where it is offered. */
  @ruled(many(postcodeDigits, 300), { type: 'array', items: { type: 'string' }, maxItems: 300 }, {}) digits!: string[];
  @SomeOf(dayParts) dayParts!: DayPart[];
  @Flag() weekend!: boolean;
  @Flag() online!: boolean;
  @SomeOf(languages) languages!: Language[];
  /** How long one waits now, in weeks; unknown when left out. */
  @Whole(0, 104, { optional: true }) waitingWeeks?: number | null;
  @Text(lengths.paragraph, { optional: true }) note?: string | null;
  @Day() checkedOn!: string;
}

/** A new offer of a partner. */
export class AddOffer extends OfferDraft {
  @Id() id!: string;
}

/** An offer of a partner. `old` tells that it has to be checked again. */
export class OfferView extends OfferDraft {
  id!: string;
  partnerId!: string;
  old!: boolean;
}

/** Somebody who works at a partner. The code that opens a link goes to her phone or second address. */
export class PartnerPersonDraft {
  @Text(lengths.name) firstName!: string;
  @Text(lengths.name) lastName!: string;
  @Text(lengths.name, { optional: true }) job?: string | null;
  @Text(30, { optional: true }) phone?: string | null;
  @Email({ optional: true }) secondEmail?: string | null;
}

/** Somebody new at a partner. */
export class AddPartnerPerson extends PartnerPersonDraft {
  @Id() id!: string;
  @Email() email!: string;
}

/** Somebody at a partner; `joined` when she signs in to an inbox of her own, `invited` while that is asked. */
export class PartnerPersonView extends PartnerPersonDraft {
  id!: string;
  partnerId!: string;
  name!: string;
  email!: string;
  phoneShown!: string | null;
  invited!: boolean;
  joined!: boolean;
  invitedBy!: string | null;
}

/** The link with which somebody at a partner makes her account; it is shown once. */
export class PartnerInvitationView {
  person!: PartnerPersonView;
  link!: string;
  expiresAt!: string;
}

/** What was agreed with a partner (convenant). */
export class AgreementDraft {
  @Text(lengths.paragraph) tasks!: string;
  @Whole(1, 60) responseDays!: number;
  @Day() reviewOn!: string;
}

/** What was agreed with a partner; `old` tells that the review is due. */
export class AgreementView extends AgreementDraft {
  old!: boolean;
}

/** A partner with everything known about it. */
export class PartnerView extends PartnerDraft {
  id!: string;
  version!: number;
  phoneShown!: string | null;
  ended!: boolean;
  old!: boolean;
  offers!: OfferView[];
  people!: PartnerPersonView[];
  agreement!: AgreementView | null;
  /** Referrals that are with this partner now. */
  openReferrals!: number;
}

/** A line of the list of partners. */
export class PartnerLine {
  id!: string;
  name!: string;
  needs!: Need[];
  offers!: number;
  people!: number;
  openReferrals!: number;
  checkedOn!: string;
  /** The partner, an offer or the agreement has to be looked at again. */
  old!: boolean;
  ended!: boolean;
}

/** How much of what is written about partners has grown old, and of how many partners that is. */
export class OldPartners {
  partners!: number;
  offers!: number;
  agreements!: number;
}

/** Which partners one wants to see. */
export class PartnerQuery extends PageQuery {
  @Text(lengths.name, { optional: true }) search?: string | null;
  @OneOf(needs, { optional: true }) need?: Need | null;
  /** Only who has to be checked again. */
  @Flag({ optional: true }) old?: boolean | null;
  /** Those that have ended instead of those that are there. */
  @Flag({ optional: true }) ended?: boolean | null;
}

/** For what one looks for an offer: what is left out counts for nothing. */
export class SuggestionQuery {
  @OneOf(needs) need!: Need;
  @OneOf(beneficiaries, { optional: true }) forWhom?: Beneficiary | null;
  @ruled(postcodeDigits, { type: 'string' }, { optional: true }) digits?: string | null;
  @OneOf(dayParts, { optional: true }) dayPart?: DayPart | null;
  @Flag({ optional: true }) weekend?: boolean | null;
  @Flag({ optional: true }) online?: boolean | null;
  @OneOf(languages, { optional: true }) language?: Language | null;
}

/** An offer that may suit, with why: the points of the reasons sum to the score. */
export class Suggestion {
  offer!: OfferView;
  partnerId!: string;
  partner!: string;
  doesNot!: string | null;
  /** Whether somebody there can be sent a referral: she has a phone or a second address for the code. */
  reachable!: boolean;
  score!: number;
  /** A reason against it has points below zero. */
  reasons!: { code: SuggestionReason; params?: Record<string, string | number>; points: number }[];
}
