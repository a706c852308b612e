import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { Stop } from '../root.ts';
import type { Programs } from './programs.ts';

/** What a server of Postgres is kept with. */
export interface ServerSettings {
  programs: Programs;
  /** Its data folder. */
  data: string;
  log: string;
  speed: boolean;
  say: (line: string) => void;
  /** Where it answers, as its owner, at a port. */
  url: (port: number) => string;
}

/** Starts Postgres on a free port and starts it again there whenever it ends without being asked. */
export async function keepServer(settings: ServerSettings): Promise<{ port: number; stop: () => Promise<void> }> {
  const port = await freePort();
  let stopping = false;
  let child = launch(settings, port);
  await answers(() => child, settings, port);
  const again = async (): Promise<void> => {
    if (stopping) return;
    settings.say('Postgres stopped without being asked and starts again; nothing is lost.');
    await stopOrphan(settings.data);
    // What a killed server leaves behind goes within moments; until then a new one refuses the folder.
    await pause(500);
    if (stopping) return;
    child = launch(settings, port);
    child.once('exit', () => void again());
  };
  child.once('exit', () => void again());
  return {
    port,
    stop: async () => {
      stopping = true;
      await end(child);
    },
  };
}

/** A server that outlived its launcher holds the folder: it is asked to stop. A stale pid file goes. */
export async function stopOrphan(data: string): Promise<void> {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  if (!isServerOf(pid, data)) {
    rmSync(file, { force: true });
    return;
  }
  process.kill(pid, 'SIGINT');
  for (let waited = 0; waited < 100 && isServerOf(pid, data); waited++) await pause(100);
  if (isServerOf(pid, data)) process.kill(pid, 'SIGQUIT');
  for (let waited = 0; waited < 50 && isServerOf(pid, data); waited++) await pause(100);
}

/** A process with that number may be anything by now: only a Postgres of this very folder counts. */
function isServerOf(pid: number, data: string): boolean {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').includes(data);
  } catch {
    return false;
  }
}

function launch({ programs, data, log, speed }: ServerSettings, port: number): ChildProcess {
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: speed ? 200 : 60,
    shared_buffers: '256MB',
    // Disks without a head to move: a page here and there costs hardly more than the next one.
    random_page_cost: 1.1,
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_wal_size: '2GB',
    ...(speed && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', autovacuum: 'off' }),
  };
  const given = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { file, parameters, as } = programs.command('postgres', ['-D', data, ...given]);
  const out = openSync(log, 'a');
  return spawn(file, parameters, {
    ...as,
    stdio: ['ignore', out, out],
    // Ctrl-C goes to the launcher, which stops the others first.
    detached: true,
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
  });
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGINT');
  const timer = setTimeout(() => child.kill('SIGQUIT'), 10_000);
  await ended;
  clearTimeout(timer);
}

/** Waits until Postgres answers; after a crash it first replays its log. */
async function answers(child: () => ChildProcess, { url, log }: ServerSettings, port: number): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child().exitCode !== null) throw new Stop(`Postgres did not start. Its log says why: ${log}`);
    const client = new pg.Client({ connectionString: url(port) });
    client.on('error', () => {});
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

/** A port that nothing listens on. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
