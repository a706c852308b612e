import { plain } from './names.ts';

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

/** What is the same about two people; a first name may be missing on one side. */
export function whatIsSame(a: Recognisable, b: Recognisable): Same[] {
  const same: Same[] = [];
  if (plain(a.lastName) === plain(b.lastName) && sameFirstName(a.firstName, b.firstName)) same.push('name');
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

function sameFirstName(a: string | null, b: string | null): boolean {
  return !a || !b || plain(a) === plain(b);
}
