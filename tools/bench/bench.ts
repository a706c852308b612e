import { build } from '../build/build.ts';
import { Stop, main } from '../root.ts';
import { report, type Line } from './report.ts';
import type { Row } from './row.ts';
import { running } from './running.ts';
import { World } from './world.ts';

/** The usual numbers of caregivers. */
const usual = [10_000, 1_000_000];

// npm run bench [-- <rows> <numbers of caregivers> long]
await main(async () => {
  const words = process.argv.slice(2);
  const say = (line: string): void => console.log(line);
  const world = new World(say);
  stopWhenAsked(world);
  say('Building …');
  await build(say, '@voortuin/api,@voortuin/worker');
  const { rows } = await import('./rows.ts');
  const chosen = rowsOf(words, rows);
  const given = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const sizes = given.length > 0 ? given : usual;
  const lines: Line[] = [];
  try {
    for (const row of chosen) {
      say(`\n${row.name} …`);
      const found = await measured(row, () => row.run({ world, sizes, long: words.includes('long'), say }));
      report(found);
      lines.push(...found);
    }
  } finally {
    await world.stop();
  }
  if (chosen.length > 1) report(lines);
  const missed = lines.filter(({ met }) => met === false).length;
  say(missed === 0 ? '\nEverything that has a reach is within it.' : `\n${missed} missed.`);
  process.exit(missed === 0 ? 0 : 1);
});

/** The lines of a row; one that fails says why and counts as missed, and the next has its turn. */
async function measured({ name }: Row, work: () => Promise<Line[]>): Promise<Line[]> {
  try {
    return await running.during(work);
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    return [{ row: name, ours: 'failed', floor: '', ratio: '', noise: '', reach: 'to be measured', met: false }];
  }
}

/** Broken off, or left alone by a launcher that was killed: nothing of ours stays. */
function stopWhenAsked(world: World): void {
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    await running.end();
    await world.stop();
    process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());
}

function rowsOf(words: string[], rows: Row[]): Row[] {
  const names = words.filter((word) => !/^(\d+|long)$/.test(word));
  // The rows of a kind, such as of memory, stand together under its name.
  const isNamed = (row: Row, name: string): boolean => row.name === name || row.name.startsWith(`${name}-`);
  const unknown = names.find((name) => !rows.some((row) => isNamed(row, name)));
  if (unknown)
    throw new Stop(
      `There is no row "${unknown}". There are: ${rows.map(({ name }) => name).join(', ')}; and a number of caregivers, and "long".`,
    );
  return names.length > 0 ? rows.filter((row) => names.some((name) => isNamed(row, name))) : rows;
}
