import pg from 'pg';
import { dueFrom, untilOut } from '../due.ts';
import { start, type Measured } from '../process.ts';
import { startRedis } from '../redis.ts';
import { micros, type Line } from '../report.ts';
import { settings } from '../services.ts';
import type { Loaded } from '../world.ts';
import type { Bench, Row } from '../row.ts';

const due = 125_000;
const minute = 60;
/** Milliseconds in which everything is made ready, before the first falls due. */
const ahead = 40_000;
/** The fewest caregivers of whom so many can be due. */
const fewest = 150_000;

/** 125,000 that fall due within one minute, and how long it takes until the last is out; beside others on the same work. */
export const minuteRow: Row = {
  name: 'minute',
  run: async (bench) => {
    const lines: Line[] = [];
    for (const size of new Set(bench.sizes.map((caregivers) => Math.max(caregivers, fewest)))) {
      // Commits as an installation does: what counts here is time.
      const loaded = await bench.world.loaded(size, true);
      const owner = new pg.Pool({ connectionString: loaded.ownerUrl, max: 2 });
      const ours = await withBullMq(loaded, owner);
      lines.push({
        row: `${due} due in one minute, of ${size}`, ours: told(ours), floor: '', ratio: '', noise: '', reach: 'all out within 120 s', met: ours.seconds <= 120,
      }); // prettier-ignore
      for (const name of ['pg-boss', 'graphile'])
        lines.push(beside(name, ours, await withAnother(name, bench, loaded, owner)));
      await owner.end();
    }
    return lines;
  },
};

/** How long it took from the first that fell due to the last that was out, how late the latest was, and what it cost. */
interface Took {
  seconds: number;
  latest: number;
  /** Nanoseconds of the worker's processor time for each, looking what is due with it. */
  each: number;
}

async function withBullMq({ appUrl }: Loaded, owner: pg.Pool): Promise<Took> {
  const redis = await startRedis();
  const worker = await start('apps/worker/dist/main.js', settings(appUrl, redis.url), /"working"/);
  const took = await ofOneMinute(worker, owner);
  await redis.stop();
  return took;
}

/** The same sweep, batches and delivery, carried by another queue. */
async function withAnother(name: string, { world }: Bench, { appUrl }: Loaded, owner: pg.Pool): Promise<Took> {
  const queueUrl = await world.empty(`bench_${name.replace('-', '_')}`);
  const env = { ...settings(appUrl), QUEUE_URL: queueUrl };
  return ofOneMinute(await start(`tools/bench/floors/${name}.ts`, env, /ready/), owner);
}

async function ofOneMinute(worker: Measured, owner: pg.Pool): Promise<Took> {
  const from = new Date(Date.now() + ahead);
  const count = await dueFrom(owner, due, from, minute);
  await owner.query('VACUUM (ANALYZE) planned_contact');
  await new Promise((resolve) => setTimeout(resolve, from.getTime() - Date.now()));
  const before = worker.cpu();
  await untilOut(owner, count);
  const each = (worker.cpu() - before) / count;
  await worker.stop();
  const { rows } = await owner.query(
    `SELECT extract(epoch FROM max(sent_at) - $1::timestamptz)::float8 AS seconds, extract(epoch FROM max(sent_at - due_at))::float8 AS latest
     FROM reminder WHERE state = 'sent'`,
    [from],
  );
  return { ...rows[0], each };
}

function beside(name: string, ours: Took, theirs: Took): Line {
  return {
    row: `the same batches with ${name}`, ours: '', floor: told(theirs), ratio: `${(ours.seconds / theirs.seconds).toFixed(2)} ×`, noise: '', reach: '', met: null,
  }; // prettier-ignore
}

function told({ seconds, latest, each }: Took): string {
  return `${seconds.toFixed(1)} s, latest ${latest.toFixed(1)} s late, ${micros(each)} each`;
}
