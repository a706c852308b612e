import { plain } from '../platform/plain.ts';

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
