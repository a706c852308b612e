import type { Address } from '@voortuin/contract/caregivers/caregivers';

/** Street and number, postcode and place; empty when nothing is known. */
export function addressLines({ street, houseNumber, addition, postcode, city }: Address): string[] {
  const number = [houseNumber, addition].filter(Boolean).join(' ');
  const shownPostcode = postcode?.replace(/^(\d{4})(\w{2})$/, '$1 $2');
  return [[street, number].filter(Boolean).join(' '), [shownPostcode, city].filter(Boolean).join(' ')].filter(Boolean);
}

/** A link that shows the way there, in the phone's own map where it has one; null when too little is known. */
export function wayThere(address: Address): string | null {
  const { latitude, longitude } = address;
  const words = addressLines(address).join(', ');
  const known = typeof latitude === 'number' && typeof longitude === 'number';
  if (!known && !words) return null;
  const place = known ? `${latitude},${longitude}` : encodeURIComponent(words);
  if (/Android/.test(navigator.userAgent)) return known ? `geo:${place}?q=${place}` : `geo:0,0?q=${place}`;
  if (/iPhone|iPad/.test(navigator.userAgent)) return `https://maps.apple.com/?daddr=${place}`;
  return known
    ? `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=18/${latitude}/${longitude}`
    : `https://www.openstreetmap.org/search?query=${place}`;
}
