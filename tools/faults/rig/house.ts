import { openSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openQueue, type QueueEnd } from '@voortuin/server/platform/queue/carrier';
import { lines, type Line } from '@voortuin/server/platform/queue/jobs';
import { dice, type Dice } from '../../demo/dice.ts';
import { dataFolder, root } from '../../root.ts';
import { keep, type Kept } from '../../start/apps.ts';
import type { Lane, OwnDatabase } from './own-database.ts';
import { startRedis, type OwnRedis } from './own-redis.ts';
import type { TestBuild } from './test-build.ts';
import { until } from './until.ts';

/** What carries the queue in a run. */
export type Backend = 'postgres' | 'redis';

/** What the apps of a run live in. */
export interface HouseSetting {
  backend: Backend;
  seed: string;
  /** A worker for each; an empty build is what an installation runs. */
  workers: TestBuild[];
  /** Whether Redis writes down what it holds. */
  keeps: boolean;
  env?: Record<string, string>;
}

/** A database and a queue of a run's own. */
export interface Ground {
  database: OwnDatabase;
  /** Null when Postgres carries the queue. */
  redis: OwnRedis | null;
  folder: string;
}

let runs = 0;

/** Makes the ground for a run. */
export async function breakGround(
  lane: Lane,
  { backend, keeps }: Pick<HouseSetting, 'backend' | 'keeps'>,
): Promise<Ground> {
  const name = `run_${++runs}`;
  const folder = join(lane.folder, name);
  mkdirSync(folder, { recursive: true });
  const database = await lane.database(name);
  return { database, folder, redis: backend === 'redis' ? await startRedis(folder, keeps) : null };
}

/** Apps with their queue and their database, one run long; what happens in it is another's. */
export class House {
  readonly setting: HouseSetting;
  readonly database: OwnDatabase;
  readonly redis: OwnRedis | null;
  readonly folder: string;
  readonly workers: Kept[] = [];
  readonly dice: Dice;
  /** What the processes had to say. */
  readonly heard: string[] = [];
  private readonly ends = new Map<Line, QueueEnd>();

  constructor(setting: HouseSetting, { database, redis, folder }: Ground) {
    this.setting = setting;
    this.database = database;
    this.redis = redis;
    this.folder = folder;
    this.dice = dice(setting.seed);
  }

  /** Starts every worker of the setting and waits until they work. */
  async startWorkers(): Promise<void> {
    for (const build of this.setting.workers) this.startWorker(build);
    await this.waitFor(60, 'workers that work', this.working, this.setting.workers.length);
  }

  startWorker(build: TestBuild = {}): Kept {
    const worker = this.startApp('worker', build);
    this.workers.push(worker);
    return worker;
  }

  startApp(name: 'api' | 'worker', build: TestBuild = {}, env: Record<string, string> = {}): Kept {
    const own = Object.keys(build).length > 0;
    const loader = pathToFileURL(join(root, 'tools/faults/rig/test-build.ts')).href;
    const settings = {
      DATABASE_URL: this.database.appUrl,
      REDIS_URL: this.redis?.url ?? '',
      VOORTUIN_SECRET: 'only-in-runs-of-faults-and-long-enough',
      VOORTUIN_LOG_LEVEL: 'info',
      VOORTUIN_POOL_SIZE: '5',
      // Starting takes a third of the time when what was compiled once is kept.
      NODE_COMPILE_CACHE: join(dataFolder(), 'compiled'),
      NODE_OPTIONS: own ? `--import=${loader}` : '',
      FAULTS_TEST_BUILD: own ? JSON.stringify(build) : '',
      ...this.setting.env,
      ...env,
    };
    const log = openSync(join(this.folder, `${name}.log`), 'a');
    return keep(name, settings, (line) => void this.heard.push(line), log);
  }

  /** How many workers have told that they work. */
  private readonly working = (): Promise<number> =>
    Promise.resolve(readFileSync(join(this.folder, 'worker.log'), 'utf8').split('"event":"working"').length - 1);

  /** Waits until a count has come to something. */
  async waitFor(seconds: number, what: string, count: () => Promise<number>, least: number): Promise<void> {
    await until(seconds, async () => {
      const now = await count();
      return now >= least
        ? null
        : `${what} (${now} of ${least})${this.heard.length > 0 ? `; heard: ${this.heard.slice(-5).join(' / ')}` : ''}`;
    });
  }

  /** A line of the queue as the apps see it: its end where jobs go in. */
  queueEnd(line: Line = 'inside'): QueueEnd {
    const settings = { databaseUrl: this.database.appUrl, redisUrl: this.redis?.url ?? null };
    const end = this.ends.get(line) ?? openQueue(settings, line, () => {});
    this.ends.set(line, end);
    return end;
  }

  /** Jobs of both lines in these states; nought is what it comes to in the end. */
  async jobs(...states: ('waiting' | 'active' | 'failed' | 'completed')[]): Promise<number> {
    const counts = await Promise.all(lines.map((line) => this.queueEnd(line).getJobCounts(...states)));
    return counts.flatMap(Object.values<number>).reduce((sum, count) => sum + count, 0);
  }

  /** What the queue still holds of jobs that are over: nothing, or a later job with such a name would be swallowed. */
  async leftBehind(): Promise<string[]> {
    const kept = await this.jobs('completed', 'failed');
    return kept > 0 ? [`${kept} jobs that are over stay in the queue`] : [];
  }

  /** Stops everything that runs; nothing of the run stays. */
  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    for (const end of this.ends.values()) await end.close().catch(() => {});
    await this.redis?.end();
    await this.database.drop();
  }
}
