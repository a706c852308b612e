import type { Rule } from '../platform/rules.ts';

const matches =
  (expression: RegExp, rule: string): Rule =>
  (value) =>
    typeof value === 'string' && expression.test(value) ? null : { rule };

/** A colour as six hexadecimal digits. */
export const colour: Rule = matches(/^#[0-9a-f]{6}$/i, 'not-a-colour');
/** The code Statistics Netherlands gives a municipality. */
export const gemeenteCode: Rule = matches(/^GM\d{4}$/, 'not-a-municipality-code');
/** The four digits of a postcode. */
export const postcodeDigits: Rule = matches(/^[1-9]\d{3}$/, 'not-four-digits');

/** The rules a new organisation starts with. */
export const organisationDefaults = { firstContactDays: 10, floor: 4 } as const;
