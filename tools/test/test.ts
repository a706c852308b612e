import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { checks } from '../check/checks.ts';
import { startCluster } from '../postgres/cluster.ts';
import { dataFolder, main } from '../root.ts';
import { bringNeeds } from './needs.ts';
import { runPhase, type Tally } from './phases.ts';

const database = /\.db\.spec\./;

await main(async () => {
  bringNeeds();
  console.log('Building …');
  await build(console.log);
  const tallies: Tally[] = [await runChecks()];
  tallies.push(
    await runPhase({
      name: 'decisions, words and tools',
      files: ['libs/*/dist/**/*.spec.js', 'apps/*/dist/**/*.spec.js', 'tools/**/*.spec.ts'],
      without: database,
      workers: 2,
      seconds: 60,
    }),
  );
  const folder = mkdtempSync(join(dataFolder(true), 'test-'));
  const cluster = await startCluster(folder, { speed: true });
  try {
    tallies.push(
      await runPhase({
        name: 'database, queue and API',
        files: ['libs/*/dist/**/*.db.spec.js', 'apps/*/dist/**/*.db.spec.js', 'tools/**/*.db.spec.ts'],
        workers: 2,
        seconds: 120,
        env: { TEST_OWNER_URL: cluster.ownerUrl('postgres') },
      }),
    );
  } finally {
    await cluster.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  tallies.push(
    await runPhase({ name: 'a day in the browser', files: ['apps/e2e/src/**/*.spec.ts'], workers: 1, seconds: 180 }),
  );

  const passed = tallies.reduce((sum, tally) => sum + tally.passed, 0);
  const failed = tallies.reduce((sum, tally) => sum + tally.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
});

async function runChecks(): Promise<Tally> {
  console.log('\nchecks');
  const tally: Tally = { passed: 0, failed: 0 };
  for (const { name, run } of checks) {
    const said = await run();
    console.log(said === null ? `  ${name}: fine` : `  FAILED ${name}\n${said}`);
    if (said === null) tally.passed++;
    else tally.failed++;
  }
  return tally;
}
