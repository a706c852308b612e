import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../../postgres/server.ts';
import type { Injury } from '../injury.ts';
import type { House } from '../rig/house.ts';
import type { OwnDatabase } from '../rig/own-database.ts';
import type { Rig } from '../rig/rig.ts';
import { until } from '../rig/until.ts';

/** The api dies in the middle, and answers again soon after. */
export async function killApi(rig: House): Promise<Injury> {
  const port = await freePort();
  const api = rig.startApp('api', {}, { PORT: String(port) });
  const answers = (): Promise<void> =>
    until(60, async () => {
      const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null);
      return answer?.ok ? null : `the api answers ${answer ? await answer.text() : 'nothing'}`;
    });
  try {
    await answers();
    const before = api.pid();
    process.kill(before, 'SIGKILL');
    const overAt = await rig.database.now();
    await until(20, async () => (api.pid() === before ? 'the api is not started again' : null));
    await answers();
    return { overAt };
  } finally {
    await api.stop();
  }
}

/** One worker after the other dies while it has work in hand. */
export async function killWorker(rig: House): Promise<Injury> {
  const dice = rig.dice.for('moments');
  for (const worker of dice.shuffled(rig.workers)) {
    await pause(dice.next() * 1_500);
    process.kill(worker.pid(), 'SIGKILL');
  }
  return { overAt: await rig.database.now() };
}

/** A worker stands still for longer than any lock or lease, and goes on where it was. */
export async function stopWorker(rig: Rig): Promise<Injury> {
  await pause(rig.dice.for('moments').next() * 1_000);
  const pid = rig.workers[0]!.pid();
  process.kill(pid, 'SIGSTOP');
  const overAt = await rig.database.now();
  try {
    await pause(75_000);
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  return { overAt };
}

/** Lets each reminder take some milliseconds, so that many wait while many are in hand. */
export async function takeTime(database: OwnDatabase): Promise<void> {
  await database.look(`
    CREATE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.012); RETURN NEW; END $$;
    CREATE TRIGGER take_time BEFORE UPDATE OF sent_at ON reminder FOR EACH ROW EXECUTE FUNCTION take_time();`);
}

/** All workers are asked to stop under load: they finish what they have in hand and go with 0; new ones do the rest. */
export async function termAll(rig: Rig): Promise<Injury> {
  const wrong: string[] = [];
  await rig.waitFor(60, 'jobs that wait', () => rig.jobs('waiting'), 8);
  await pause(rig.dice.for('moments').next() * 400);
  const codes = await Promise.all(rig.workers.map((worker) => worker.stop()));
  for (const code of codes) if (code !== 0) wrong.push(`a worker that was asked to stop ended with ${code}`);
  const stalled = await rig.jobs('active');
  if (stalled > 0) wrong.push(`${stalled} jobs were left in hand`);
  const waiting = await rig.jobs('waiting');
  if (waiting === 0) wrong.push('the workers were not under load: nothing waits');
  rig.workers.length = 0;
  for (const build of rig.setting.workers) rig.startWorker(build);
  return { overAt: await rig.database.now(), wrong };
}

/** Asked to stop while something holds its work up for longer than it may take: it goes, and its exit code says so. */
export async function termStuck(rig: Rig): Promise<Injury> {
  const wrong: string[] = [];
  const release = await rig.database.hold('LOCK TABLE reminder IN SHARE MODE');
  try {
    // A job in hand need not be one that is held up: it has to wait for that very table.
    const heldUp = async (): Promise<number> => {
      await rig.queueEnd().add('sweep', {});
      const [row] = await rig.database.look<{ count: number }>(
        `SELECT count(*)::int AS count FROM pg_locks WHERE relation = 'reminder'::regclass AND NOT granted`,
      );
      return row!.count;
    };
    await rig.give(rig.dice.for('held up'), { contacts: 40, tasks: 0, signals: 0, overSeconds: 0 });
    await rig.waitFor(30, 'work that is held up', heldUp, 1);
    const codes = await Promise.all(rig.workers.map((worker) => worker.stop()));
    if (codes.every((code) => code === 0)) wrong.push('workers that left work ended with 0');
  } finally {
    await release();
  }
  rig.workers.length = 0;
  for (const build of rig.setting.workers) rig.startWorker(build);
  return { overAt: await rig.database.now(), wrong };
}
