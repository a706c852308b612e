import { plain } from '@voortuin/domain/platform/plain';
import type { Dice } from '../dice.ts';

/**
 * Phone numbers that are nobody's: 0164 is an area code, and no number in it begins with a zero; 0970 is for machines.
 * Both pass as Dutch numbers, so that the screens show them as such.
 */
export function phonesOf(
  age: number,
  from: Dice,
): { phone: string | null; secondPhone: string | null; mobile: boolean } {
  const digits = (count: number): string => Array.from({ length: count }, () => from.whole(0, 9)).join('');
  const landline = (): string => `01640${digits(5)}`;
  const machine = (): string => `09700${digits(7)}`;
  if (from.chance(0.015)) return { phone: null, secondPhone: null, mobile: false };
  const mobile = from.chance(age > 80 ? 0.3 : age > 68 ? 0.6 : 0.96);
  if (!mobile) return { phone: landline(), secondPhone: null, mobile };
  const both = from.chance(age > 60 ? 0.35 : 0.06);
  return { phone: machine(), secondPhone: both ? landline() : null, mobile };
}

/** A mail address at a host that nobody can own (RFC 2606). */
export function emailOf(firstName: string, lastName: string, age: number, from: Dice): string | null {
  if (!from.chance(age > 80 ? 0.15 : age > 65 ? 0.45 : 0.8)) return null;
  const word = (text: string): string => plain(text).replace(/[^a-z]/g, '');
  const name = from.one([
    `${word(firstName)}.${word(lastName)}`,
    `${word(firstName)[0]}.${word(lastName)}${from.whole(50, 99)}`,
    `fam.${word(lastName)}${from.whole(2, 40)}`,
  ]);
  return `${name}@${from.one(['example.com', 'example.org', 'example.net'])}`;
}
