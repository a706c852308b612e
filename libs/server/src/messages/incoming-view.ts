import type { IncomingTextView } from '@voortuin/contract/messages/messages';
import { fullName } from '@voortuin/domain/caregivers/names';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import type { Caller } from '../caregivers/callers.ts';

/** A text that came in, as the database shows it. */
export interface IncomingRow extends Omit<IncomingTextView, 'caregiver' | 'mayBe' | 'numberShown'> {
  fromNumber: string;
  firstName: string | null;
  prefix: string | null;
  lastName: string | null;
  exactly: string;
}

/** The columns of `IncomingRow`; reads aliases i (incoming_text), c (caregiver) and h (who handled it). */
export const incomingColumns = `i.id, i.caregiver_id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName",
  i.from_number AS "fromNumber", i.text, i.received_at AS "receivedAt", i.received_at::text AS exactly, i.kind, i.handled_at AS "handledAt",
  h.first_name || ' ' || h.last_name AS "handledBy"`;

/** The tables that `incomingColumns` reads. */
export const incomingTables = `incoming_text i
  LEFT JOIN caregiver c ON c.organisation_id = i.organisation_id AND c.id = i.caregiver_id
  LEFT JOIN person h ON h.organisation_id = i.organisation_id AND h.id = i.handled_by`;

/** A text as the screen shows it; of one that is nobody's yet, who it may be. */
export function incomingView(row: IncomingRow, callers: readonly Caller[]): IncomingTextView {
  const { fromNumber, firstName, prefix, lastName, exactly: _, ...rest } = row;
  return {
    ...rest,
    caregiver: lastName === null ? null : fullName({ firstName, prefix, lastName }),
    mayBe: rest.caregiverId === null ? callers.map(({ id, name }) => ({ id, name })) : [],
    numberShown: showPhone(fromNumber),
  };
}
