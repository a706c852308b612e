import { build } from '../build/build.ts';
import { Stop, main } from '../root.ts';
import { report, type Line } from './report.ts';
import type { Row } from './row.ts';
import { World } from './world.ts';

/** The usual numbers of caregivers. */
const usual = [10_000, 1_000_000];

// npm run bench [-- <rows> <numbers of caregivers> long]
await main(async () => {
  const words = process.argv.slice(2);
  const say = (line: string): void => console.log(line);
  say('Building …');
  await build(say);
  const { rows } = await import('./rows.ts');
  const chosen = rowsOf(words, rows);
  const sizes = words.filter((word) => /^\d+$/.test(word)).map(Number);
  const world = new World(say);
  const lines: Line[] = [];
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => void world.stop().then(() => process.exit(1)));
  try {
    for (const row of chosen) {
      say(`\n${row.name} …`);
      const found = await row.run({
        world,
        sizes: sizes.length > 0 ? sizes : usual,
        long: words.includes('long'),
        say,
      });
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

function rowsOf(words: string[], rows: Row[]): Row[] {
  const names = words.filter((word) => !/^(\d+|long)$/.test(word));
  const unknown = names.find((name) => !rows.some((row) => row.name === name));
  if (unknown)
    throw new Stop(
      `There is no row "${unknown}". There are: ${rows.map(({ name }) => name).join(', ')}; and a number of caregivers, and "long".`,
    );
  return names.length > 0 ? rows.filter(({ name }) => names.includes(name)) : rows;
}
