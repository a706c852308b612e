import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import pg from 'pg';
import { fillDemoTown } from '../../../tools/demo/fill-demo-town.ts';
import { dataFolder } from '../../../tools/root.ts';
import { startStack, type Stack } from '../../../tools/start/stack.ts';

let running: Promise<{ stack: Stack; folder: string }> | undefined;

/** A Voortuin of the specs' own, with the demo town in it; all spec files share the one that the first of them starts. */
export async function theTown(): Promise<Stack> {
  running ??= begin();
  return (await running).stack;
}

/** Stops it and takes its data away. */
export async function leaveTown(): Promise<void> {
  if (!running) return;
  const { stack, folder } = await running;
  running = undefined;
  await stack.stop();
  rmSync(folder, { recursive: true, force: true });
}

async function begin(): Promise<{ stack: Stack; folder: string }> {
  const folder = mkdtempSync(join(dataFolder(true), 'town-'));
  const stack = await startStack({
    folder,
    port: await freePort(),
    say: () => {},
    speed: true,
    fill: async (urls) => {
      await fillDemoTown(urls, () => {});
      await makeRoom(urls.ownerUrl);
    },
    env: { VOORTUIN_DEMO: '1' },
  });
  return { stack, folder };
}

/** Of one day many walks are made: what some of them log, or let be asked, leaves cards on it for the others. */
async function makeRoom(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('UPDATE person SET day_capacity = day_capacity + 8 WHERE $1 = ANY (roles)', ['consultant']);
  await client.end();
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
