import type { RowRemarkCode } from '@voortuin/contract/imports/words';

/** What a cell says. Null for what cannot be read; then its text is kept in the note and the remark says why. */
export interface Read<T> {
  value: T | null;
  remark?: RowRemarkCode;
  /** The value does not hold all that stands there: the text is kept as well. */
  keep?: boolean;
}

/** Words as lists write them, found without capitals, accents, spaces and marks. */
export function wordFinder<T>(words: Record<string, T>): (text: string) => T | undefined {
  const known = new Map(Object.entries(words).map(([word, value]) => [bareWord(word), value]));
  return (text) => known.get(bareWord(text));
}

/** A word without capitals, accents, spaces and marks. */
export function bareWord(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** Whether a cell says that there is nothing to say. */
export function saysNothing(text: string): boolean {
  return /^(-+|\?+|\.+|n\.?v\.?t\.?|onbekend)?$/i.test(text.trim());
}
