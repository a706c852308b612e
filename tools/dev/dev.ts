import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { build } from '../build/build.ts';
import { fillDemoTown } from '../demo/fill-demo-town.ts';
import { dataFolder, main, root } from '../root.ts';
import { claim, demandFree } from '../start/only-one.ts';
import { startStack } from '../start/stack.ts';

/** Runs everything and builds what changes as it changes: the screens on port 4200, the API on PORT. */
await main(async () => {
  const port = Number(process.env['PORT'] ?? 3000);
  const folder = dataFolder(true);
  const { release } = await claim(folder);
  await demandFree(port);
  const say = (line: string): void => console.log(line);
  const watching: ChildProcess[] = [];
  let stopStack = (): Promise<boolean> => Promise.resolve(true);
  const stop = async (): Promise<void> => {
    for (const child of watching) child.kill('SIGTERM');
    await stopStack();
    release();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void stop());
  process.on('disconnect', () => void stop());

  say('Building …');
  await build(say);
  await startStack({
    folder,
    port,
    say,
    watch: true,
    fill: (urls) =>
      fillDemoTown(urls, (done, total) => done === total && say(`The demo town has ${total} caregivers.`)),
    began: (stopIt) => (stopStack = stopIt),
  });
  const watch = (program: string, parameters: string[], folderOf: string): void => {
    watching.push(
      spawn(join(root, 'node_modules/.bin', program), parameters, {
        cwd: join(root, folderOf),
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, PORT: String(port) },
      }),
    );
  };
  watch('tsc', ['-b', '--watch', '--preserveWatchOutput'], '.');
  watch('ng', ['serve'], 'apps/web');
  say(`\nThe screens are at http://localhost:4200 and follow each change; the API is at http://localhost:${port}.`);
});
