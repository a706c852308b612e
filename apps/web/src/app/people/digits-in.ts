import { postcodeDigits } from '@voortuin/contract/organisations/words';

/** The most postcodes that are written at once. */
const most = 100;

/**
 * The four-digit postcodes in what somebody typed, such as "4611, 4612" or "4611-4615"; null when something in it is no
 * postcode, or when there are too many.
 */
export function digitsIn(typed: string): string[] | null {
  const found = new Set<string>();
  const parts = typed
    .replace(/\s*(?:-|–|\bt\/m\b)\s*/g, '-')
    .split(/[\s,;]+/)
    .filter(Boolean);
  for (const part of parts) {
    const [from = '', until = from, ...rest] = part.split('-');
    if (rest.length > 0 || postcodeDigits(from) || postcodeDigits(until) || until < from) return null;
    if (Number(until) - Number(from) >= most) return null;
    for (let digits = Number(from); digits <= Number(until); digits++) found.add(String(digits));
  }
  return found.size > most ? null : [...found].sort();
}
