import type { Dice } from '../../demo/dice.ts';
import { idAt } from '../../demo/dice.ts';
import type { OwnDatabase } from './own-database.ts';

/** How much falls due in a run, and over how many seconds. */
export interface Amounts {
  contacts: number;
  tasks: number;
  signals: number;
  /** A part is due from the start; the rest falls due within so many seconds. */
  overSeconds: number;
}

/** What must come of a reminder: it is said; it stays unsaid; or either, for what is handled while it may be under way. */
export type Fate = 'said' | 'unsaid' | 'either';

/** One thing that may have to be reminded. */
export interface Work {
  kind: 'contact' | 'appointment' | 'task' | 'signal';
  organisationId: string;
  personId: string;
  caregiverId: string;
  id: string;
  /** When it is due, in milliseconds by the clock of the database. */
  dueAt: number;
  fate: Fate;
  /** Seconds after the start at which somebody handles it elsewhere, or puts it off. */
  handled: { after: number; how: 'done' | 'put-off' | 'put-off-a-moment' } | null;
}

const organisations = 3;
const peopleEach = 4;
const day = 86_400_000;

/** Somebody who has work. */
export interface Person {
  organisationId: string;
  personId: string;
}

/** Puts organisations with their people in the database. */
export async function settlePeople(database: OwnDatabase, dice: Dice): Promise<Person[]> {
  const start = Math.floor(await database.now());
  const people: Person[] = [];
  for (let n = 0; n < organisations; n++) {
    const organisationId = idAt(start, dice);
    await database.look('INSERT INTO organisation (id, name) VALUES ($1, $2)', [organisationId, `Steunpunt ${n}`]);
    for (let m = 0; m < peopleEach; m++) people.push({ organisationId, personId: idAt(start, dice) });
  }
  await database.look(
    `INSERT INTO person (organisation_id, id, email, first_name, last_name, roles)
     SELECT o, p, p || '@steunpunt.test', 'Anne', 'de Wit', '{consultant}' FROM unnest($1::uuid[], $2::uuid[]) AS one(o, p)`,
    [people.map(({ organisationId }) => organisationId), people.map(({ personId }) => personId)],
  );
  return people;
}

/** Gives people work that falls due, and tells it. */
export async function giveDueWork(
  database: OwnDatabase,
  people: Person[],
  dice: Dice,
  amounts: Amounts,
): Promise<Work[]> {
  const start = Math.floor(await database.now());
  const id = (): string => idAt(start, dice);
  const work: Work[] = [];
  const add = (kind: Work['kind'], count: number): void => {
    for (let n = 0; n < count; n++)
      work.push({ kind, ...dice.one(people), caregiverId: id(), id: id(), ...fortune(kind) });
  };
  /** Due long since, due in a moment or tomorrow; handled before, meanwhile or never. */
  const fortune = (kind: Work['kind']): Pick<Work, 'dueAt' | 'fate' | 'handled'> => {
    const when = dice.weighed([[45, 'since'], [45, 'soon'], [10, 'tomorrow']] as const); // prettier-ignore
    if (when === 'tomorrow') return { dueAt: start + day, fate: 'unsaid', handled: null };
    const soon = Math.round(dice.next() * amounts.overSeconds * 1000);
    const dueAt = when === 'since' ? start - dice.whole(1_000, 3_600_000) : start + soon;
    if (dice.chance(0.85)) return { dueAt, fate: 'said', handled: null };
    if (dice.chance(0.3)) return { dueAt, fate: 'unsaid', handled: { after: -1, how: 'done' } };
    const how = kind === 'contact' ? dice.one(['done', 'put-off', 'put-off-a-moment'] as const) : 'done';
    return { dueAt, fate: 'either', handled: { after: dice.next() * amounts.overSeconds, how } };
  };
  add('contact', amounts.contacts);
  add('appointment', Math.ceil(amounts.contacts / 10));
  add('task', amounts.tasks);
  add('signal', amounts.signals);
  await write(database, work);
  return work;
}

/** Everything in one transaction: nothing may be due by its usual hour before it has the one it was given. */
async function write(database: OwnDatabase, work: Work[]): Promise<void> {
  await database.look(`
    CREATE TABLE IF NOT EXISTS given (kind text, organisation_id uuid, person_id uuid, caregiver_id uuid, id uuid PRIMARY KEY, due_at timestamptz, handled boolean);
    CREATE TABLE IF NOT EXISTS given_before (LIKE given INCLUDING ALL);
    CREATE OR REPLACE FUNCTION give() RETURNS void LANGUAGE sql AS $$
      INSERT INTO caregiver (organisation_id, id, last_name, sort_name, search_text, source, legal_ground, in_sight_since_on, consultant_id)
      SELECT organisation_id, caregiver_id, 'Vink', 'vink', 'vink', 'herself', 'public-task', '2026-01-01', person_id FROM given;
      INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, due_on, latest_on, channel, consultant_id, starts_at)
      SELECT organisation_id, CASE WHEN kind IN ('task', 'signal') THEN uuidv7() ELSE id END, caregiver_id,
        CASE WHEN kind = 'appointment' THEN 'appointment' ELSE 'contact' END, d, d, d, 'phone', person_id,
        CASE WHEN kind = 'appointment' THEN due_at + interval '1 hour' END
      FROM (SELECT *, (due_at AT TIME ZONE 'Europe/Amsterdam')::date + CASE WHEN kind IN ('task', 'signal') THEN 30 ELSE 0 END AS d FROM given) g;
      INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by)
      SELECT organisation_id, id, 'Folder sturen', (due_at AT TIME ZONE 'Europe/Amsterdam')::date, person_id, person_id FROM given WHERE kind = 'task';
      INSERT INTO signal (organisation_id, id, caregiver_id, kind, what, owner_id, raised_by)
      SELECT organisation_id, id, caregiver_id, 'overload', 'Slaapt slecht', person_id, person_id FROM given WHERE kind = 'signal';
      UPDATE planned_contact p SET remind_at = due_at FROM given g WHERE p.organisation_id = g.organisation_id AND p.id = g.id;
      UPDATE task t SET remind_at = due_at FROM given g WHERE t.organisation_id = g.organisation_id AND t.id = g.id;
      UPDATE signal s SET remind_at = due_at FROM given g WHERE s.organisation_id = g.organisation_id AND s.id = g.id;
      WITH all_given AS (DELETE FROM given RETURNING *) INSERT INTO given_before TABLE all_given;
      SELECT handle(kind, organisation_id, id, 'done') FROM given_before WHERE handled;
    $$;`);
  await database.look(
    `WITH given_now AS (
       INSERT INTO given SELECT k, o, p, c, i, to_timestamp(at / 1000), h
       FROM unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::float8[], $7::boolean[]) AS one(k, o, p, c, i, at, h))
     SELECT 1`,
    [
      work.map(({ kind }) => kind),
      work.map(({ organisationId }) => organisationId),
      work.map(({ personId }) => personId),
      work.map(({ caregiverId }) => caregiverId),
      work.map(({ id }) => id),
      work.map(({ dueAt }) => dueAt),
      work.map(({ handled }) => handled?.after === -1),
    ],
  );
  await database.look('SELECT give()');
}
