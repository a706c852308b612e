import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { fullName } from '@voortuin/domain/caregivers/names';

/** A task as the database shows it. */
export type TaskRow = Omit<TaskView, 'caregiver'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string | null;
  /** With the microseconds that keyset pagination needs. */
  doneAtExactly: string | null;
};

/** The tables `taskColumns` reads; a task need not be about a caregiver. */
export const taskTables = `task t
  JOIN person o ON o.organisation_id = t.organisation_id AND o.id = t.owner_id
  LEFT JOIN caregiver c ON c.organisation_id = t.organisation_id AND c.id = t.caregiver_id`;

/** The columns of a task with the names of the people in it. */
export const taskColumns = `t.id, t.caregiver_id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", t.what,
  t.owner_id AS "ownerId", o.first_name || ' ' || o.last_name AS owner, t.due_on AS "dueOn", t.created_at AS "createdAt",
  t.done_at AS "doneAt", t.done_at::text AS "doneAtExactly", t.done_note AS "doneNote", t.referral_id AS "referralId"`;

/** A task as the screen shows it. */
export function taskOf({ firstName, prefix, lastName, doneAtExactly: _, ...task }: TaskRow): TaskView {
  return { ...task, caregiver: lastName === null ? null : fullName({ firstName, prefix, lastName }) };
}
