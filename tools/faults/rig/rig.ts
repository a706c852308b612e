import { openSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { openQueue, type QueueEnd } from '@voortuin/server/platform/queue/carrier';
import { dice, idAt, type Dice } from '../../demo/dice.ts';
import { dataFolder, root } from '../../root.ts';
import { keep, type Kept } from '../../start/apps.ts';
import { giveDueWork, settlePeople, type Amounts, type Person, type Work } from './due-work.ts';
import type { Lane, OwnDatabase } from './own-database.ts';
import { compare, type Outcome } from './outcome.ts';
import { startRedis, type OwnRedis } from './own-redis.ts';
import type { TestBuild } from './test-build.ts';
import { until } from './until.ts';
import { callWitness } from './witness.ts';

/** What carries the queue in a run. */
export type Backend = 'postgres' | 'redis';

/** What a run is set up with. */
export interface Setting {
  backend: Backend;
  seed: string;
  amounts: Amounts;
  /** A worker for each; an empty build is what an installation runs. */
  workers: TestBuild[];
  /** Whether Redis writes down what it holds. */
  keeps: boolean;
  env?: Record<string, string>;
  /** Changes the database of the run before any worker starts. */
  prepare?: (database: OwnDatabase) => Promise<void>;
}

let runs = 0;

/** Workers, their queue and their database, with work that falls due; one run long. */
export class Rig {
  readonly setting: Setting;
  readonly database: OwnDatabase;
  /** Null when Postgres carries the queue. */
  readonly redis: OwnRedis | null;
  readonly folder: string;
  readonly workers: Kept[] = [];
  readonly dice: Dice;
  readonly work: Work[] = [];
  private people: Person[] = [];
  /** What the processes had to say. */
  readonly heard: string[] = [];
  private readonly handledAt = new Map<string, number>();
  private handling: Promise<void> = Promise.resolve();
  private queue: QueueEnd | null = null;

  private constructor({ setting, database, redis, folder }: Pick<Rig, 'setting' | 'database' | 'redis' | 'folder'>) {
    this.setting = setting;
    this.database = database;
    this.redis = redis;
    this.folder = folder;
    this.dice = dice(setting.seed);
  }

  /** Fills the database and starts the workers. */
  static async start(lane: Lane, setting: Setting): Promise<Rig> {
    const name = `run_${++runs}`;
    const folder = join(lane.folder, name);
    mkdirSync(folder, { recursive: true });
    const database = await lane.database(name);
    const redis = setting.backend === 'redis' ? await startRedis(folder, setting.keeps) : null;
    const rig = new Rig({ setting, database, redis, folder });
    try {
      await callWitness(database);
      rig.people = await settlePeople(database, rig.dice.for('people'));
      await setting.prepare?.(database);
      for (const build of setting.workers) rig.startWorker(build);
      await rig.waitFor(60, 'workers that work', rig.working, setting.workers.length);
      await rig.give(rig.dice.for('work'), setting.amounts);
      await rig.queueEnd().add('sweep', {});
      rig.handling = rig.handle();
      await rig.waitFor(60, 'the first reminder', () => rig.saidCount(), 1);
      return rig;
    } catch (error) {
      await rig.end();
      throw error;
    }
  }

  /** Gives people work that falls due. */
  async give(dice: Dice, amounts: Amounts): Promise<void> {
    this.work.push(...(await giveDueWork(this.database, this.people, dice, amounts)));
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

  /** How many times a reminder was said. */
  async saidCount(): Promise<number> {
    return (await this.database.look<{ count: number }>('SELECT count(*)::int AS count FROM said'))[0]!.count;
  }

  /** Waits until a count has come to something. */
  async waitFor(seconds: number, what: string, count: () => Promise<number>, least: number): Promise<void> {
    await until(seconds, async () => {
      const now = await count();
      return now >= least
        ? null
        : `${what} (${now} of ${least})${this.heard.length > 0 ? `; heard: ${this.heard.slice(-5).join(' / ')}` : ''}`;
    });
  }

  /** The queue as the apps see it: its end where jobs go in. */
  queueEnd(): QueueEnd {
    return (this.queue ??= openQueue(
      { databaseUrl: this.database.appUrl, redisUrl: this.redis?.url ?? null },
      () => {},
    ));
  }

  /** Jobs of the queue in these states; nought is what it comes to in the end. */
  async jobs(...states: ('waiting' | 'active' | 'failed' | 'completed')[]): Promise<number> {
    const counts = await this.queueEnd().getJobCounts(...states);
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  /**
   * Waits until nothing is left to do, and then until one more reminder that falls due only now is out: everything
   * before it was looked at once more by then.
   */
  async quiet(seconds: number): Promise<void> {
    await this.handling;
    await until(seconds, () => this.unrest());
    const { organisationId, personId } = this.work[0]!;
    const id = idAt(Date.now(), this.dice);
    const dueAt = Math.floor(await this.database.now()) - 86_400_000;
    await this.database.look(
      `INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by)
       VALUES ($1, $2, 'Het laatste', (to_timestamp($4::float8 / 1000) AT TIME ZONE 'Europe/Amsterdam')::date, $3, $3)
       ON CONFLICT DO NOTHING`,
      [organisationId, id, personId, dueAt],
    );
    this.work.push({ kind: 'task', organisationId, personId, caregiverId: id, id, dueAt, fate: 'said', handled: null });
    // One tick more than there would be does no harm, and saves waiting for the next.
    await this.queueEnd().add('sweep', {}).catch(() => {}); // prettier-ignore
    await until(60, async () => {
      const [said] = await this.database.look('SELECT 1 FROM said WHERE about_id = $1', [id]);
      return said ? null : 'the very last reminder was not said';
    });
    await until(seconds, () => this.unrest());
  }

  /** What is still to do. */
  private async unrest(): Promise<string | null> {
    const last = Math.max(...this.work.filter(({ fate }) => fate === 'said').map(({ dueAt }) => dueAt));
    if (last > (await this.database.now())) return 'the last ones are not due yet';
    const [row] = await this.database.look<{ unclaimed: number; queued: number; said: number }>(`
      SELECT (SELECT count(*) FROM planned_contact WHERE remind_at <= clock_timestamp() + interval '2 seconds' AND reminded_on IS DISTINCT FROM planned_on)::int
           + (SELECT count(*) FROM task WHERE remind_at <= clock_timestamp() + interval '2 seconds' AND reminded_on IS DISTINCT FROM due_on)::int
           + (SELECT count(*) FROM signal WHERE remind_at <= clock_timestamp() + interval '2 seconds' AND reminded_on IS NULL)::int AS unclaimed,
        (SELECT count(*) FROM reminder WHERE state = 'queued')::int AS queued, (SELECT count(*) FROM said)::int AS said`);
    const { unclaimed, queued, said } = row!;
    if (unclaimed + queued > 0) return `${unclaimed} due and not claimed, ${queued} claimed and not said, ${said} said`;
    const jobs = await this.jobs('waiting', 'active').catch(() => -1);
    if (jobs !== 0) return jobs < 0 ? 'the queue does not answer' : `${jobs} jobs in the queue`;
    return null;
  }

  /** Handles work elsewhere, each piece at its moment. */
  private async handle(): Promise<void> {
    const began = performance.now();
    const coming = this.work
      .filter(({ handled }) => handled && handled.after >= 0)
      .sort((one, other) => one.handled!.after - other.handled!.after);
    for (const { kind, organisationId, id, handled } of coming) {
      await pause(Math.max(0, handled!.after * 1000 - (performance.now() - began)));
      await this.database.look('SELECT handle($1, $2, $3, $4)', [kind, organisationId, id, handled!.how]);
      this.handledAt.set(id, await this.database.now());
    }
  }

  /** What the queue still holds of jobs that are over: nothing, or a later job with such a name would be swallowed. */
  async leftBehind(): Promise<string[]> {
    const kept = await this.jobs('completed', 'failed');
    return kept > 0 ? [`${kept} jobs that are over stay in the queue`] : [];
  }

  /** What came of everything that was due. */
  outcome(): Promise<Outcome> {
    return compare(this.database, this.work, this.handledAt);
  }

  /** Stops everything that runs; nothing of the run stays. */
  async end(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker.stop()));
    await this.handling.catch(() => {});
    await this.queue?.close().catch(() => {});
    await this.redis?.end();
    await this.database.drop();
  }
}
