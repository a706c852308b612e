import { lengths } from '@voortuin/contract/platform/words';
import type { NameParts } from '../../caregivers/names.ts';
import type { Read } from './read.ts';

const PREFIX =
  /^((?:van|von|de|den|der|het|'t|’t|`t|in|op|te|ten|ter|el|la|le|du|aan|bij|onder|over|uit|voor|v\.?d\.?|v\/d)\.?\s+)+(?=\S)/i;
const TITLE = /^(de heer|dhr|mevr|mevrouw|mw|mej|fam|familie|hr|drs|dr|ing|ir|mr|prof)\b\.?\s*/i;

/** A surname, with what goes before it when that stands in the same cell: "Berg, van den" and "van den Berg". */
export function readLastName(text: string): { prefix: string | null; lastName: string } {
  const [surname, behind] = text.split(/,\s*/, 2) as [string, string?];
  if (behind && surname && PREFIX.test(`${behind} x`)) return { prefix: behind, lastName: surname };
  const prefix = PREFIX.exec(text)?.[0];
  return prefix ? { prefix: prefix.trim(), lastName: text.slice(prefix.length) } : { prefix: null, lastName: text };
}

/** A whole name in one cell: "Jan van den Berg", "Berg, J. van den", "mevr. T. Bos"; a form of address is kept. */
export function readFullName(text: string): Read<NameParts> {
  const title = TITLE.exec(text)?.[0] ?? '';
  const bare = text.slice(title.length).trim() || text;
  const keep = title !== '';
  const [surname, behind] = bare.split(/,\s*/, 2) as [string, string?];
  if (behind && surname) {
    const words = behind.split(/\s+/);
    const from = words.findIndex((word) => PREFIX.test(`${word} x`));
    const firstName = (from < 0 ? words : words.slice(0, from)).join(' ') || null;
    const prefix = from < 0 ? null : words.slice(from).join(' ');
    const rest = readLastName(surname);
    return { value: { firstName, prefix: prefix ?? rest.prefix, lastName: prefix ? surname : rest.lastName }, keep };
  }
  const words = bare.split(/\s+/);
  if (words.length === 1) return { value: { firstName: null, prefix: null, lastName: bare }, keep };
  const from = words.findIndex((word, at) => at > 0 && at < words.length - 1 && PREFIX.test(`${word} x`));
  // Without such a word the first is the first name, and whatever follows the surname.
  const cut = from > 0 ? from : initialsOf(words);
  const { prefix, lastName } = readLastName(words.slice(cut).join(' '));
  return { value: { firstName: words.slice(0, cut).join(' '), prefix, lastName }, keep };
}

/** A name as far as it fits. */
export function cutName(text: string, most: number = lengths.name): Read<string> {
  return text.length <= most ? { value: text } : { value: text.slice(0, most).trim(), remark: 'too-long', keep: true };
}

function initialsOf(words: string[]): number {
  const count = words.findIndex((word) => !/^(\p{L}\.)+$/u.test(word));
  return Math.max(1, count < 0 ? words.length - 1 : count);
}
