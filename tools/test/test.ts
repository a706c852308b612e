import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { checks, type Check } from '../check/checks.ts';
import { startCluster } from '../postgres/cluster.ts';
import { Stop, dataFolder, main } from '../root.ts';
import { bringNeeds } from './needs.ts';
import { runPhase, type Tally } from './phases.ts';

// These have parts of their own below.
const apart = /\.(db|faults)\.spec\./;

/** The parts of the tests; words after the command choose some of them. */
const parts: Record<string, () => Promise<Tally>> = {
  checks: () => runChecks(checks.filter(({ ofBuilt }) => ofBuilt)),
  decisions: () =>
    runPhase({
      name: 'decisions, words and tools',
      files: ['libs/*/dist/**/*.spec.js', 'apps/*/dist/**/*.spec.js', 'tools/**/*.spec.ts'],
      without: apart,
      workers: 2,
      seconds: 60,
    }),
  database: () =>
    withCluster((TEST_OWNER_URL) =>
      runPhase({
        name: 'database, queue and API',
        files: ['libs/*/dist/**/*.db.spec.js', 'apps/*/dist/**/*.db.spec.js', 'tools/**/*.db.spec.ts'],
        workers: 2,
        // To load the house takes a process two seconds: the files share a few, each with a database of its own.
        groups: 8,
        seconds: 240,
        env: { TEST_OWNER_URL },
      }),
    ),
  faults: () =>
    // All runs go on side by side from the start, and a sentence may wait for the last of them.
    runPhase({ name: 'reminders through faults', files: ['tools/**/*.faults.spec.ts'], workers: 1, seconds: 900 }),
  browser: () =>
    runPhase({ name: 'a day in the browser', files: ['apps/e2e/src/**/*.spec.ts'], workers: 1, seconds: 240 }),
};

/**
 * Which parts go on side by side, each list in its order: walking through the browser waits for pages and faults wait
 * for what is due, so that by themselves they leave a third of two cores idle. The database can use all that is left.
 */
const sideBySide = [['browser'], ['checks', 'faults', 'decisions', 'database']];

await main(async () => {
  const wanted = process.argv.slice(2);
  const unknown = wanted.find((name) => !(name in parts));
  if (unknown)
    throw new Stop(`There is no part "${unknown}" of the tests; there are: ${Object.keys(parts).join(', ')}.`);
  const isWanted = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
  bringNeeds();
  console.log('Building …');
  const tallies: Tally[] = [];
  const ofText = checks.filter(({ ofBuilt }) => isWanted('checks') && !ofBuilt);
  await Promise.all([build(console.log), runChecks(ofText).then((tally) => tallies.push(tally))]);
  await Promise.all(
    sideBySide.map(async (names) => {
      for (const name of names.filter(isWanted)) tallies.push(await parts[name]!());
    }),
  );
  const sum = (what: keyof Tally): number => tallies.reduce((all, tally) => all + tally[what], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 ? 0 : 1);
});

/** Lends a Postgres that trades safety for speed, and takes it away again. */
async function withCluster<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(dataFolder(true), 'test-'));
  const cluster = await startCluster(folder, { speed: true });
  try {
    return await work(cluster.ownerUrl('postgres'));
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runChecks(some: Check[]): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 };
  for (const { name, run } of some) {
    const said = await run();
    console.log(said === null ? `  ${name}: fine` : `  FAILED ${name}\n${said}`);
    if (said === null) tally.passed++;
    else tally.failed++;
  }
  return tally;
}
