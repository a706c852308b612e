import { normalisePhone } from '../../platform/phone-number.ts';
import type { Read } from './read.ts';

/** The phone numbers in a cell, two at most; words beside them are kept. */
export function readPhones(text: string): Read<string[]> {
  const whole = normalisePhone(text);
  if (whole) return { value: [whole] };
  const found = text
    .split(/\s*(?:[;,&]|\bof\b|\ben\b|\/(?=\s*[+(0]))\s*/i)
    .map((part) => normalisePhone(part.replace(/^[\p{L}\s.:]+|[\p{L}\s.:()]+$/gu, '')));
  const numbers = found.filter((number) => number !== null);
  if (numbers.length === 0) return { value: null, remark: 'not-a-phone-number' };
  const said =
    numbers.length < found.length || numbers.length > 2 || /\p{L}{2,}/u.test(text.replace(/\b(of|en)\b/gi, ''));
  return said
    ? {
        value: numbers.slice(0, 2),
        keep: true,
        remark: numbers.length < found.length ? 'not-a-phone-number' : undefined,
      }
    : { value: numbers };
}
