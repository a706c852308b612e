import pg from 'pg';
import { DueReminders } from '@voortuin/server/reminders/due-reminders';
import { letFallDue, untilOut } from '../due.ts';
import { freePort, start, type Measured } from '../process.ts';
import { startRedis } from '../redis.ts';
import { percent, times, type Line } from '../report.ts';
import { send } from '../requests.ts';
import { openServices, settings } from '../services.ts';
import { someoneIn } from '../someone.ts';
import type { Row } from '../row.ts';

/** Memory of api and worker after ten times as many requests or jobs: 1,000,000 beside 100,000 in the long form. */
export const memoryRow: Row = {
  name: 'memory',
  run: async ({ world, long, say }) => {
    const [few, many] = long ? [100_000, 1_000_000] : [20_000, 100_000];
    if (!long)
      say(`The short form: ${many} beside ${few}. "npm run bench -- memory long" takes 1000000 beside 100000.`);
    const { ownerUrl, appUrl } = await world.copy(await world.loaded(10_000), 'bench_memory');
    return [
      line('api', 'requests', few, many, await ofApi(ownerUrl, appUrl, few, many)),
      line('worker', 'jobs', few, many, await ofWorker(ownerUrl, appUrl, few, many)),
    ];
  },
};

/** Bytes after few and after many. */
interface Held {
  few: number;
  many: number;
}

async function ofApi(ownerUrl: string, appUrl: string, few: number, many: number): Promise<Held> {
  const port = await freePort();
  const { token } = await someoneIn(ownerUrl);
  const api = await start('apps/api/dist/main.js', { ...settings(appUrl), PORT: String(port) }, /"listening"/);
  const ask = { port, token, method: 'GET' as const, path: () => '/api/v1/caregivers?size=5' };
  try {
    await send(ask, few);
    const after = await calm(api);
    await send(ask, many - few);
    return { few: after, many: await calm(api) };
  } finally {
    await api.stop();
  }
}

async function ofWorker(ownerUrl: string, appUrl: string, few: number, many: number): Promise<Held> {
  const redis = await startRedis();
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const services = await openServices(appUrl, redis.url, [DueReminders]);
  const worker = await start('apps/worker/dist/main.js', settings(appUrl, redis.url), /"working"/);
  let done = 0;
  const until = async (count: number): Promise<void> => {
    while (done < count) {
      const due = await letFallDue(owner, 5_000);
      await services.get(DueReminders).sweep();
      await untilOut(owner, due);
      done += due;
    }
  };
  try {
    await until(few);
    const after = await calm(worker);
    await until(many);
    return { few: after, many: await calm(worker) };
  } finally {
    await worker.stop();
    await services.close();
    await owner.end();
    await redis.stop();
  }
}

/** The least memory that it holds in the seconds after its work. */
async function calm(app: Measured): Promise<number> {
  let least = Infinity;
  for (let second = 0; second < 8; second++) {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    least = Math.min(least, app.memory());
  }
  return least;
}

function line(app: string, what: string, few: number, many: number, held: Held): Line {
  const ratio = held.many / held.few;
  return {
    row: `memory of the ${app} after ${many} ${what}`, ours: megabytes(held.many), floor: `${megabytes(held.few)} after ${few}`, ratio: times(ratio),
    noise: percent(Math.abs(ratio - 1)), reach: '≤ 1.15 ×', met: ratio <= 1.15,
  }; // prettier-ignore
}

function megabytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toFixed(0)} MB`;
}
