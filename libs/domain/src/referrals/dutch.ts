import type { Beneficiary, Need } from '@voortuin/contract/partners/words';
import type {
  Callee, FailureReason, ReferralEnding, ReferralOutcome, ReferralState, ReferralUrgency, RejectionReason, SharedField, WithdrawalReason,
} from '@voortuin/contract/referrals/words'; // prettier-ignore

/** The words of referrals in the Dutch of mails, letters and pages for people outside, who are spoken to with "u". */
export const needWords: Record<Need, string> = {
  information: 'informatie',
  guidance: 'persoonlijke begeleiding',
  'emotional-support': 'een luisterend oor en steun',
  education: 'een cursus of training',
  'practical-help': 'praktische hulp',
  respite: 'even vrij van zorgen (respijtzorg)',
  financial: 'geld en regelingen',
  material: 'hulpmiddelen en aanpassingen',
};

/** For whom help is. */
export const beneficiaryWords: Record<Beneficiary, string> = {
  herself: 'voor de mantelzorger zelf',
  recipient: 'voor de naaste',
};

/** How soon help is wanted. */
export const urgencyWords: Record<ReferralUrgency, string> = {
  'this-week': 'graag deze week',
  'this-month': 'graag deze maand',
  'no-hurry': 'er is geen haast bij',
};

/** Whom the partner calls first. */
export const calleeWords: Record<Callee, string> = {
  herself: 'de mantelzorger zelf',
  recipient: 'de naaste',
  family: 'een familielid',
  consultant: 'eerst de mantelzorgconsulent',
};

/** What can be shared. */
export const fieldWords: Record<SharedField, string> = {
  name: 'Naam',
  phone: 'Telefoon',
  email: 'E-mail',
  address: 'Adres',
  'birth-year': 'Geboortejaar',
  language: 'Taal',
  'suitable-hours': 'Komt goed uit',
  work: 'Werk',
  'digital-skill': 'Omgaan met computer en telefoon',
  'hours-of-care': 'Uren zorg',
  'recipient-name': 'Naam van de naaste',
  'recipient-relation': 'Wie de naaste is',
  'recipient-condition': 'Wat er met de naaste is',
  'recipient-together': 'Woont samen met de naaste',
};

/** Where a referral stands, in words that finish "Deze vraag …". */
export const stateWords: Record<ReferralState, string> = {
  draft: 'is nog niet verstuurd',
  requested: 'wacht op een antwoord',
  received: 'is gelezen en wacht op een antwoord',
  accepted: 'is opgepakt',
  rejected: 'is niet opgepakt',
  'in-progress': 'is in gang',
  'on-hold': 'staat op de wachtlijst',
  completed: 'is klaar',
  failed: 'is niet gelukt',
  cancelled: 'is ingetrokken',
};

/** Why a partner does not take it up. */
export const rejectionWords: Record<RejectionReason, string> = {
  'no-room': 'Wij hebben nu geen plek',
  'not-our-help': 'Deze hulp geven wij niet',
  'outside-our-area': 'Het is buiten ons gebied',
  'not-for-her': 'Ons aanbod past niet bij deze vraag',
  'known-already': 'Al bekend bij ons, en wij helpen al',
  'no-longer-needed': 'Het is niet meer nodig',
  other: 'Iets anders',
};

/** Why help that was taken up did not succeed. */
export const failureWords: Record<FailureReason, string> = {
  'not-reached': 'Wij hebben geen contact gekregen',
  'she-stopped': 'De mantelzorger wilde niet verder',
  'did-not-suit': 'Het paste toch niet',
  'we-cannot': 'Wij kunnen het toch niet doen',
  'situation-changed': 'Haar situatie is veranderd',
  other: 'Iets anders',
};

/** What came of it according to the partner. */
export const outcomeWords: Record<ReferralOutcome, string> = {
  'help-given': 'De hulp is gegeven',
  'help-goes-on': 'De hulp loopt en gaat door',
  'advice-given': 'Wij hebben advies gegeven',
  'passed-on': 'Wij hebben verder verwezen',
  'nothing-needed': 'Er bleek niets nodig',
};

/** Why a referral is taken back. */
export const withdrawalWords: Record<WithdrawalReason, string> = {
  'she-no-longer-wants': 'De mantelzorger wil het niet meer',
  'consent-withdrawn': 'De mantelzorger trok de toestemming in',
  'helped-elsewhere': 'Er kwam hulp van elders',
  'entered-in-error': 'Het was een vergissing',
  other: 'Iets anders',
};

/** How a referral ended. */
export const endingWords: Record<ReferralEnding, string> = {
  helped: 'De mantelzorger is geholpen',
  unreachable: 'De mantelzorger was niet te bereiken',
  died: 'De mantelzorger is overleden',
  'caregiver-closed': 'De mantelzorger is niet meer bij ons in beeld',
  withdrawn: 'De vraag is ingetrokken',
};
