import { makeWorkerUtils } from 'graphile-worker';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { dueFrom, untilOut } from '../due.ts';
import { start } from '../process.ts';
import { startRedis } from '../redis.ts';
import type { Line } from '../report.ts';
import { settings } from '../services.ts';
import type { Loaded } from '../world.ts';
import type { Bench, Row } from '../row.ts';

const due = 125_000;
const minute = 60;
/** Time to begin in, before the first falls due. */
const ahead = 15_000;

/** 125,000 that fall due within one minute, and how long it takes until the last is out; beside others on the same work. */
export const minuteRow: Row = {
  name: 'minute',
  run: async (bench) => {
    // Commits as an installation does: what counts here is time.
    const loaded = await bench.world.loaded(150_000, true);
    const owner = new pg.Pool({ connectionString: loaded.ownerUrl, max: 2 });
    const ours = await withBullMq(loaded, owner);
    const lines: Line[] = [
      { row: `${due} due in one minute`, ours: told(ours), floor: '', ratio: '', noise: '', reach: 'all out within 120 s', met: ours.seconds <= 120 },
    ]; // prettier-ignore
    for (const other of [withPgBoss, withGraphile]) {
      const took = await other(bench, loaded, owner);
      lines.push({ row: `the same with ${took.name}`, ours: '', floor: told(took), ratio: `${(ours.seconds / took.seconds).toFixed(2)} ×`, noise: '', reach: '', met: null }); // prettier-ignore
    }
    await owner.end();
    return lines;
  },
};

/** How long it took from the first that fell due to the last that was out, and how late the latest was. */
interface Took {
  name: string;
  seconds: number;
  latest: number;
}

async function withBullMq({ appUrl }: Loaded, owner: pg.Pool): Promise<Took> {
  const redis = await startRedis();
  const worker = await start('apps/worker/dist/main.js', settings(appUrl, redis.url), /"working"/);
  const from = new Date(Date.now() + ahead);
  const count = await dueFrom(owner, due, from, minute);
  await untilOut(owner, count);
  await worker.stop();
  await redis.stop();
  return { name: 'BullMQ', ...(await took(owner, from)) };
}

/** Their jobs stand ready before the first is due; ours are found and enqueued within the same time. */
async function withPgBoss({ world }: Bench, { appUrl }: Loaded, owner: pg.Pool): Promise<Took> {
  const queueUrl = await world.empty('bench_pg_boss');
  const boss = new PgBoss(queueUrl);
  boss.on('error', () => {});
  await boss.start();
  await boss.createQueue('reminder');
  const from = new Date(Date.now() + 4 * ahead);
  const jobs = await readied(owner, from);
  for (let at = 0; at < jobs.length; at += 5_000)
    await boss.insert('reminder', jobs.slice(at, at + 5_000).map(({ dueAt, payload }) => ({ data: payload, startAfter: dueAt }))); // prettier-ignore
  await boss.stop({ graceful: false });
  return carry('pg-boss', 'tools/bench/floors/pg-boss.ts', appUrl, queueUrl, owner, from, jobs.length);
}

async function withGraphile({ world }: Bench, { appUrl }: Loaded, owner: pg.Pool): Promise<Took> {
  const queueUrl = await world.empty('bench_graphile');
  const utils = await makeWorkerUtils({ connectionString: queueUrl });
  await utils.migrate();
  const from = new Date(Date.now() + 4 * ahead);
  const jobs = await readied(owner, from);
  for (let at = 0; at < jobs.length; at += 5_000)
    await utils.addJobs(jobs.slice(at, at + 5_000).map(({ dueAt, payload }) => ({ identifier: 'reminder', payload, runAt: dueAt }))); // prettier-ignore
  await utils.release();
  return carry('graphile-worker', 'tools/bench/floors/graphile.ts', appUrl, queueUrl, owner, from, jobs.length);
}

async function carry(name: string, file: string, appUrl: string, queueUrl: string, owner: pg.Pool, from: Date, count: number): Promise<Took> {
  const worker = await start(file, { DATABASE_URL: appUrl, QUEUE_URL: queueUrl }, /ready/);
  await untilOut(owner, count);
  await worker.stop();
  return { name, ...(await took(owner, from)) };
} // prettier-ignore

/** Reminders that are claimed already, each with the moment from which it may be delivered. */
async function readied(owner: pg.Pool, from: Date): Promise<{ dueAt: Date; payload: object }[]> {
  await dueFrom(owner, due, from, minute);
  await owner.query(
    'UPDATE planned_contact SET reminded_on = planned_on WHERE reminded_on IS NULL AND remind_at IS NOT NULL',
  );
  const { rows } = await owner.query(
    `INSERT INTO reminder AS r (organisation_id, kind, about_id, caregiver_id, due_on, due_at, person_id, lease_until_at)
     SELECT organisation_id, 'contact', id, caregiver_id, planned_on, remind_at, consultant_id, now() + interval '1 day'
     FROM planned_contact WHERE state = 'open' AND kind = 'contact' AND remind_at >= $1 ORDER BY remind_at LIMIT $2
     RETURNING extract(epoch FROM due_at)::float8 * 1000 AS due, jsonb_build_object('organisationId', organisation_id, 'reminderId', id, 'claim', claim) AS payload`,
    [from, due],
  );
  return rows.map(({ due: at, payload }) => ({ dueAt: new Date(at), payload }));
}

async function took(owner: pg.Pool, from: Date): Promise<Omit<Took, 'name'>> {
  const { rows } = await owner.query(
    `SELECT extract(epoch FROM max(sent_at) - $1::timestamptz)::float8 AS seconds, extract(epoch FROM max(sent_at - due_at))::float8 AS latest
     FROM reminder WHERE state = 'sent'`,
    [from],
  );
  return rows[0];
}

function told({ seconds, latest }: Took): string {
  return `${seconds.toFixed(0)} s, latest ${latest.toFixed(1)} s late`;
}
