import { setTimeout as pause } from 'node:timers/promises';
import type { Injury } from '../injury.ts';
import type { House } from '../rig/house.ts';
import type { Rig } from '../rig/rig.ts';

/** Redis dies without a word and is started again, with what it had written down or with nothing. */
export async function killRedis(rig: House): Promise<Injury> {
  await pause(rig.dice.for('moments').next() * 1_500);
  await rig.redis!.kill();
  await pause(1_000);
  await rig.redis!.start();
  return { overAt: await rig.database.now() };
}

/** Everything that Redis holds goes, a few times, while it is at work. */
export async function emptyRedis(rig: House): Promise<Injury> {
  const dice = rig.dice.for('moments');
  for (let time = 0; time < 4; time++) {
    await pause(dice.next() * 1_500);
    await rig.redis!.ask('FLUSHALL');
  }
  return { overAt: await rig.database.now() };
}

/** Redis is away for twenty seconds: gone, or there without answering. */
export async function takeRedisAway(rig: House): Promise<Injury> {
  const dice = rig.dice.for('moments');
  const frozen = dice.chance(0.5);
  await pause(dice.next() * 1_000);
  if (frozen) rig.redis!.freeze();
  else await rig.redis!.kill();
  await pause(20_000);
  if (frozen) rig.redis!.thaw();
  else await rig.redis!.start();
  return { overAt: await rig.database.now() };
}

/** Redis has no room left for eight seconds: it refuses everything that would ask for more. */
export async function fillRedis(rig: House): Promise<Injury> {
  await pause(rig.dice.for('moments').next() * 1_500);
  await rig.redis!.ask('CONFIG', 'SET', 'maxmemory', '1mb');
  await pause(8_000);
  await rig.redis!.ask('CONFIG', 'SET', 'maxmemory', '0');
  return { overAt: await rig.database.now() };
}

/** Whatever is claimed is put into the queue once more under another name, again and again. */
export async function doubleJobs(rig: Rig): Promise<Injury> {
  for (let time = 0; time < 12; time++) {
    const claimed = await rig.database.look<{ organisationId: string; batchId: string }>(
      `SELECT DISTINCT organisation_id AS "organisationId", batch_id AS "batchId"
       FROM (SELECT * FROM reminder ORDER BY made_at DESC LIMIT 150) r`,
    );
    await rig.queueEnd().addBulk(claimed.map((data) => ({ name: 'reminders', data })));
    await pause(500);
  }
  return {};
}

/** The tick that looks what is due comes in crowds, each time that a heap has fallen due at one moment. */
export async function crowdTicks(rig: Rig): Promise<Injury> {
  const dice = rig.dice.for('heaps');
  for (let time = 0; time < 4; time++) {
    await rig.give(dice, { contacts: 600, tasks: 0, signals: 0, overSeconds: 0 });
    await rig.queueEnd().addBulk(Array.from({ length: 24 }, () => ({ name: 'sweep', data: {} })));
    await pause(300);
  }
  return {};
}
