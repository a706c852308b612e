import type { Fault } from './faults.ts';
import type { MailFault } from './mails/mail-faults.ts';
import type { TextFault } from './texts/text-faults.ts';
import type { Unsure } from './texts/text-witness.ts';
import type { OwnDatabase } from './rig/own-database.ts';
import type { Outcome } from './rig/outcome.ts';
import type { Lane } from './rig/own-database.ts';
import type { Backend } from './rig/house.ts';
import { Rig } from './rig/rig.ts';
import type { Change } from './rig/test-build.ts';

/** A line of the table. */
export interface Row extends Outcome {
  fault: string;
  backend: Backend;
  seed: number;
  /** Mails or texts that wait for a person, most of them because they may be out; null in runs of reminders. */
  unknown: number | null;
  /** What a run of texts counts besides. */
  texts?: Unsure & { written: number; kills: number };
  /** Seconds from the end of the fault to the first reminder after it; null when there was no such moment. */
  first: number | null;
  /** Seconds that the whole took. */
  seconds: number;
  /** What was not as it has to be, a sentence each. */
  wrong: string[];
}

/** A defence left out, in the app of the run or in its database. */
export interface Without {
  changes?: Change[];
  /** In the api, where one runs beside the workers. */
  apiChanges?: Change[];
  database?: (database: OwnDatabase) => Promise<void>;
}

/** One run to come: a fault, with everything in place or without a defence. */
export interface Run {
  fault: Fault | MailFault | TextFault;
  backend: Backend;
  seed: number;
  without?: Without;
  /** Seconds that everything may take to come to rest, when not what the fault says. */
  patience?: number;
  /** How many texts, when not as many as usual. */
  texts?: number;
}

const usual = { contacts: 240, tasks: 60, signals: 30, overSeconds: 6 };

/** Lets one fault happen to the reminders of one run and tells what came of it. */
export async function runReminders(
  lane: Lane,
  { fault, backend, seed, without = {}, patience }: Run & { fault: Fault },
): Promise<Row> {
  const began = performance.now();
  const { workers = [{}, {}], env, prepare } = fault.setting ?? {};
  const { changes } = without;
  const rig = await Rig.start(lane, {
    backend,
    seed: `${fault.name} ${seed}`,
    keeps: seed % 2 === 1,
    amounts: { ...usual, ...fault.amounts },
    workers: changes ? workers.map((build) => ({ ...build, changes })) : workers,
    env,
    prepare: async (database) => {
      await prepare?.(database);
      await without.database?.(database);
    },
  });
  try {
    const injury = await fault.injure(rig);
    const wrong = [...(injury.wrong ?? [])];
    await rig.quiet(patience ?? fault.patience ?? 200).catch((error: Error) => wrong.push(`${error.message}`));
    wrong.push(...((await fault.afterwards?.(rig.database)) ?? []), ...(await rig.leftBehind()));
    const first = injury.overAt ? await firstAfter(rig.database, injury.overAt) : null;
    const outcome = await rig.outcome();
    for (const what of ['lost', 'doubled', 'early', 'needless'] as const)
      if (outcome[what] > 0) wrong.push(`${outcome[what]} ${what}`);
    if (fault.firstWithin && (first === null || first > fault.firstWithin))
      wrong.push(`the first reminder after it came after ${first?.toFixed(1)} s`);
    const seconds = (performance.now() - began) / 1000;
    return { fault: fault.name, backend, seed, unknown: null, first, seconds, wrong, ...outcome };
  } finally {
    await rig.end();
  }
}

/** Seconds until something was said after that moment. */
async function firstAfter(database: OwnDatabase, overAt: number): Promise<number | null> {
  const [row] = await database.look<{ first: number | null }>(
    `SELECT extract(epoch FROM min(said_at))::float8 * 1000 AS first FROM said WHERE said_at > to_timestamp($1::float8 / 1000)`,
    [overAt],
  );
  return row?.first ? (row.first - overAt) / 1000 : null;
}
