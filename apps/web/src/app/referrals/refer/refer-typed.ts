import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { Beneficiary, Need } from '@voortuin/contract/partners/words';
import type { ReferralDraft, ReferralView } from '@voortuin/contract/referrals/referrals';
import type {
  Callee, ConsentWay, CopyWish, ReferralUrgency, SharedField, SharingGround,
} from '@voortuin/contract/referrals/words'; // prettier-ignore
import { needWords } from '../../partners/need-words.ts';
import { today } from '../../platform/dates.ts';
import { newId } from '../../platform/ids.ts';

/** Something that is to be told; without a ground it is not answered yet whether that may be. */
export interface TypedShare {
  readonly field: SharedField;
  readonly ground: SharingGround | null;
}

/** A referral as it is being written: every field has a value, empty where nothing is said yet. */
export interface ReferTyped {
  question: string;
  forWhom: Beneficiary;
  careSituationId: string;
  need: Need | null;
  urgency: ReferralUrgency;
  callee: Callee;
  callWhen: string;
  expects: 'yes' | 'no' | null;
  partnerId: string;
  offerId: string;
  partnerPersonId: string;
  shares: TypedShare[];
  consent: { id: string; saidBy: string; saidOn: string; way: ConsentWay | null; forWhat: string; untilOn: string };
  copyWish: CopyWish;
}

/** What is kept of the page until it is sent. Version 0 is not at the server yet. */
export interface KeptReferral {
  id: string;
  version: number;
  previousId: string | null;
  /** The name of the partner, and what of the consent we wrote ourselves. */
  partner: string;
  suggestedForWhat: string;
  typed: ReferTyped;
}

/** What one starts with: nothing is chosen about what she needs or whether she knows. */
export function emptyReferral(view: CaregiverView): KeptReferral {
  return {
    id: newId(),
    version: 0,
    previousId: null,
    partner: '',
    suggestedForWhat: '',
    typed: {
      question: '',
      forWhom: 'herself',
      careSituationId: '',
      need: null,
      urgency: 'this-month',
      callee: 'herself',
      callWhen: '',
      expects: null,
      partnerId: '',
      offerId: '',
      partnerPersonId: '',
      shares: [],
      consent: emptyConsent(view.name),
      copyWish: 'none',
    },
  };
}

/** A draft that was saved before, to go on with. */
export function keptDraft(referral: ReferralView): KeptReferral {
  return { ...keptOf(referral), id: referral.id, version: referral.version, previousId: referral.previousId };
}

/** The same question for another partner: everything but the partner and what she agreed to for the former one. */
export function forAnother(referral: ReferralView): KeptReferral {
  const { typed } = keptOf(referral);
  return {
    id: newId(),
    version: 0,
    previousId: referral.id,
    partner: '',
    suggestedForWhat: '',
    typed: {
      ...typed,
      partnerId: '',
      offerId: '',
      partnerPersonId: '',
      shares: typed.shares.map(({ field, ground }) => ({ field, ground: ground === 'consent' ? null : ground })),
      consent: emptyConsent(referral.caregiver),
    },
  };
}

/** The request it amounts to; what is optional and empty is null. */
export function draftOf(typed: ReferTyped): ReferralDraft {
  const onConsent = hasConsent(typed);
  const { consent } = typed;
  return {
    need: typed.need!,
    question: typed.question.trim(),
    forWhom: typed.forWhom,
    careSituationId: typed.careSituationId || null,
    urgency: typed.urgency,
    callee: typed.callee,
    callWhen: typed.callWhen.trim() || null,
    expects: typed.expects === 'yes',
    partnerId: typed.partnerId || null,
    offerId: typed.offerId || null,
    partnerPersonId: typed.partnerPersonId || null,
    shares: typed.shares.flatMap(({ field, ground }) => (ground ? [{ field, ground }] : [])),
    consent:
      onConsent && consent.way
        ? {
            id: consent.id,
            saidBy: consent.saidBy.trim(),
            saidOn: consent.saidOn,
            way: consent.way,
            forWhat: consent.forWhat.trim(),
            untilOn: consent.untilOn || null,
          }
        : null,
    copyWish: typed.copyWish,
  };
}

/** Whether something is told because she said yes. */
export function hasConsent({ shares }: Pick<ReferTyped, 'shares'>): boolean {
  return shares.some(({ ground }) => ground === 'consent');
}

/** Writes for what she said yes, until somebody writes that herself. */
export function withForWhat(kept: KeptReferral): KeptReferral {
  const { partner, suggestedForWhat, typed } = kept;
  const ownWords = typed.consent.forWhat && typed.consent.forWhat !== suggestedForWhat;
  if (!partner || !typed.need || ownWords) return kept;
  const forWhat = $localize`${needWords[typed.need].title}:need: door ${partner}:partner:`;
  return { ...kept, suggestedForWhat: forWhat, typed: { ...typed, consent: { ...typed.consent, forWhat } } };
}

function keptOf(referral: ReferralView): KeptReferral {
  const { consent } = referral;
  return {
    id: referral.id,
    version: referral.version,
    previousId: referral.previousId,
    partner: referral.partner ?? '',
    suggestedForWhat: '',
    typed: {
      question: referral.question,
      forWhom: referral.forWhom,
      careSituationId: referral.careSituationId ?? '',
      need: referral.need,
      urgency: referral.urgency,
      callee: referral.callee,
      callWhen: referral.callWhen ?? '',
      expects: referral.expects ? 'yes' : 'no',
      partnerId: referral.partnerId ?? '',
      offerId: referral.offerId ?? '',
      partnerPersonId: referral.partnerPersonId ?? '',
      shares: referral.shares.map(({ field, ground }) => ({ field, ground })),
      consent: consent
        ? {
            id: consent.id,
            saidBy: consent.saidBy,
            saidOn: consent.saidOn,
            way: consent.way,
            forWhat: consent.forWhat,
            untilOn: consent.untilOn ?? '',
          }
        : emptyConsent(referral.caregiver),
      copyWish: referral.copyWish,
    },
  };
}

function emptyConsent(saidBy: string): ReferTyped['consent'] {
  return { id: newId(), saidBy, saidOn: today(), way: null, forWhat: '', untilOn: '' };
}
