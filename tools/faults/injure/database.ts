import { setTimeout as pause } from 'node:timers/promises';
import type { Injury } from '../injury.ts';
import type { House } from '../rig/house.ts';

/** Postgres dies without a word, and comes back by itself with what was committed. */
export const killPostgres = (rig: House): Promise<Injury> => signalPostgres(rig, 'SIGKILL');

/** Postgres is restarted as for an upgrade: whoever is connected is sent away. */
export const restartPostgres = (rig: House): Promise<Injury> => signalPostgres(rig, 'SIGINT');

async function signalPostgres(rig: House, signal: 'SIGKILL' | 'SIGINT'): Promise<Injury> {
  await pause(rig.dice.for('moments').next() * 1_500);
  rig.database.signal(signal);
  return { overAt: await rig.database.now() };
}

/** For six seconds, connections of the apps are cut in the middle of whatever they do. */
export async function storm(rig: House): Promise<Injury> {
  const dice = rig.dice.for('moments');
  const until = performance.now() + 6_000;
  while (performance.now() < until) {
    await rig.database.look(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name <> 'fault rig' AND random() < $1`,
      [dice.one([0.2, 0.5, 1])],
    );
    await pause(dice.next() * 400);
  }
  return { overAt: await rig.database.now() };
}
