import { language } from './dates.ts';

/** A number as one writes it: 1.200 and 2,5 in Dutch, 1,200 and 2.5 in English. */
export function sayNumber(number: number, options: Intl.NumberFormatOptions = {}): string {
  return number.toLocaleString(language(), options);
}

/** An amount of cents as euros: € 0,09. */
export function sayCents(cents: number): string {
  return (cents / 100).toLocaleString(language(), { style: 'currency', currency: 'EUR' });
}
