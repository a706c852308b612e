import pg from 'pg';
import { JobQueue } from '@voortuin/server/platform/queue/queue';
import { DueReminders } from '@voortuin/server/reminders/due-reminders';
import { letFallDue, untilOut } from '../due.ts';
import { freePort, start, type Measured } from '../process.ts';
import { startRedis } from '../redis.ts';
import { percent, times, type Line } from '../report.ts';
import { send } from '../requests.ts';
import { openServices, settings } from '../services.ts';
import { someoneIn } from '../someone.ts';
import type { Bench, Row } from '../row.ts';

/** How much work, and how often one looks on the way. */
interface Course {
  few: number;
  many: number;
  step: number;
}

/** Memory of an app after ten times as much work: 1,000,000 beside 100,000 in the long form. */
const memoryRow = (app: string, what: string, held: (ways: Ways) => Promise<Held>): Row => ({
  name: `memory-${app}`,
  run: async ({ world, long, say }) => {
    const course = long
      ? { few: 100_000, many: 1_000_000, step: 100_000 }
      : { few: 20_000, many: 200_000, step: 20_000 };
    if (!long)
      say(
        `The short form: ${course.many} beside ${course.few}. "npm run bench -- memory long" takes 1000000 beside 100000.`,
      );
    const urls = await world.copy(await world.loaded(10_000), 'bench_memory');
    return lines(app, what, course, await held({ ...urls, course, say }));
  },
});

/** The databases and the work that an app is measured at. */
interface Ways {
  ownerUrl: string;
  appUrl: string;
  course: Course;
  say: Bench['say'];
}

const collects = { NODE_OPTIONS: '--import=./tools/bench/collect.ts' };

/** The bytes that an app holds, and those of them that it needs. */
type Look = Record<'held' | 'alive', number>;

/** The least of two looks after few and after many. */
type Held = Record<'few' | 'many', Look>;

async function ofApi({ ownerUrl, appUrl, course, say }: Ways): Promise<Held> {
  const port = await freePort();
  const { token } = await someoneIn(ownerUrl);
  const api = await start(
    'apps/api/dist/main.js',
    { ...settings(appUrl), ...collects, PORT: String(port) },
    /"listening"/,
  );
  const ask = { port, token, method: 'GET' as const, path: () => '/api/v1/caregivers?size=5' };
  const held = await along(course, api, say, () => send(ask, course.step));
  await api.stop();
  return held;
}

/** As many reminders as jobs: some jobs carry a hundred of them, and the others come again for what is out already. */
async function ofWorker({ ownerUrl, appUrl, course, say }: Ways): Promise<Held> {
  const redis = await startRedis();
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const services = await openServices(appUrl, redis.url, [DueReminders]);
  const worker = await start('apps/worker/dist/main.js', { ...settings(appUrl, redis.url), ...collects }, /"working"/);
  const queue = services.get(JobQueue);
  const held = await along(course, worker, say, async () => {
    for (let done = 0; done < course.step; done += 5_000) {
      const due = await letFallDue(owner, 5_000);
      await patiently(() => services.get(DueReminders).sweep());
      await untilOut(owner, due);
      const { rows: batches } = await owner.query(
        'SELECT DISTINCT organisation_id AS "organisationId", batch_id AS "batchId" FROM reminder',
      );
      const again = Array.from({ length: 5_000 - batches.length }, (_, n) => batches[n % batches.length]);
      await patiently(() => queue.send(again.map((payload) => ({ name: 'reminders', payload }))));
      while ((await patiently(() => queue.atHand())) > 0) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await worker.stop();
  await services.close();
  await owner.end();
  await redis.stop();
  return held;
}

/** The queue fails fast, and a machine that has much else to do makes it fail: then once more. */
async function patiently<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++)
    try {
      return await work();
    } catch (error) {
      if (tries === 20) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
}

/**
 * Does the work step by step, and looks at the app after each. What it holds for the moment comes on top, so that the
 * least of two looks on end says more than either.
 */
async function along(
  { many, step }: Course,
  app: Measured,
  say: Bench['say'],
  work: () => Promise<void>,
): Promise<Held> {
  const looks: Look[] = [];
  for (let done = step; done <= many; done += step) {
    await work();
    const look = await calm(app);
    looks.push(look);
    say(`  after ${done}: ${megabytes(look.held)}, of which ${megabytes(look.alive)} of live objects`);
  }
  const least = (two: Look[]): Look => ({
    held: Math.min(...two.map(({ held }) => held)),
    alive: Math.min(...two.map(({ alive }) => alive)),
  });
  return { few: least(looks.slice(0, 2)), many: least(looks.slice(-2)) };
}

/**
 * V8 keeps the pages that its heap no longer needs for eight seconds, in case it needs them again, and gives back at a
 * collection what it has kept that long.
 */
const untilGivenBack = 10_000;

/** The least that an app holds once what nobody needs any more is collected and its pages are given back. */
async function calm(app: Measured): Promise<Look> {
  const least: Look = { held: Infinity, alive: Infinity };
  for (let look = 0; look < 3; look++) {
    least.alive = Math.min(least.alive, await app.collect());
    await new Promise((resolve) => setTimeout(resolve, untilGivenBack));
    least.held = Math.min(least.held, app.memory());
  }
  return least;
}

function lines(app: string, what: string, { few, many }: Course, held: Held): Line[] {
  const line = (row: string, part: keyof Look): Line => {
    const ratio = held.many[part] / held.few[part];
    return {
      row: `${row} of the ${app} after ${many} ${what}`, ours: megabytes(held.many[part]), floor: `${megabytes(held.few[part])} after ${few}`, ratio: times(ratio),
      noise: percent(Math.abs(ratio - 1)), reach: '≤ 1.15 ×', met: ratio <= 1.15,
    }; // prettier-ignore
  };
  return [line('memory', 'held'), line('live objects', 'alive')];
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}

/** Memory of the worker and of the api, each a row of its own. */
export const memoryRows: Row[] = [memoryRow('worker', 'jobs', ofWorker), memoryRow('api', 'requests', ofApi)];
