import type { Defence } from '../faults/defence.ts';
import { defences, onlyEconomy, patienceWithout } from '../faults/defences.ts';
import { everyFault, faultNamed } from '../faults/every-fault.ts';
import { Lanes } from '../faults/lanes.ts';
import type { Row, Run } from '../faults/run.ts';
import { Stop } from '../root.ts';
import { lineOf, tableOf } from './table.ts';

const seeds = [1, 2, 3].slice(0, Number(process.env['FAULT_SEEDS'] ?? 3));
const queue = process.env['FAULT_QUEUE'];
const manyTexts = Number(process.env['FAULT_TEXTS'] ?? 10_000);

/** Runs every fault with that word in its name, and every defence left out; answers how many went otherwise than they must. */
export async function runMatrix(word: string): Promise<number> {
  const runs = longestFirst(everyFault.filter(({ name }) => name.includes(word)));
  const without = defences.filter(({ name, fault }) => `${name} ${fault}`.includes(word));
  if (runs.length + without.length === 0)
    throw new Stop(`No fault has "${word}" in its name. They are: ${everyFault.map(({ name }) => name).join(', ')}`);
  const lanes = await Lanes.open(Number(process.env['FAULT_LANES'] ?? 4));
  console.log(`${runs.length} runs, and ${without.length} more without a defence`);
  const rows = runs.map((run) => carry(lanes, run));
  const harmed = without.map((defence) => carry(lanes, runWithout(defence)));
  const spared = carry(lanes, {
    fault: faultNamed('ticks in crowds'),
    backend: 'postgres',
    seed: 1,
    without: onlyEconomy,
  });
  const all = await Promise.all(rows);
  const harm = await Promise.all(harmed);
  const economy = await spared;
  await lanes.close();

  console.log(`\n${tableOf(all, everyFault.map(({ name }) => name))}`); // prettier-ignore
  console.log('\nWithout a defence, each of these must go wrong:');
  let failed = all.filter(({ wrong }) => wrong.length > 0).length;
  for (const [at, { name, harm: what }] of without.entries()) {
    const told = harm[at]!.wrong.find((why) => what.test(why));
    if (!told) failed++;
    console.log(
      `  ${told ? 'red' : 'NOT RED'}  ${name}: ${told ?? (harm[at]!.wrong.join('; ') || 'nothing was wrong')}`,
    );
  }
  console.log(`\nWithout the lock that lets one sweep go on at a time, which is economy alone:\n${lineOf(economy)}`);
  failed += economy.wrong.length > 0 ? 1 : 0;
  console.log(`\n${all.length + harm.length + 1 - failed} passed, ${failed} failed`);
  return failed;
}

async function carry(lanes: Lanes, run: Run): Promise<Row> {
  const row = await lanes.run(run).catch((error: Error) => broken(run, error));
  console.log(run.without ? `(without) ${lineOf(row)}` : lineOf(row));
  return row;
}

function runWithout({ without, fault, backend, seed = 1 }: Defence): Run {
  return { fault: faultNamed(fault), backend, seed, without, patience: patienceWithout };
}

/** The long ones first, so that the last lane does not go on alone. */
function longestFirst(some: Run['fault'][]): Run[] {
  const long = (fault: Run['fault']): number =>
    fault.kind === 'texts'
      ? 600
      : fault.kind === 'mails'
        ? 15
        : (fault.patience ?? 0) + (fault.amounts?.overSeconds ?? 0);
  return some
    .toSorted((one, other) => long(other) - long(one))
    .flatMap((fault) => fault.backends.map((backend) => ({ fault, backend })))
    .filter(({ backend }) => !queue || backend === queue)
    .flatMap(({ fault, backend }) =>
      seeds.map((seed) => ({
        fault,
        backend,
        seed,
        ...(fault.kind === 'texts' && seed === 1 && { texts: manyTexts }),
      })),
    );
}

/** A run that could not be carried through is no better than one that lost something. */
function broken({ fault, backend, seed }: Run, error: Error): Row {
  return {
    fault: fault.name, backend, seed, first: null, seconds: 0, wrong: [error.message],
    due: 0, sent: 0, unknown: null, lost: 0, doubled: 0, early: 0, needless: 0,
  }; // prettier-ignore
}
