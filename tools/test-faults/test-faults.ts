import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { faults, type Fault } from '../faults/faults.ts';
import { openLane, type Lane } from '../faults/rig/own-database.ts';
import type { Backend } from '../faults/rig/rig.ts';
import { run, type Row } from '../faults/run.ts';
import { Stop, dataFolder, main } from '../root.ts';
import { bringNeeds } from '../test/needs.ts';
import { lineOf, tableOf } from './table.ts';

const seeds = [1, 2, 3];

// `npm run test:faults -- Redis` runs the faults with that word in their name; FAULT_LANES says how many runs go on at once.
await main(async () => {
  bringNeeds();
  console.log('Building …');
  await build(console.log, '@voortuin/api,@voortuin/worker');
  const word = process.argv[2] ?? '';
  const all = runs(faults.filter(({ name }) => name.includes(word)));
  if (all.length === 0)
    throw new Stop(`No fault has "${word}" in its name. They are: ${faults.map(({ name }) => name).join(', ')}`);
  const count = Number(process.env['FAULT_LANES'] ?? 4);
  const folder = mkdtempSync(join(dataFolder(true), 'faults-'));
  const rows: Row[] = [];
  console.log(`${all.length} runs, ${count} at a time`);
  const lanes: Lane[] = [];
  try {
    for (let n = 0; n < Math.min(count, all.length); n++) lanes.push(await openLane(join(folder, `lane-${n}`)));
    await Promise.all(
      lanes.map(async (lane) => {
        for (let next = all.shift(); next; next = all.shift()) {
          const row = await run(lane, next.fault, next.backend, next.seed).catch((error: Error) =>
            broken(next!, error),
          );
          rows.push(row);
          console.log(lineOf(row));
        }
      }),
    );
  } finally {
    for (const lane of lanes) await lane.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  console.log(`\n${tableOf(rows, faults.map(({ name }) => name))}`); // prettier-ignore
  const wrong = rows.filter(({ wrong }) => wrong.length > 0).length;
  console.log(`\n${rows.length - wrong} passed, ${wrong} failed`);
  process.exit(wrong === 0 ? 0 : 1);
});

interface Run {
  fault: Fault;
  backend: Backend;
  seed: number;
}

/** The long ones first, so that the last lane does not go on alone. */
function runs(some: Fault[]): Run[] {
  const long = ({ patience = 0, amounts }: Fault): number => patience + (amounts?.overSeconds ?? 0);
  return some
    .toSorted((one, other) => long(other) - long(one))
    .flatMap((fault) => fault.backends.flatMap((backend) => seeds.map((seed) => ({ fault, backend, seed }))));
}

/** A run that could not be carried through is no better than one that lost something. */
function broken({ fault, backend, seed }: Run, error: Error): Row {
  return {
    fault: fault.name, backend, seed, first: null, seconds: 0, wrong: [error.message],
    due: 0, sent: 0, lost: 0, doubled: 0, early: 0, needless: 0,
  }; // prettier-ignore
}
