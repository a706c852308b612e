import type {
  Callee, ConsentWay, CopyWish, Door, FailureReason, ReferralEnding, ReferralOutcome, ReferralUrgency, RejectionReason,
  SharedField, SharingGround, WithdrawalReason,
} from '@voortuin/contract/referrals/words'; // prettier-ignore

/** How soon help is wanted. */
export const urgencyWords: Record<ReferralUrgency, string> = {
  'this-week': $localize`:@@urgency.this-week:deze week`,
  'this-month': $localize`:@@urgency.this-month:deze maand`,
  'no-hurry': $localize`:@@urgency.no-hurry:geen haast`,
};

/** Whom the partner calls first. */
export const calleeWords: Record<Callee, string> = {
  herself: $localize`:@@callee.herself:de mantelzorger`,
  recipient: $localize`:@@callee.recipient:de naaste`,
  family: $localize`:@@callee.family:iemand van de familie`,
  consultant: $localize`:@@callee.consultant:de consulent`,
};

/** What may be told about her and about whom she cares for. */
export const sharedFieldWords: Record<SharedField, string> = {
  name: $localize`:@@shared.name:Naam`,
  phone: $localize`:@@shared.phone:Telefoon`,
  email: $localize`:@@shared.email:E-mail`,
  address: $localize`:@@shared.address:Adres`,
  'birth-year': $localize`:@@shared.birth-year:Geboortejaar`,
  language: $localize`:@@shared.language:Taal`,
  'suitable-hours': $localize`:@@shared.suitable-hours:Wanneer het past`,
  work: $localize`:@@shared.work:Werk`,
  'digital-skill': $localize`:@@shared.digital-skill:Computer en telefoon`,
  'hours-of-care': $localize`:@@shared.hours-of-care:Uren zorg`,
  'recipient-name': $localize`:@@shared.recipient-name:Naam van de naaste`,
  'recipient-relation': $localize`:@@shared.recipient-relation:Wie dat is`,
  'recipient-condition': $localize`:@@shared.recipient-condition:Wat er speelt`,
  'recipient-together': $localize`:@@shared.recipient-together:Samen of apart wonen`,
};

/** Why something may be told: the answer to "Mag dit?". */
export const sharingGroundWords: Record<SharingGround, string> = {
  consent: $localize`:@@sharing.consent:er is ja gezegd`,
  'public-task': $localize`:@@sharing.public-task:nodig voor onze taak`,
  'vital-interest': $localize`:@@sharing.vital-interest:er is direct gevaar`,
};

/** The same in a word or two, to choose from on one line. */
export const sharingGroundShort: Record<SharingGround, string> = {
  consent: sharingGroundWords.consent,
  'public-task': $localize`:@@sharing.short.public-task:onze taak`,
  'vital-interest': $localize`:@@sharing.short.vital-interest:gevaar`,
};

/** How she said yes. */
export const consentWayWords: Record<ConsentWay, string> = {
  'in-person': $localize`:@@consent-way.in-person:in een gesprek`,
  'by-phone': $localize`:@@consent-way.by-phone:aan de telefoon`,
  written: $localize`:@@consent-way.written:op papier`,
  'by-message': $localize`:@@consent-way.by-message:in een bericht`,
};

/** Whether she gets a copy in plain words. */
export const copyWishWords: Record<CopyWish, string> = {
  none: $localize`:@@copy.none:nee, dat hoeft niet`,
  letter: $localize`:@@copy.letter:een brief om te printen`,
  email: $localize`:@@copy.email:per e-mail`,
};

/** Why a referral is closed. */
export const endingWords: Record<ReferralEnding, string> = {
  helped: $localize`:@@ending.helped:het heeft geholpen`,
  unreachable: $localize`:@@ending.unreachable:drie keer geprobeerd, niet bereikt`,
  died: $localize`:@@ending.died:overleden`,
  'caregiver-closed': $localize`:@@ending.caregiver-closed:afgesloten`,
  withdrawn: $localize`:@@ending.withdrawn:ingetrokken`,
};

/** Why a partner does not take it up. */
export const rejectionWords: Record<RejectionReason, string> = {
  'no-room': $localize`:@@rejection.no-room:geen plek`,
  'not-our-help': $localize`:@@rejection.not-our-help:deze hulp geven wij niet`,
  'outside-our-area': $localize`:@@rejection.outside-our-area:buiten ons gebied`,
  'not-for-her': $localize`:@@rejection.not-for-her:past niet bij de situatie`,
  'known-already': $localize`:@@rejection.known-already:wordt hier al geholpen`,
  'no-longer-needed': $localize`:@@rejection.no-longer-needed:niet meer nodig`,
  other: $localize`:@@rejection.other:iets anders`,
};

/** Why help that was taken up did not succeed. */
export const failureWords: Record<FailureReason, string> = {
  'not-reached': $localize`:@@failure.not-reached:niet bereikt`,
  'she-stopped': $localize`:@@failure.she-stopped:wilde niet verder`,
  'did-not-suit': $localize`:@@failure.did-not-suit:het paste niet`,
  'we-cannot': $localize`:@@failure.we-cannot:wij kunnen dit niet bieden`,
  'situation-changed': $localize`:@@failure.situation-changed:de situatie is veranderd`,
  other: $localize`:@@failure.other:iets anders`,
};

/** What came of it according to the partner. */
export const outcomeWords: Record<ReferralOutcome, string> = {
  'help-given': $localize`:@@referral-outcome.help-given:hulp gegeven, het is klaar`,
  'help-goes-on': $localize`:@@referral-outcome.help-goes-on:hulp loopt door`,
  'advice-given': $localize`:@@referral-outcome.advice-given:advies gegeven`,
  'passed-on': $localize`:@@referral-outcome.passed-on:verder geholpen bij een ander`,
  'nothing-needed': $localize`:@@referral-outcome.nothing-needed:er was niets nodig`,
};

/** Why a referral is taken back. */
export const withdrawalWords: Record<WithdrawalReason, string> = {
  'she-no-longer-wants': $localize`:@@withdrawal.she-no-longer-wants:wil het niet meer`,
  'consent-withdrawn': $localize`:@@withdrawal.consent-withdrawn:trok de toestemming in`,
  'helped-elsewhere': $localize`:@@withdrawal.helped-elsewhere:ergens anders geholpen`,
  'entered-in-error': $localize`:@@withdrawal.entered-in-error:per ongeluk gemaakt`,
  other: $localize`:@@withdrawal.other:iets anders`,
};

/** A code of a reason or an outcome in words, whatever list it is of; the code itself is never shown. */
export function reasonWords(code: string | number | null | undefined): string {
  const all: Record<string, string> = { ...withdrawalWords, ...failureWords, ...rejectionWords, ...outcomeWords };
  return (code && all[code]) || $localize`iets anders`;
}

/** Through which door something came in. */
export const doorWords: Record<Door, string> = {
  app: $localize`:@@door.app:in Voortuin`,
  link: $localize`:@@door.link:met de link uit de mail`,
  inbox: $localize`:@@door.inbox:in de inbox van de partner`,
  key: $localize`:@@door.key:uit het systeem van de partner`,
  'own-page': $localize`:@@door.own-page:via Mijn Voortuin`,
  system: $localize`:@@door.system:vanzelf`,
};
