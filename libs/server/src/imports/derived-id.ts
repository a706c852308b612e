import { createHash } from 'node:crypto';

/**
 * An id that follows from a row of an import: the same each time it is asked for, so that a row that is taken up again
 * makes the same things. It begins with the moment of the import, as ids of the house do (RFC 9562, version 8).
 */
export function derivedId(
  importId: string,
  row: number,
  what: 'caregiver' | 'contact-moment' | 'care-situation',
): string {
  const hash = createHash('sha256').update(`${importId} ${row} ${what}`).digest('hex');
  const variant = ((Number.parseInt(hash[3]!, 16) & 0x3) | 0x8).toString(16);
  return [importId.slice(0, 13), `8${hash.slice(0, 3)}`, `${variant}${hash.slice(4, 7)}`, hash.slice(7, 19)].join('-');
}
