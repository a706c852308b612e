import { plain } from '../platform/plain.ts';

/** What one person can be recognised by. */
export interface Recognisable {
  firstName: string | null;
  lastName: string;
  bornOn: string | null;
  phone: string | null;
  email: string | null;
  postcode: string | null;
  houseNumber: number | null;
}

/** What two descriptions of a person have in common. */
export type Same = 'name' | 'birth-date' | 'phone' | 'email' | 'address';

/** What is the same about two people; a first name may be missing on one side, or be an initial. */
export function whatIsSame(a: Recognisable, b: Recognisable): Same[] {
  const same: Same[] = [];
  if (bareSurname(a.lastName) === bareSurname(b.lastName) && sameFirstName(a.firstName, b.firstName)) same.push('name');
  if (a.bornOn && a.bornOn === b.bornOn) same.push('birth-date');
  if (a.phone && a.phone === b.phone) same.push('phone');
  if (a.email && a.email.toLowerCase() === b.email?.toLowerCase()) same.push('email');
  if (a.postcode && a.postcode === b.postcode && a.houseNumber !== null && a.houseNumber === b.houseNumber)
    same.push('address');
  return same;
}

/** Two people who live together share a phone or an address; only the name beside one of these makes them likely the same. */
export function areLikelySame(same: readonly Same[]): boolean {
  return same.includes('name') && same.length > 1;
}

const PREFIXES =
  /^((van|de|den|der|het|'?t|in|op|te|ten|ter|el|la|le|du|von|zu|zur|aan|bij|onder|over|uit|voor|vd|v\.?d\.?|v\/d|v\.)\s+)+/;

/** A surname by its letters alone, without what goes before it: "v.d. Berg", "Berg" and "BERG-" are one. */
export function bareSurname(lastName: string): string {
  const bare = plain(lastName).replace(/’|‘|`/g, "'");
  return (bare.replace(PREFIXES, '') || bare).replace(/[^\p{L}\p{N}]/gu, '');
}

function sameFirstName(a: string | null, b: string | null): boolean {
  if (!a || !b) return true;
  const [one, other] = [lettersOf(a), lettersOf(b)];
  if (one === other) return true;
  return (isInitial(a) && other.startsWith(one[0]!)) || (isInitial(b) && one.startsWith(other[0]!));
}

function lettersOf(name: string): string {
  return plain(name).replace(/[^\p{L}]/gu, '');
}

function isInitial(name: string): boolean {
  return /^\p{L}\.?$|^(\p{L}\.\s?)+$/u.test(name.trim());
}
