/** What came of an attempt. */
export const outcomes = [
  'spoken', 'no-answer', 'someone-else', 'not-home', 'not-convenient', 'wants-no-contact', 'moved',
] as const; // prettier-ignore
export type Outcome = (typeof outcomes)[number];

/** How it goes, as she says it; not asking is an answer too. */
export const howItGoesAnswers = ['green', 'yellow', 'red', 'not-asked'] as const;
export type HowItGoes = (typeof howItGoesAnswers)[number];

/** The outcomes that each channel can have, in the order of how often they happen. */
export const outcomesByChannel = {
  phone: ['spoken', 'no-answer', 'someone-else', 'not-convenient', 'wants-no-contact'],
  'front-garden': ['spoken', 'not-home', 'someone-else', 'not-convenient', 'wants-no-contact', 'moved'],
  'home-visit': ['spoken', 'not-home', 'someone-else', 'not-convenient', 'wants-no-contact', 'moved'],
  encounter: ['spoken', 'not-convenient', 'wants-no-contact'],
  video: ['spoken', 'no-answer', 'not-convenient', 'wants-no-contact'],
  sms: ['spoken', 'no-answer', 'wants-no-contact'],
  email: ['spoken', 'no-answer', 'wants-no-contact'],
  letter: ['spoken', 'no-answer', 'wants-no-contact', 'moved'],
} as const satisfies Record<string, readonly Outcome[]>;

/** What "wants no contact" can mean: nobody decides that for her. */
export const noContactMeanings = ['pause', 'on-request', 'never', 'close'] as const;
export type NoContactMeaning = (typeof noContactMeanings)[number];

/** How long an author may take a contact moment back, in minutes. */
export const undoMinutes = 10;

/** The farthest back a contact moment may have been held, in days. */
export const oldestContactDays = 366 * 3;

/** What followed on a contact moment before it was written down: it is newer, and stays. */
export type Since = 'spoken' | 'asked' | 'agreed' | 'chosen' | 'closed';
