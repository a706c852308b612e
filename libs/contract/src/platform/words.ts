/** Why something is so: a code the screen has words for, with what those words need. */
export interface Why {
  code: string;
  params?: Record<string, string | number>;
}

/** A reason that counts: the points of all reasons together are the score. */
export interface Reason extends Why {
  points: number;
}

/** The lengths of text that hold everywhere. */
export const lengths = { name: 80, line: 200, paragraph: 2_000, note: 20_000, password: 200 } as const;

/** The shortest password; a longer one beats a stranger one (NIST SP 800-63B). */
export const shortestPassword = 12;

/** What a mail that leaves the house is for; a feature that writes mails adds its own here. */
export const mailKinds = ['morning-mail', 'answer-code', 'referral', 'referral-copy', 'announcement'] as const;
export type MailKind = (typeof mailKinds)[number];

/** The language one speaks with her. */
export const languages = [
  'nl',
  'en',
  'de',
  'fr',
  'pl',
  'tr',
  'ar',
  'zgh',
  'fa',
  'ti',
  'so',
  'uk',
  'zh',
  'sign',
  'other',
] as const;
export type Language = (typeof languages)[number];

/** A part of the day. */
export const dayParts = ['morning', 'afternoon', 'evening', 'night'] as const;
export type DayPart = (typeof dayParts)[number];
