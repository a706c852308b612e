import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Dutch mobile numbers, also of blocks that were not given out when our number plan was made. */
const MOBILE = /^\+316\d{8}$/;
/** The digits of a Dutch number after its country code or zero. */
const DUTCH_DIGITS = 9;

/**
 * A phone number in E.164, from any Dutch notation (also one that lost its zero) or with its country code; else null. A
 * Dutch number of the right length is believed: number plans grow, and a number that is refused helps nobody.
 */
export function normalisePhone(given: string): string | null {
  const written = plainly(given);
  if (!/^[+(\d][\d\s()./-]*$/.test(written)) return null;
  const digits = written.replace(/\D/g, '');
  const candidates = [written, !written.startsWith('+') && /^[1-9]\d{8}$/.test(digits) ? `0${digits}` : null];
  for (const candidate of candidates) {
    const number = candidate && parsePhoneNumberFromString(candidate, 'NL');
    if (!number) continue;
    const long =
      number.countryCallingCode === '31' &&
      /^[1-9]/.test(number.nationalNumber) &&
      number.nationalNumber.length === DUTCH_DIGITS;
    if (number.isValid() || long) return number.number;
  }
  return null;
}

/** Characters that nobody sees, as they come along when a number is copied out of an address book or a chat. */
const UNSEEN = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** A number as a keyboard writes it: without what is not seen, with plain digits and dashes, and without what stands round it. */
function plainly(given: string): string {
  return given
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[\u2010-\u2015\u2212_]/g, '-')
    .replace(/^\s*(?:tel\s*[:.])?\s*['’]?/i, '')
    .replace(/[\s,;:]+$/, '')
    .replace(/\(0\)/, '')
    .trim();
}

/** A number as the Dutch write it: 06 12345678; a foreign one with its country code. */
export function showPhone(phone: string): string {
  if (MOBILE.test(phone)) return `06 ${phone.slice(4)}`;
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  return number.country === 'NL' ? number.formatNational() : number.formatInternational();
}

/** Whether a number can receive texts. */
export function isMobile(phone: string): boolean {
  return MOBILE.test(phone) || parsePhoneNumberFromString(phone)?.getType() === 'MOBILE';
}
