import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** A phone number in E.164, from any Dutch notation (also one that lost its zero) or with its country code; else null. */
export function normalisePhone(given: string): string | null {
  const written = given.replace(/\(0\)/, '').trim();
  const candidates = [
    written,
    /^[1-9]\d{8}$/.test(written.replace(/\D/g, '')) ? `0${written.replace(/\D/g, '')}` : null,
  ];
  for (const candidate of candidates) {
    const number = candidate && parsePhoneNumberFromString(candidate, 'NL');
    if (number && number.isValid()) return number.number;
  }
  return null;
}

/** A number as the Dutch write it: 06 12345678; a foreign one with its country code. */
export function showPhone(phone: string): string {
  const number = parsePhoneNumberFromString(phone);
  if (!number) return phone;
  return number.country === 'NL' ? number.formatNational() : number.formatInternational();
}

/** Whether a number can receive texts. */
export function isMobile(phone: string): boolean {
  return parsePhoneNumberFromString(phone)?.getType() === 'MOBILE';
}
