import { idAt, type Dice } from '../../demo/dice.ts';
import type { OwnDatabase } from '../rig/own-database.ts';

/** One mail that may have to go out, to an address that no other has. */
export interface MailWork {
  organisationId: string;
  to: string;
  /** When it may go out, in milliseconds by the clock of the database. */
  dueAt: number;
  fate: 'sent' | 'unsent';
}

/** Somebody who may get a morning mail. */
interface Reader extends MailWork {
  personId: string;
  hour: number | null;
  worksOn: number[];
  hasWork: boolean;
}

const hour = 3_600_000;
const day = 24 * hour;
const readers = 72;

/**
 * A time zone in which it is eight o'clock at a moment, as Postgres reads it: a run then meets the hours of the morning
 * at whatever time of the day it is run.
 */
export function zoneWithEightAt(moment: number): string {
  const seconds = Math.round((8 * hour - (moment % day)) / 1000);
  const east = ((seconds + day / 2000 + day / 1000) % (day / 1000)) - day / 2000;
  const part = (count: number): string => String(Math.floor(count)).padStart(2, '0');
  const clock = Math.abs(east);
  // POSIX counts to the west.
  return `RUN${east < 0 ? '+' : '-'}${part(clock / 3600)}:${part((clock % 3600) / 60)}:${part(clock % 60)}`;
}

/** Organisations with people, some of whom get a morning mail at seven, at eight, later or not at all. */
export async function settleReaders(database: OwnDatabase, dice: Dice, eightAt: number): Promise<Reader[]> {
  const organisations = [0, 1, 2].map(() => idAt(eightAt, dice));
  for (const [n, id] of organisations.entries())
    await database.look('INSERT INTO organisation (id, name) VALUES ($1, $2)', [id, `Steunpunt ${n}`]);
  const people = Array.from({ length: readers }, () => reader(dice, dice.one(organisations), eightAt));
  await database.look(
    `WITH one AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::int[], $5::boolean[], $6::text[]) AS one(o, p, email, hour, busy, days)),
     accounts AS (INSERT INTO account (id, email) SELECT p, email FROM one),
     people AS (
       INSERT INTO person (organisation_id, id, account_id, email, first_name, last_name, roles, mail_hour, works_on)
       SELECT o, p, p, email, 'Anne', 'de Wit', '{consultant}', hour, days::int[] FROM one)
     INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by)
     SELECT o, uuidv7(), 'Folder sturen', current_date - 2, p, p FROM one WHERE busy`,
    [
      people.map(({ organisationId }) => organisationId),
      people.map(({ personId }) => personId),
      people.map(({ to }) => to),
      people.map((one) => one.hour),
      people.map(({ hasWork }) => hasWork),
      people.map(({ worksOn }) => `{${worksOn.join(',')}}`),
    ],
  );
  return people;
}

function reader(dice: Dice, organisationId: string, eightAt: number): Reader {
  const personId = idAt(eightAt, dice);
  const how = dice.weighed([[40, 'seven'], [35, 'eight'], [10, 'nine'], [5, 'none'], [5, 'off'], [5, 'idle']] as const); // prettier-ignore
  return {
    organisationId,
    personId,
    to: `${personId}@steunpunt.test`,
    hour: { seven: 7, eight: 8, nine: 9, none: null, off: 7, idle: 7 }[how],
    dueAt: how === 'eight' ? eightAt : eightAt - hour,
    fate: how === 'seven' || how === 'eight' ? 'sent' : 'unsent',
    worksOn: how === 'off' ? [] : [1, 2, 3, 4, 5, 6, 7],
    hasWork: how !== 'idle',
  };
}
