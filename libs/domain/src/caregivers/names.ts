/** A person's name in its parts. */
export interface NameParts {
  firstName?: string | null;
  prefix?: string | null;
  lastName: string;
}

/** The name as one says it: Anneke van den Berg. */
export function fullName({ firstName, prefix, lastName }: NameParts): string {
  return [firstName, prefix, lastName].filter(Boolean).join(' ');
}

/** The name as lists sort it: on the surname, without its prefix, accents and case. */
export function sortName({ firstName, prefix, lastName }: NameParts): string {
  return plain([lastName, firstName, prefix].filter(Boolean).join(' '));
}

/** Lower case without accents, dots on letters or double spaces, so that Yılmaz is found as yilmaz. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ı/g, 'i')
    .replace(/ł/g, 'l')
    .replace(/ø/g, 'o')
    .replace(/ß/g, 'ss')
    .replace(/\s+/g, ' ')
    .trim();
}
