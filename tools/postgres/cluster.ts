import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Stop } from '../root.ts';
import { findPrograms, type Programs } from './programs.ts';

/** The role that migrates, and the role that the app signs in with. */
export const ownerRole = 'voortuin_owner';
export const appLogin = 'voortuin_app';

/** A running Postgres of our own. */
export interface Cluster {
  port: number;
  ownerUrl(database: string): string;
  appUrl(database: string): string;
  /** Settles when Postgres has ended, asked or not. */
  ended: Promise<void>;
  /** Lets transactions roll back and stops. */
  stop(): Promise<void>;
}

interface Secrets {
  owner: string;
  app: string;
}

/**
 * Starts the Postgres of a data folder, making it when it is not there. A folder that was cut off half-way is made anew;
 * a server that was left running by a start that was killed is stopped first. `speed` trades safety for speed, for tests.
 */
export async function startCluster(folder: string, options: { speed?: boolean } = {}): Promise<Cluster> {
  const programs = findPrograms();
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'postgres');
  const secrets = readSecrets(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) await initialise(programs, folder, data, secrets);
  await stopOrphan(data);
  return launch(programs, folder, data, secrets, options.speed ?? false);
}

function readSecrets(folder: string): Secrets {
  const file = join(folder, 'postgres.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = { owner: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}

/** Makes the data folder in a temporary place, and renames it when it is whole. */
async function initialise(programs: Programs, folder: string, data: string, secrets: Secrets): Promise<void> {
  if (existsSync(data)) rmSync(data, { recursive: true });
  const half = join(folder, 'postgres.half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  const passwordFile = join(folder, 'postgres.password');
  writeFileSync(passwordFile, secrets.owner, { mode: 0o600 });
  const { uid, gid } = programs.runAs;
  if (uid !== undefined && gid !== undefined) {
    chownSync(half, uid, gid);
    chownSync(passwordFile, uid, gid);
    chmodSync(folder, 0o755);
  }
  const made = spawnSync(
    join(programs.folder, 'bin/initdb'),
    [
      '-D',
      half,
      '-U',
      ownerRole,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C',
      '--no-sync',
      '--no-instructions',
    ],
    { ...programs.runAs, encoding: 'utf8', env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' } },
  );
  rmSync(passwordFile);
  if (made.status !== 0) {
    throw new Stop(
      `Postgres could not make its data folder in ${folder}: ${made.stderr.trim() || made.error?.message}. Can the user "nobody" reach it? VOORTUIN_DATA moves it.`,
    );
  }
  renameSync(half, data);
}

/** A server that outlived its launcher holds the folder: it is asked to stop. A stale pid file is Postgres's own to judge. */
async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isPostgres(pid)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && isPostgres(pid); waited++) await pause(100);
  if (isPostgres(pid)) process.kill(pid, 'SIGQUIT');
  for (let waited = 0; waited < 50 && isPostgres(pid); waited++) await pause(100);
}

function isPostgres(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

async function launch(
  programs: Programs,
  folder: string,
  data: string,
  secrets: Secrets,
  speed: boolean,
): Promise<Cluster> {
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: speed ? 200 : 60,
    shared_buffers: '256MB',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_wal_size: '2GB',
    ...(speed && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const log = openSync(join(folder, 'postgres.log'), 'a');
  const child = spawn(
    join(programs.folder, 'bin/postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    {
      ...programs.runAs,
      stdio: ['ignore', log, log],
      // Ctrl-C goes to the launcher, which stops the others first.
      detached: true,
      env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
    },
  );
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = (role: string, password: string) => (database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  const cluster: Cluster = {
    port,
    ownerUrl: url(ownerRole, secrets.owner),
    appUrl: url(appLogin, secrets.app),
    ended,
    stop: () => stop(child, ended),
  };
  await answers(child, cluster.ownerUrl('postgres'), join(folder, 'postgres.log'));
  return cluster;
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await ended;
  clearTimeout(timer);
}

/** Waits until Postgres answers; after a crash it first replays its log. */
async function answers(child: ChildProcess, url: string, log: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Stop(`Postgres did not start. Its log says why: ${log}`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Stop(`Postgres did not answer within a minute. Its log: ${log}`);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
