/** What a text is for. The first four have a template at every organisation. */
export const textKinds = [
  'announce-round', 'missed-you', 'confirm', 'how-goes-it', 'own-page', 'by-hand',
] as const; // prettier-ignore
export type TextKind = (typeof textKinds)[number];

/** The kinds that a template can be of. */
export const templateKinds = ['announce-round', 'missed-you', 'confirm', 'how-goes-it', 'own-page', 'by-hand'] as const;
export type TemplateKind = (typeof templateKinds)[number];

/**
 * The fields that a template can have, between braces as they stand here: Dutch, since consultants write them. The link
 * is that of her own page, and is filled in only when the text goes out.
 */
export const textFields = [
  'voornaam',
  'naam',
  'consulent',
  'organisatie',
  'telefoon',
  'dag',
  'dagdeel',
  'link',
] as const;
export type TextField = (typeof textFields)[number];

/**
 * How far a text has come. sending: its fate is in the hands of the carrier; sent: the carrier has it; unknown: it may
 * be out, and is not repeated blindly; parked: it is surely not out and a person has to look; left: nobody wants it any more.
 */
export const textStates = ['queued', 'sending', 'sent', 'unknown', 'parked', 'left'] as const;
export type TextState = (typeof textStates)[number];

/** What the carrier says about a text that it has. */
export const arrivals = ['delivered', 'undelivered'] as const;
export type Arrival = (typeof arrivals)[number];

/** Why somebody may not be texted, in the order in which they weigh. */
export const textObjections = [
  'never-approach', 'closed', 'on-request', 'paused', 'stopped', 'no-number', 'landline', 'not-allowed', 'no-proof', 'no-line',
] as const; // prettier-ignore
export type TextObjection = (typeof textObjections)[number];

/** Why a text cannot go the day before somebody's next moment: nobody is to contact her, that day is past, or it is today. */
export const dayBeforeObjections = ['nothing-planned', 'moment-passed', 'moment-today'] as const;
export type DayBeforeObjection = (typeof dayBeforeObjections)[number];

/** Why somebody gets no text: she may not be texted, it cannot go when it was to go, or the day that it speaks of is over by then. */
export type NoTextReason = TextObjection | DayBeforeObjection | 'day-over';

/** What a text that came in amounts to. maybe-stop: it speaks of stopping, and somebody has to ask what is meant. */
export const incomingKinds = ['answer', 'good', 'call-me', 'stop', 'start', 'maybe-stop'] as const;
export type IncomingKind = (typeof incomingKinds)[number];

/** The longest text that goes out: what Twilio takes in one message. */
export const longestText = 1_600;

/** The most caregivers that are texted at once. */
export const mostAtOnce = 500;

/** The buttons of a phone of the demo, while it rings and while somebody talks. */
export const phoneButtons = ['answer', 'voicemail', 'decline', 'hang-up', '1', '2'] as const;
export type PhoneButton = (typeof phoneButtons)[number];

/** Whose a phone of the demo is. */
export type PhoneOwner = 'caregiver' | 'colleague' | 'partner' | 'nobody';
