import type { SignalView } from '@voortuin/contract/signals/signals';
import { fullName } from '@voortuin/domain/caregivers/names';

/** A signal as the database shows it. */
export type SignalRow = Omit<SignalView, 'caregiver'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  /** With the microseconds that keyset pagination needs. */
  raisedAtExactly: string;
};

/** The tables `signalColumns` reads. */
export const signalTables = `signal t
  JOIN caregiver c ON c.organisation_id = t.organisation_id AND c.id = t.caregiver_id
  JOIN person o ON o.organisation_id = t.organisation_id AND o.id = t.owner_id
  JOIN person r ON r.organisation_id = t.organisation_id AND r.id = t.raised_by
  LEFT JOIN person h ON h.organisation_id = t.organisation_id AND h.id = t.handled_by`;

/** The columns of a signal with the names of the people in it. */
export const signalColumns = `t.id, t.caregiver_id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName",
  t.kind, t.what, t.owner_id AS "ownerId", o.first_name || ' ' || o.last_name AS owner, r.first_name || ' ' || r.last_name AS "raisedBy",
  t.raised_at AS "raisedAt", t.raised_at::text AS "raisedAtExactly", t.steps, t.handled_at AS "handledAt",
  h.first_name || ' ' || h.last_name AS "handledBy", t.what_was_done AS "whatWasDone"`;

/** A signal as the screen shows it. */
export function signalOf({ firstName, prefix, lastName, raisedAtExactly: _, ...signal }: SignalRow): SignalView {
  return { ...signal, caregiver: fullName({ firstName, prefix, lastName }) };
}
