import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { freePort } from '../../postgres/server.ts';
import { until } from './until.ts';

/** A Redis of one run, that can be hurt. */
export interface OwnRedis {
  url: string;
  ask(command: string, ...words: (string | number)[]): Promise<unknown>;
  /** Lets it die without a word. */
  kill(): Promise<void>;
  /** Starts it again at its place, with what it kept. */
  start(): Promise<void>;
  /** Stops its process where it stands; connections stay open and nothing answers. */
  freeze(): void;
  thaw(): void;
  end(): Promise<void>;
}

/** Starts a Redis that evicts nothing; `keeps` tells whether it writes down what it holds. */
export async function startRedis(folder: string, keeps: boolean): Promise<OwnRedis> {
  mkdirSync(folder, { recursive: true });
  const port = await freePort();
  const url = `redis://127.0.0.1:${port}`;
  let child: ChildProcess | null = null;
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => 100 });
  client.on('error', () => {});
  const kill = async (): Promise<void> => {
    const going = child;
    child = null;
    if (!going || going.exitCode !== null || going.signalCode !== null) return;
    const ended = new Promise((resolve) => going.once('exit', resolve));
    going.kill('SIGKILL');
    await ended;
  };
  const start = async (): Promise<void> => {
    const settings = {
      port, bind: '127.0.0.1', dir: folder, save: '', appendonly: keeps ? 'yes' : 'no', 'maxmemory-policy': 'noeviction',
      logfile: join(folder, 'redis.log'),
    }; // prettier-ignore
    const words = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
    child = spawn('redis-server', words, { stdio: 'ignore' });
    await until(20, async () => ((await client.ping().catch(() => null)) === 'PONG' ? null : 'Redis does not answer'));
  };
  await start();
  return {
    url,
    ask: (command, ...words) => client.call(command, ...words),
    kill,
    start,
    freeze: () => void child?.kill('SIGSTOP'),
    thaw: () => void child?.kill('SIGCONT'),
    end: async () => {
      client.disconnect();
      await kill();
    },
  };
}
