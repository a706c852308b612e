/** What is wrong with a value: a code the screen has words for, and the limit that was passed. */
export interface Broken {
  rule: string;
  limit?: number | string;
}

/** Judges one present value; nothing but the value decides. Absence is judged by whoever asks. */
export type Rule = (value: unknown) => Broken | null;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const EMAIL = /^[^\s@"<>(),;:\\[\]]+@[^\s@"<>(),;:\\[\]]+\.[^\s@"<>(),;:\\[\]]{2,}$/u;
const POSTCODE = /^[1-9]\d{3}(?!SA|SD|SS)[A-Z]{2}$/;
const PHONE = /^\+[1-9]\d{6,14}$/;
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
// Postgres cannot store NUL, and half a surrogate pair is no character.
const UNREADABLE = /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** Text of at least `min` and at most `max` characters, free of unreadable ones. */
export const text =
  (max: number, min = 1): Rule =>
  (value) => {
    if (typeof value !== 'string') return { rule: 'not-text' };
    if (UNREADABLE.test(value)) return { rule: 'unreadable-character' };
    if (value.length < min) return min === 1 ? { rule: 'required' } : { rule: 'too-short', limit: min };
    return value.length > max ? { rule: 'too-long', limit: max } : null;
  };

/** One of a list of codes. */
export const oneOf =
  (choices: readonly (string | number)[]): Rule =>
  (value) =>
    choices.includes(value as string) ? null : { rule: 'not-a-choice' };

/** A whole number from `min` to `max`. */
export const whole =
  (min: number, max: number): Rule =>
  (value) =>
    Number.isInteger(value) ? between(value as number, min, max) : { rule: 'not-a-whole-number' };

/** A number from `min` to `max`. */
export const amount =
  (min: number, max: number): Rule =>
  (value) =>
    Number.isFinite(value) ? between(value as number, min, max) : { rule: 'not-a-number' };

/** True or false. */
export const flag: Rule = (value) => (typeof value === 'boolean' ? null : { rule: 'not-a-flag' });

/** A calendar date that exists, `YYYY-MM-DD`, between 1900 and 2200. */
export const day: Rule = (value) => {
  if (typeof value !== 'string' || !DAY.test(value)) return { rule: 'not-a-date' };
  const date = new Date(`${value}T00:00:00Z`);
  const exists = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
  return exists && value >= '1900' && value < '2200' ? null : { rule: 'not-a-date' };
};

/** An instant with its offset, ISO 8601. */
export const instant: Rule = (value) =>
  typeof value === 'string' &&
  INSTANT.test(value) &&
  day(value.slice(0, 10)) === null &&
  !Number.isNaN(Date.parse(value))
    ? null
    : { rule: 'not-an-instant' };

/** An hour and minute of the day, `HH:MM`. */
export const clockTime: Rule = pattern(CLOCK, 'not-a-time');
/** A UUID in any version. */
export const id: Rule = pattern(UUID, 'not-an-id');
/** An e-mail address; the part before the @ may hold letters of any language. */
export const email: Rule = (value) => text(254)(value) ?? pattern(EMAIL, 'not-an-email')(value);
/** A Dutch postcode as stored: four digits, two letters, no space; SA, SD and SS do not exist. */
export const postcode: Rule = pattern(POSTCODE, 'not-a-postcode');
/** A phone number as stored: E.164. */
export const phone: Rule = pattern(PHONE, 'not-a-phone-number');

/** A list of at most `max` values that each keep to a rule. */
export const many =
  (rule: Rule, max: number): Rule =>
  (value) => {
    if (!Array.isArray(value)) return { rule: 'not-a-list' };
    if (value.length > max) return { rule: 'too-many', limit: max };
    for (const item of value) {
      const broken = rule(item);
      if (broken) return broken;
    }
    return null;
  };

function pattern(expression: RegExp, rule: string): Rule {
  return (value) => (typeof value === 'string' && expression.test(value) ? null : { rule });
}

function between(value: number, min: number, max: number): Broken | null {
  if (value < min) return { rule: 'too-low', limit: min };
  return value > max ? { rule: 'too-high', limit: max } : null;
}
