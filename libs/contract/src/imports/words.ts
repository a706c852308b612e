/** How a row of a list ends; each row ends in exactly one of these. */
export const importResults = ['added', 'added-with-remark', 'doubtful', 'refused'] as const;
export type ImportResult = (typeof importResults)[number];

/** How far a list has come in. */
export const importStates = ['previewed', 'waiting', 'running', 'done'] as const;
export type ImportState = (typeof importStates)[number];

/** The largest file, in bytes, and the most rows. */
export const largestFile = 20 * 1024 * 1024;
export const mostRows = 50_000;

/** Why a file as a whole is refused. */
export const fileRefusals = [
  'no-file', 'file-empty', 'file-too-large', 'too-many-rows', 'not-a-list', 'is-a-workbook', 'one-column', 'no-name-column',
  'no-rows', 'quote-not-closed',
] as const; // prettier-ignore
export type FileRefusal = (typeof fileRefusals)[number];

/** Why a row is not added. */
export const rowRefusals = ['empty-row', 'no-name', 'too-much-text', 'went-wrong'] as const;
export type RowRefusal = (typeof rowRefusals)[number];

/** What there is to say about a row that is added; what a field cannot hold stands in the note. */
export const rowRemarks = [
  'year-only', 'not-a-date', 'in-the-future', 'not-a-phone-number', 'not-an-email', 'not-a-house-number', 'not-a-postcode',
  'not-a-relation', 'not-hours-per-week', 'not-a-rhythm', 'not-a-channel', 'not-suitable-hours', 'not-yes-or-no',
  'not-an-outcome', 'not-how-it-goes', 'not-at-door', 'not-a-language', 'not-a-digital-skill', 'not-a-kind-of-work',
  'not-a-consultant', 'spoken-absent', 'no-date-of-contact', 'channel-assumed', 'no-last-name', 'no-recipient-name',
  'citizen-number-masked', 'unreadable-character', 'too-long', 'row-stops', 'extra-cells',
] as const; // prettier-ignore
export type RowRemarkCode = (typeof rowRemarks)[number];
