import type { Work } from './due-work.ts';
import type { OwnDatabase } from './own-database.ts';
import { everythingSaid, type Said } from './witness.ts';

/** What came of all that was due, as counts of what was not as it has to be. */
export interface Outcome {
  due: number;
  sent: number;
  lost: number;
  doubled: number;
  early: number;
  /** Said although it had been handled elsewhere before. */
  needless: number;
}

interface Expected {
  about: string;
  on: string;
  dueAt: number;
  fate: Work['fate'];
  handledAt: number;
}

/** Clocks are compared in whole milliseconds; Postgres counts a thousand times as finely. */
const grain = 1;

/** Compares, as sets, what had to be said with what was. `handledAt` tells when the handling of a row had committed. */
export async function compare(
  database: OwnDatabase,
  work: Work[],
  handledAt: ReadonlyMap<string, number>,
): Promise<Outcome> {
  const expected = new Map((await whatIsExpected(database, work, handledAt)).map((one) => [keyOf(one), one]));
  const said = await everythingSaid(database);
  const times = new Map<string, Said[]>();
  for (const one of said) times.set(keyOf(one), [...(times.get(keyOf(one)) ?? []), one]);
  const must = [...expected.values()].filter(({ fate }) => fate === 'said');
  return {
    due: must.length,
    sent: times.size,
    lost: must.filter((one) => !times.has(keyOf(one))).length,
    doubled: [...times.values()].filter((all) => all.length > 1).length,
    early: said.filter((one) => one.at + grain < (expected.get(keyOf(one))?.dueAt ?? Infinity)).length,
    needless: said.filter((one) => {
      const { fate = 'unsaid', handledAt: handled = 0 } = expected.get(keyOf(one)) ?? {};
      return fate === 'unsaid' || (fate === 'either' && one.began > handled + grain);
    }).length,
  };
}

async function whatIsExpected(
  database: OwnDatabase,
  work: Work[],
  handledAt: ReadonlyMap<string, number>,
): Promise<Expected[]> {
  const expected = work.map(({ id, dueAt, fate }) => ({
    about: id,
    on: dayOf(dueAt),
    dueAt,
    fate,
    handledAt: handledAt.get(id) ?? Infinity,
  }));
  // What was put off for a moment has a second date, and is said then.
  const again = work.filter(({ handled }) => handled?.how === 'put-off-a-moment').map(({ id }) => id);
  const moments = await database.look<{ about: string; on: string; dueAt: number }>(
    `SELECT id AS about, planned_on::text AS on, extract(epoch FROM remind_at)::float8 * 1000 AS "dueAt"
     FROM planned_contact WHERE id = ANY ($1)`,
    [again],
  );
  return [...expected, ...moments.map((one) => ({ ...one, fate: 'said' as const, handledAt: Infinity }))];
}

const keyOf = ({ about, on }: { about: string; on: string }): string => `${about} on ${on}`;

function dayOf(milliseconds: number): string {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(milliseconds))
    .toZonedDateTimeISO('Europe/Amsterdam')
    .toPlainDate()
    .toString();
}
