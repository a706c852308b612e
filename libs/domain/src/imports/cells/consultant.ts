import { plain } from '../../platform/plain.ts';
import type { Read } from './read.ts';

/** A consultant of the organisation, as a list may name her. */
export interface KnownConsultant {
  id: string;
  firstName: string;
  lastName: string;
  email: string;
}

/** The consultant a list names: by her whole name, her e-mail, or her first or last name when only one has it. */
export function readConsultant(text: string, consultants: readonly KnownConsultant[]): Read<string> {
  const said = plain(text);
  const ways: ((one: KnownConsultant) => string)[] = [
    ({ email }) => email,
    ({ firstName, lastName }) => `${firstName} ${lastName}`,
    ({ firstName, lastName }) => `${lastName}, ${firstName}`,
    ({ firstName }) => firstName,
    ({ lastName }) => lastName,
  ];
  for (const way of ways) {
    const found = consultants.filter((one) => plain(way(one)) === said);
    if (found.length === 1) return { value: found[0]!.id };
  }
  return { value: null, remark: 'not-a-consultant' };
}
