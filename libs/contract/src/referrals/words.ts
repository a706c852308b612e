/** Where a referral stands with the partner, as FHIR R4 Task names it. */
export const referralStates = [
  'draft', 'requested', 'received', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed', 'cancelled',
] as const; // prettier-ignore
export type ReferralState = (typeof referralStates)[number];

/** Whose turn it is: an open referral is always somebody's. `next` is the referral that goes on with it. */
export const turns = ['consultant', 'partner', 'caregiver', 'next', 'nobody'] as const;
export type Turn = (typeof turns)[number];

/** Why it is the consultant's turn. */
export const turnReasons = ['draft', 'rejected', 'failed', 'question', 'no-answer', 'not-helped', 'fell-away'] as const;
export type TurnReason = (typeof turnReasons)[number];

/** Why a referral is closed: her word, three tries to hear it, or that it ended before. */
export const referralEndings = ['helped', 'unreachable', 'died', 'caregiver-closed', 'withdrawn'] as const;
export type ReferralEnding = (typeof referralEndings)[number];

/** How often one tries to hear her word. */
export const mostTries = 3;

/** What a partner may answer. */
export const partnerAnswers = ['accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'fail', 'message'] as const;
export type PartnerAnswerKind = (typeof partnerAnswers)[number];

/** Why a partner does not take it up. */
export const rejectionReasons = [
  'no-room', 'not-our-help', 'outside-our-area', 'not-for-her', 'known-already', 'no-longer-needed', 'other',
] as const; // prettier-ignore
export type RejectionReason = (typeof rejectionReasons)[number];

/** Why help that was taken up did not succeed. */
export const failureReasons = [
  'not-reached',
  'she-stopped',
  'did-not-suit',
  'we-cannot',
  'situation-changed',
  'other',
] as const;
export type FailureReason = (typeof failureReasons)[number];

/** What came of it according to the partner. */
export const referralOutcomes = ['help-given', 'help-goes-on', 'advice-given', 'passed-on', 'nothing-needed'] as const;
export type ReferralOutcome = (typeof referralOutcomes)[number];

/** Why a referral is taken back. */
export const withdrawalReasons = [
  'she-no-longer-wants', 'consent-withdrawn', 'helped-elsewhere', 'entered-in-error', 'other',
] as const; // prettier-ignore
export type WithdrawalReason = (typeof withdrawalReasons)[number];

/** How soon help is wanted. */
export const urgencies = ['this-week', 'this-month', 'no-hurry'] as const;
export type ReferralUrgency = (typeof urgencies)[number];

/** Whom the partner calls first. */
export const callees = ['herself', 'recipient', 'family', 'consultant'] as const;
export type Callee = (typeof callees)[number];

/** What may be told about the caregiver, each field on a ground. */
export const caregiverFields = [
  'name', 'phone', 'email', 'address', 'birth-year', 'language', 'suitable-hours', 'work', 'digital-skill', 'hours-of-care',
] as const; // prettier-ignore

/** What may be told about whom she cares for; these need a ground of their own. */
export const recipientFields = [
  'recipient-name',
  'recipient-relation',
  'recipient-condition',
  'recipient-together',
] as const;

/** Everything that may be shared with a partner. */
export const sharedFields = [...caregiverFields, ...recipientFields] as const;
export type SharedField = (typeof sharedFields)[number];

/** On which ground something is shared with a partner. */
export const sharingGrounds = ['consent', 'public-task', 'vital-interest'] as const;
export type SharingGround = (typeof sharingGrounds)[number];

/** How she said yes. */
export const consentWays = ['in-person', 'by-phone', 'written', 'by-message'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** Whether she wants a copy in plain words, and how it reaches her. */
export const copyWishes = ['none', 'letter', 'email'] as const;
export type CopyWish = (typeof copyWishes)[number];

/** What she answers to "did it help"; not reached counts as a try. */
export const herWords = ['yes', 'no', 'not-reached'] as const;
export type HerWord = (typeof herWords)[number];

/** What a change on a referral was: a move of its states, or words only. */
export const referralEventKinds = [
  'made', 'changed', 'sent', 'opened', 'accept', 'hold', 'reject', 'ask', 'reply', 'plan', 'finish', 'fail', 'message',
  'file', 'reminded', 'silence', 'lead-told', 'her-word', 'reopened', 'continued', 'other-help', 'withdrawn', 'ended', 'fell-away', 'link-revoked', 'try-taken-back',
] as const; // prettier-ignore
export type ReferralEventKind = (typeof referralEventKinds)[number];

/** Of these the words count, or that somebody was told: they leave a referral where it stands. */
export const wordsOnly = [
  'message',
  'file',
  'reminded',
  'lead-told',
  'link-revoked',
] as const satisfies readonly ReferralEventKind[];

/** Through which door something came in. */
export const doors = ['app', 'link', 'inbox', 'key', 'own-page', 'system'] as const;
export type Door = (typeof doors)[number];

/** Whether she knows that she is announced, and whether one may call her. */
export const announcementConsents = ['knows-and-may-call', 'knows-not-call', 'does-not-know'] as const;
export type AnnouncementConsent = (typeof announcementConsents)[number];

/** The largest file that goes with a referral, in bytes, and how many may. */
export const largestReferralFile = 8 * 1024 * 1024;
export const mostReferralFiles = 20;

/** What counts as a document or a scan of one; what a file is, is read from its content. */
export const documentKinds = ['pdf', 'docx', 'odt', 'jpg', 'png', 'txt'] as const;
export type DocumentKind = (typeof documentKinds)[number];
