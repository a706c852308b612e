import { dayParts, languages, type DayPart, type Language } from '../platform/words.ts';

// A partner's offer names these as well, and stands above the caregivers.
export { dayParts, languages, type DayPart, type Language };

/** Who the recipient is to the caregiver. */
export const relations = [
  'partner', 'mother', 'father', 'mother-in-law', 'father-in-law', 'daughter', 'son', 'child', 'sister', 'brother',
  'grandparent', 'grandchild', 'other-family', 'neighbour', 'friend', 'other',
] as const; // prettier-ignore
export type Relation = (typeof relations)[number];

/** What makes the recipient need care. */
export const conditions = [
  'dementia', 'parkinson', 'als', 'ms', 'brain-injury', 'stroke', 'cancer', 'heart-or-lungs', 'old-age', 'physical',
  'intellectual-disability', 'autism', 'mental-health', 'addiction', 'chronic-illness', 'other',
] as const; // prettier-ignore
export type Condition = (typeof conditions)[number];

/** What she wants at her front door. */
export const atDoorWishes = ['welcome', 'announce-first', 'never'] as const;
export type AtDoor = (typeof atDoorWishes)[number];

/** How she says she manages with a computer or phone. */
export const digitalSkills = ['easy', 'somewhat', 'with-help', 'not'] as const;
export type DigitalSkill = (typeof digitalSkills)[number];

/** Whether one may approach her: as usual, only when she asks for it, or never. */
export const approaches = ['welcome', 'on-request', 'never'] as const;
export type Approach = (typeof approaches)[number];

/** The work she does beside caring. */
export const workKinds = ['none', 'part-time', 'full-time', 'study', 'volunteer', 'retired', 'unable'] as const;
export type Work = (typeof workKinds)[number];

/** When a part of the day begins and ends, in hours; the night passes midnight. */
export const dayPartHours: Record<DayPart, { from: number; until: number }> = {
  morning: { from: 8, until: 12 },
  afternoon: { from: 12, until: 17 },
  evening: { from: 17, until: 22 },
  night: { from: 22, until: 8 },
};

/** Why somebody is left in peace until a date. */
export const pauseReasons = ['own-wish', 'holiday', 'admission', 'mourning', 'other'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Why a caregiver is no longer kept in sight. */
export const closureReasons = [
  'care-ended', 'recipient-died', 'recipient-moved-to-home', 'moved-away', 'died', 'own-wish', 'helped-elsewhere',
  'entered-in-error', 'other',
] as const; // prettier-ignore
export type ClosureReason = (typeof closureReasons)[number];

/** How we came to know her. */
export const sources = [
  'herself',
  'list',
  'partner',
  'general-practitioner',
  'family',
  'encounter',
  'campaign',
  'other',
] as const;
export type Source = (typeof sources)[number];

/** The legal ground to hold her data (AVG article 6). */
export const grounds = ['public-task', 'consent', 'legal-duty', 'legitimate-interest', 'vital-interest'] as const;
export type Ground = (typeof grounds)[number];

/** What a planned contact is: an ordinary next moment, a time agreed with her, or a look inside without contacting her. */
export const plannedKinds = ['contact', 'appointment', 'review'] as const;
export type PlannedKind = (typeof plannedKinds)[number];

/** Where a caregiver stands, in classes that exclude one another. */
export const sightClasses = [
  'closed', 'paused', 'on-request', 'never-approach', 'never-spoken', 'too-long', 'below-floor', 'due', 'on-time',
] as const; // prettier-ignore
export type SightClass = (typeof sightClasses)[number];

/** By what a list can be narrowed: one class, or everyone who has not been spoken to, never or for too long. */
export const sightFilters = [...sightClasses, 'not-spoken'] as const;
export type SightFilter = (typeof sightFilters)[number];

/** What somebody may be without: a list shows who falls between. */
export const gaps = ['team', 'neighbourhood', 'municipality'] as const;
export type Gap = (typeof gaps)[number];

/** Why a next moment is put off by hand. */
export const snoozeReasons = [
  'she-asked',
  'she-is-away',
  'i-am-away',
  'full-day',
  'waiting-for-something',
  'other',
] as const;
export type SnoozeReason = (typeof snoozeReasons)[number];

/** The farthest a next moment may be put off by hand, in days. */
export const farthestSnoozeDays = 60;

/** The longest pause, in days. */
export const longestPauseDays = 366;
