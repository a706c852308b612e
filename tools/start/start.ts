import { bar } from '../bar.ts';
import { build } from '../build/build.ts';
import { Stop, dataFolder, main } from '../root.ts';
import { claim, demandFree } from './only-one.ts';
import { startStack } from './stack.ts';

await main(async () => {
  const port = Number(process.env['PORT'] ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535)
    throw new Stop(`PORT is "${process.env['PORT']}", which is no port number.`);
  const folder = dataFolder();
  const { afterKill, release } = await claim(folder);
  await demandFree(port, afterKill ? 30 : 0).catch((error: unknown) => {
    // Nothing was started: the next try has nothing to wait for.
    release();
    throw error;
  });
  const say = (line: string): void => console.log(line);

  let stopWhatRuns = (): Promise<boolean> => Promise.resolve(true);
  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    say('\nStopping …');
    const clean = await stopWhatRuns();
    release();
    process.exit(clean ? 0 : 1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  // The launcher holds a channel to us: when it was killed, we go too.
  process.on('disconnect', () => void stop());

  say('Building Voortuin …');
  await build(say);
  const { fillDemoTown, demoLogins } = await import('../demo/fill-demo-town.ts');
  const demo = !process.env['DATABASE_URL'] || process.env['VOORTUIN_DEMO'] === '1';
  await startStack({
    folder,
    port,
    say,
    fill: demo ? (urls) => fillDemoTown(urls, bar('Filling the demo town')) : undefined,
    began: (stopIt) => (stopWhatRuns = stopIt),
  });
  if (stopping) return;
  say(`\nVoortuin is ready at http://localhost:${port}`);
  if (demo)
    say(
      `\nSign in with one click, or with:\n${demoLogins.map(({ email, password, what }) => `  ${email}  ${password}  (${what})`).join('\n')}`,
    );
  say(`\nCtrl-C stops it; the data stays in ${folder}. What the api and the worker log stands in apps.log there.`);
});
