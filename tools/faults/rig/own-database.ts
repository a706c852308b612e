import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDatabaseAway } from '@voortuin/server/platform/database/connect';
import pg from 'pg';
import { startCluster, type Cluster } from '../../postgres/cluster.ts';
import { until } from './until.ts';

const template = 'voortuin_whole';

/** A Postgres that keeps what it was told, in which each run gets a database of its own. */
export interface Lane {
  cluster: Cluster;
  folder: string;
  /** Makes a migrated database. */
  database(name: string): Promise<OwnDatabase>;
  stop(): Promise<void>;
}

/** The database of one run, and what can be done to the Postgres under it. */
export interface OwnDatabase {
  appUrl: string;
  ownerUrl: string;
  /** Asks as somebody who sees past every wall, and again for as long as Postgres is away. */
  look<T extends object>(sql: string, parameters?: unknown[]): Promise<T[]>;
  /** Holds what a statement locks until it is let go. */
  hold(sql: string): Promise<() => Promise<void>>;
  /** The clock that counts, in milliseconds. */
  now(): Promise<number>;
  /** Sends a signal to the server itself. */
  signal(signal: 'SIGKILL' | 'SIGINT'): void;
  drop(): Promise<void>;
}

/** Starts so many, each a Postgres as an installation has it, with its writes really on disk; migrated once, and copied. */
export async function openLanes(folders: string[]): Promise<Lane[]> {
  const [first, ...others] = folders;
  const cluster = await startCluster(first!);
  await once(cluster.ownerUrl('postgres'), `CREATE DATABASE ${template}`);
  const { migrate } = await import('@voortuin/server/migrate');
  await migrate({ ownerUrl: cluster.ownerUrl(template), appUrl: cluster.appUrl(template) });
  await cluster.stop();
  // Not by Node: the copy has to belong to whom Postgres runs as.
  for (const folder of others) execFileSync('cp', ['-a', first!, folder]);
  return Promise.all(folders.map(openLane));
}

async function openLane(folder: string): Promise<Lane> {
  const cluster = await startCluster(folder);
  return {
    cluster,
    folder,
    database: async (name) => {
      await once(cluster.ownerUrl('postgres'), `CREATE DATABASE ${name} TEMPLATE ${template}`);
      return ownDatabase(cluster, folder, name);
    },
    stop: () => cluster.stop(),
  };
}

function ownDatabase(cluster: Cluster, folder: string, name: string): OwnDatabase {
  const ownerUrl = cluster.ownerUrl(name);
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4, application_name: 'fault rig' });
  pool.on('error', () => {});
  const look = async <T extends object>(sql: string, parameters: unknown[] = []): Promise<T[]> => {
    let rows: T[] = [];
    await until(60, async () => {
      try {
        ({ rows } = await pool.query<T>(sql, parameters));
        return null;
      } catch (error) {
        if (!isDatabaseAway(error)) throw error;
        return `Postgres is away (${(error as Error).message})`;
      }
    });
    return rows;
  };
  return {
    appUrl: cluster.appUrl(name),
    ownerUrl,
    look,
    hold: async (sql) => {
      const client = await pool.connect();
      await client.query('BEGIN');
      await client.query(sql);
      return async () => {
        await client.query('ROLLBACK');
        client.release();
      };
    },
    now: async () =>
      (await look<{ at: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS at'))[0]!.at,
    signal: (signal) =>
      process.kill(Number(readFileSync(join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]), signal),
    drop: async () => {
      await pool.end();
      await once(cluster.ownerUrl('postgres'), `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    },
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  await client.query(sql);
  await client.end();
}
