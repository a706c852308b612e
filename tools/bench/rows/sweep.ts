import { Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { DueReminders } from '@voortuin/server/reminders/due-reminders';
import { letFallDue } from '../due.ts';
import { startRedis } from '../redis.ts';
import { micros, percent, times } from '../report.ts';
import { compare } from '../rounds.ts';
import { openServices } from '../services.ts';
import type { Row } from '../row.ts';

const jobs = 7_000;

/** Finding what is due and enqueueing it, beside only enqueueing as many jobs. */
export const sweepRow: Row = {
  name: 'sweep',
  run: async ({ world, sizes }) => {
    const redis = await startRedis();
    const lines = [];
    for (const size of sizes) {
      const loaded = await world.loaded(size);
      const { ownerUrl, appUrl } = size > 100_000 ? loaded : await world.copy(loaded, 'bench_sweep');
      const owner = new pg.Pool({ connectionString: ownerUrl, max: 2 });
      const services = await openServices(appUrl, redis.url, [DueReminders]);
      const bare = new Queue('floor', { prefix: '{floor}', connection: { url: redis.url } });
      const client = new Redis(redis.url);
      let due = 0;
      const cost = async (work: () => Promise<void>): Promise<number> => {
        await client.flushall();
        const before = process.cpuUsage();
        await work();
        const { user, system } = process.cpuUsage(before);
        return ((user + system) * 1_000) / due;
      };
      const ours = async (): Promise<number> => {
        due = await letFallDue(owner, jobs);
        return cost(async () => void (await services.get(DueReminders).sweep()));
      };
      const floor = (): Promise<number> =>
        cost(async () => {
          for (let at = 0; at < due; at += 1_000)
            await bare.addBulk(Array.from({ length: Math.min(1_000, due - at) }, (_, n) => jobLike(at + n)));
        });
      const { ours: mine, floor: least, ratio, noise } = await compare(ours, floor);
      lines.push({
        row: `sweep + enqueue on Redis, per reminder, at ${size}`, ours: micros(mine), floor: micros(least), ratio: times(1 / ratio), noise: percent(noise),
        reach: '≥ 0.5 × bare addBulk', met: 1 / ratio >= 0.5,
      }); // prettier-ignore
      await bare.close();
      client.disconnect();
      await services.close();
      await owner.end();
    }
    await redis.stop();
    return lines;
  },
};

/** A job for one reminder, with ids only. */
function jobLike(n: number) {
  const id = `0190f5c0-0000-7000-8000-${String(n).padStart(12, '0')}`;
  return {
    name: 'reminder',
    data: { organisationId: id, reminderId: id },
    opts: { jobId: `${id}_${id}_1`, removeOnComplete: true, removeOnFail: true },
  };
}
