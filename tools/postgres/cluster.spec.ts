import { fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dataFolder, root } from '../root.ts';
import { startCluster, type Cluster } from './cluster.ts';

describe('the Postgres that npm start keeps', () => {
  let folder: string;
  let running: Cluster[] = [];

  beforeEach(() => {
    folder = mkdtempSync(join(dataFolder(true), 'spec-'));
  });
  afterEach(async () => {
    for (const cluster of running) await cluster.stop();
    running = [];
    rmSync(folder, { recursive: true, force: true });
  });

  const start = async (): Promise<Cluster> => {
    const cluster = await startCluster(folder);
    running.push(cluster);
    return cluster;
  };
  const ask = async (cluster: Cluster, sql: string): Promise<unknown[]> => {
    for (;;) {
      const client = new pg.Client({ connectionString: cluster.ownerUrl('postgres') });
      client.on('error', () => {});
      try {
        await client.connect();
        return (await client.query(sql)).rows;
      } catch (error) {
        if (!['ECONNREFUSED', 'ECONNRESET', '57P03', '57P01'].includes((error as { code: string }).code)) throw error;
        await new Promise((resolve) => setImmediate(resolve));
      } finally {
        await client.end().catch(() => {});
      }
    }
  };
  const pidOf = (): number => Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first, 'CREATE TABLE kept AS SELECT 7 AS what');
    await first.stop();
    expect(await ask(await start(), 'SELECT what FROM kept')).toEqual([{ what: 7 }]);
  });

  it('comes back by itself, with everything that was committed, when it is killed', async () => {
    const cluster = await start();
    await ask(cluster, 'CREATE TABLE kept AS SELECT 7 AS what');
    process.kill(pidOf(), 'SIGKILL');
    expect(await ask(cluster, 'SELECT what FROM kept')).toEqual([{ what: 7 }]);
  });

  it('takes over from a server that outlived its launcher', async () => {
    const launcher = fork(join(root, 'tools/postgres/start-for-spec.ts'), [folder]);
    await new Promise((resolve) => launcher.once('message', resolve));
    const orphan = pidOf();
    launcher.kill('SIGKILL');
    await new Promise((resolve) => launcher.once('exit', resolve));
    expect(() => process.kill(orphan, 0)).not.toThrow();
    expect(await ask(await start(), 'SELECT what FROM kept')).toEqual([{ what: 7 }]);
    expect(pidOf()).not.toBe(orphan);
  });

  it('makes a data folder that was cut off half-way anew', async () => {
    mkdirSync(join(folder, 'postgres/base'), { recursive: true });
    mkdirSync(join(folder, 'postgres.half'));
    expect(await ask(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });

  it('does not stop another program that now has the number in a stale postmaster.pid', async () => {
    const first = await start();
    await first.stop();
    writeFileSync(join(folder, 'postgres/postmaster.pid'), `${process.pid}\n`);
    expect(await ask(await start(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});
