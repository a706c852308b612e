import { textLength } from '@voortuin/domain/messages/text-length';

/** How long a text is, what it costs, and which letters make it dearer than it would be without them. */
export interface CountedText {
  readonly letters: number;
  readonly parts: number;
  /** The letters that the small alphabet of texts lacks; only when they cost a part or more. */
  readonly dear: readonly string[];
  /** In how many parts it would go without those. */
  readonly partsWithout: number;
}

/** As long as the links to somebody's own page are, for a count before it is filled in. */
const sampleLink = `https://${'x'.repeat(52)}`;

/** Counts a text as it goes over the phone network. */
export function countText(text: string): CountedText {
  const sent = text.replaceAll('{link}', sampleLink);
  const letters = [...new Intl.Segmenter('nl', { granularity: 'grapheme' }).segment(sent)].map(
    ({ segment }) => segment,
  );
  const { parts, encoding } = textLength(sent);
  if (encoding === 'gsm-7') return { letters: letters.length, parts, dear: [], partsWithout: parts };
  const strange = new Set(letters.filter((letter) => textLength(letter).encoding === 'ucs-2'));
  const partsWithout = textLength(letters.map((letter) => (strange.has(letter) ? '?' : letter)).join('')).parts;
  return { letters: letters.length, parts, dear: partsWithout < parts ? [...strange] : [], partsWithout };
}
