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

/** Memory of api and worker after ten times as many requests or jobs: 1,000,000 beside 100,000 in the long form. */
export const memoryRow: Row = {
  name: 'memory',
  run: async ({ world, long, say }) => {
    const course = long
      ? { few: 100_000, many: 1_000_000, step: 100_000 }
      : { few: 20_000, many: 200_000, step: 20_000 };
    if (!long)
      say(
        `The short form: ${course.many} beside ${course.few}. "npm run bench -- memory long" takes 1000000 beside 100000.`,
      );
    const { ownerUrl, appUrl } = await world.copy(await world.loaded(10_000), 'bench_memory');
    return [
      line('worker', 'jobs', course, await ofWorker(ownerUrl, appUrl, course, say)),
      line('api', 'requests', course, await ofApi(ownerUrl, appUrl, course, say)),
    ];
  },
};

const collects = { NODE_OPTIONS: '--import=./tools/bench/collect.ts' };

/** Bytes after few and after many. */
interface Held {
  few: number;
  many: number;
}

async function ofApi(ownerUrl: string, appUrl: string, course: Course, say: Bench['say']): Promise<Held> {
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
async function ofWorker(ownerUrl: string, appUrl: string, course: Course, say: Bench['say']): Promise<Held> {
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
 * Does the work step by step, and tells what the app holds after each. What it holds for the moment comes on top, so that
 * the lesser of two looks on end says more than either.
 */
async function along(
  { many, step }: Course,
  app: Measured,
  say: Bench['say'],
  work: () => Promise<void>,
): Promise<Held> {
  const looks: number[] = [];
  for (let done = step; done <= many; done += step) {
    await work();
    looks.push(await calm(app));
    say(`  after ${done}: ${megabytes(looks.at(-1)!)}`);
  }
  return { few: Math.min(...looks.slice(0, 2)), many: Math.min(...looks.slice(-2)) };
}

/** The least memory that it holds in the seconds after its work, once what nobody needs any more is collected. */
async function calm(app: Measured): Promise<number> {
  let least = Infinity;
  for (let second = 0; second < 5; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await app.collect();
    least = Math.min(least, app.memory());
  }
  return least;
}

function line(app: string, what: string, { few, many }: Course, held: Held): Line {
  const ratio = held.many / held.few;
  return {
    row: `memory of the ${app} after ${many} ${what}`, ours: megabytes(held.many), floor: `${megabytes(held.few)} after ${few}`, ratio: times(ratio),
    noise: percent(Math.abs(ratio - 1)), reach: '≤ 1.15 ×', met: ratio <= 1.15,
  }; // prettier-ignore
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
