import { Queue } from 'bullmq';
import pg from 'pg';
import { DueReminders } from '@voortuin/server/reminders/due-reminders';
import { letFallDue, untilOut } from '../due.ts';
import { start } from '../process.ts';
import { startRedis } from '../redis.ts';
import { micros, percent, times, type Line } from '../report.ts';
import { compare, type Compared } from '../rounds.ts';
import { openServices, settings } from '../services.ts';
import type { Row } from '../row.ts';

const jobs = 6_000;

/** The worker's processor time for each reminder that it claims and delivers, beside a worker that does nothing with as many jobs. */
export const deliverRow: Row = {
  name: 'deliver',
  run: async ({ world, sizes }) => {
    const lines: Line[] = [];
    for (const size of sizes) {
      const loaded = await world.loaded(size);
      const { ownerUrl, appUrl } = size > 100_000 ? loaded : await world.copy(loaded, 'bench_deliver');
      const { ours, floor, ratio, noise } = await beside(ownerUrl, appUrl);
      lines.push({
        row: `claim + deliver, per reminder, at ${size}`, ours: micros(ours), floor: micros(floor), ratio: times(ratio), noise: percent(noise),
        reach: '≤ 3 × a bare BullMQ worker', met: ratio <= 3,
      }); // prettier-ignore
    }
    return lines;
  },
};

async function beside(ownerUrl: string, appUrl: string): Promise<Compared> {
  const redis = await startRedis();
  const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
  const services = await openServices(appUrl, redis.url, [DueReminders]);
  const worker = await start('apps/worker/dist/main.js', settings(appUrl, redis.url), /"working"/);
  const bareWorker = await start('tools/bench/floors/bare-worker.ts', { REDIS_URL: redis.url }, /ready/);
  const bare = new Queue('floor', { prefix: '{floor}', connection: { url: redis.url } });
  const ours = async (): Promise<number> => {
    const due = await letFallDue(owner, jobs);
    const before = worker.cpu();
    await services.get(DueReminders).sweep();
    await untilOut(owner, due);
    return (worker.cpu() - before) / due;
  };
  const floor = async (): Promise<number> => {
    const before = bareWorker.cpu();
    for (let at = 0; at < jobs; at += 1_000)
      await bare.addBulk(
        Array.from({ length: 1_000 }, (_, n) => ({
          name: 'nothing',
          data: { n },
          opts: { removeOnComplete: true, jobId: `n${at + n}` },
        })),
      );
    while ((await bare.getJobCountByTypes('waiting', 'active')) > 0)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return (bareWorker.cpu() - before) / jobs;
  };
  const compared = await compare(ours, floor);
  await bare.close();
  await worker.stop();
  await bareWorker.stop();
  await services.close();
  await owner.end();
  await redis.stop();
  return compared;
}
