import {
  Queue,
  Worker,
  createPostgresBackend,
  withBackend,
  type Job,
  type JobsOptions,
  type RedisOptions,
} from 'bullmq';
import { Redis } from 'ioredis';
import type { Config } from '../config.ts';
import { hands, type Line } from './jobs.ts';

/** What carries the queue. */
export type Backend = 'postgres' | 'redis';

/** The schema of the queue when Postgres carries it. */
export const queueSchema = 'bullmq';

/** The end of the queue where jobs go in, whatever carries it. */
export type QueueEnd = Pick<
  Queue,
  'add' | 'addBulk' | 'close' | 'getJobCounts' | 'upsertJobScheduler' | 'obliterate' | 'waitUntilReady'
>;

/** The end of the queue where jobs come out, whatever carries it. */
export type WorkerEnd = Pick<Worker, 'close' | 'run' | 'waitUntilReady' | 'isRunning'>;

type Settings = Pick<Config, 'redisUrl' | 'databaseUrl'>;

const queueNames: Record<Line, string> = { inside: 'voortuin', outside: 'voortuin-outside' };
// The braces keep every key of the queue in one slot of a Redis Cluster; without them it refuses bulk adds.
const prefix = '{voortuin}';
// A finished job leaves nothing behind: a retained one would swallow a later job with its id without a word.
const forgotten: JobsOptions = { removeOnComplete: true, removeOnFail: true };
// What was in hand when a connection or a worker broke is taken up again within twenty seconds; the usual is a minute.
const takenUpAgain = { lockDuration: 12_000, stalledInterval: 6_000 };
const postgres = withBackend(createPostgresBackend);

export const backendOf = ({ redisUrl }: Settings): Backend => (redisUrl ? 'redis' : 'postgres');

/** Opens the end of a line where jobs go in; it fails fast when the carrier is away, and comes back by itself. */
export function openQueue(settings: Settings, line: Line, onError: (error: Error) => void): QueueEnd {
  const name = queueNames[line];
  const queue = settings.redisUrl
    ? new Queue(name, {
        prefix,
        connection: redis(settings.redisUrl, {
          maxRetriesPerRequest: 1,
          commandTimeout: 5_000,
        }),
        defaultJobOptions: forgotten,
        skipWaitingForReady: true,
      })
    : new postgres.Queue(name, { connection: pool(settings.databaseUrl, 2), defaultJobOptions: forgotten });
  queue.on('error', onError);
  return queue as QueueEnd;
}

/** Opens the end of a line where jobs come out; it starts with `run()`. */
export function openWorker(
  settings: Settings,
  line: Line,
  work: (job: Pick<Job, 'name' | 'data' | 'id'>) => Promise<void>,
  onError: (error: Error) => void,
): WorkerEnd {
  const options = {
    concurrency: hands[line],
    autorun: false,
    maxStalledCount: 3,
    runRetryDelay: 500,
    drainDelay: 5,
    ...takenUpAgain,
  };
  const worker = settings.redisUrl
    ? new Worker(queueNames[line], work, {
        ...options,
        prefix,
        connection: redis(settings.redisUrl, { maxRetriesPerRequest: null }),
      })
    : new postgres.Worker(queueNames[line], work, { ...options, connection: pool(settings.databaseUrl, 4) });
  worker.on('error', onError);
  return worker as WorkerEnd;
}

/** Why this Redis may not carry the queue, in a sentence; null when it may. */
export async function redisObjection(redisUrl: string): Promise<string | null> {
  const client = new Redis(redisUrl, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null });
  client.on('error', () => {});
  try {
    await client.connect();
    const [, policy] = (await client.config('GET', 'maxmemory-policy')) as string[];
    return policy === 'noeviction'
      ? null
      : `Redis may drop what it keeps (maxmemory-policy is ${policy}). Set maxmemory-policy to noeviction.`;
  } catch {
    // Away, or a managed one that keeps its settings to itself: Postgres is the truth, and the sweep comes again.
    return null;
  } finally {
    client.disconnect();
  }
}

function redis(url: string, options: RedisOptions): RedisOptions {
  const { hostname, port, username, password, pathname, protocol } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    username: decodeURIComponent(username) || undefined,
    password: decodeURIComponent(password) || undefined,
    db: Number(pathname.slice(1) || 0),
    tls: protocol === 'rediss:' ? {} : undefined,
    // The usual wait grows to twenty seconds: after an outage work goes on at once.
    retryStrategy: (times) => Math.min(times * 100, 500),
    ...options,
  };
}

function pool(connectionString: string, max: number) {
  return { connectionString, max, schema: queueSchema, application_name: 'voortuin queue', keepAlive: true };
}
