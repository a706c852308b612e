import { spawn } from 'node:child_process';
import { Redis } from 'ioredis';
import { Stop } from '../root.ts';
import { bringNeeds } from '../test/needs.ts';
import { freePort } from './process.ts';
import { running } from './running.ts';

/** A Redis of our own, that keeps nothing. */
export interface RedisServer {
  url: string;
  stop(): Promise<void>;
}

/** Starts it on a free port. */
export async function startRedis(): Promise<RedisServer> {
  bringNeeds();
  const port = await freePort();
  const child = spawn(
    'redis-server',
    ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--maxmemory-policy', 'noeviction'],
    { stdio: 'ignore' },
  ); // prettier-ignore
  const stop = running.add(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await ended;
  });
  const client = new Redis(port, '127.0.0.1', { retryStrategy: (tries) => (tries < 50 ? 100 : null) });
  client.on('error', () => {});
  if ((await client.ping().catch(() => '')) !== 'PONG') throw new Stop('redis-server did not answer.');
  client.disconnect();
  return { url: `redis://127.0.0.1:${port}`, stop };
}
