import type { Address } from '@voortuin/contract/caregivers/caregivers';

/** Street and number, postcode and place; empty when nothing is known. */
export function addressLines({ street, houseNumber, addition, postcode, city }: Address): string[] {
  const number = [houseNumber, addition].filter(Boolean).join(' ');
  const shownPostcode = postcode?.replace(/^(\d{4})(\w{2})$/, '$1 $2');
  return [[street, number].filter(Boolean).join(' '), [shownPostcode, city].filter(Boolean).join(' ')].filter(Boolean);
}
