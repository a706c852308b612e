import { setTimeout as pause } from 'node:timers/promises';
import { lineOf } from '@voortuin/server/platform/queue/jobs';
import type { Injury } from '../injury.ts';
import { until } from '../rig/until.ts';
import type { TextRig } from '../texts/text-rig.ts';

/** A worker dies while it has texts in hand, again and again until most are out. */
export async function keepKilling(rig: TextRig): Promise<Injury> {
  const due = rig.work.filter(({ fate }) => fate === 'sent').length;
  const times = Math.min(8, Math.max(2, Math.round(due / 400)));
  const dice = rig.dice.for('kills');
  for (let time = 1; time <= times; time++) {
    const enough = Math.round(((time - 0.5 + dice.next() / 2) * due) / (times + 1));
    // Where no more come it dies all the same.
    await until(60, () => Promise.resolve(rig.carrier.accepted.length >= enough ? null : 'no texts')).catch(() => {});
    killed(dice.one(rig.workers).pid());
  }
  return { overAt: await rig.database.now() };
}

/** The api dies as well, which hears what the carrier tells. */
export async function killTheApiToo(rig: TextRig): Promise<Injury> {
  const dice = rig.dice.for('api');
  const dying = (async () => {
    for (let time = 0; time < 2; time++) {
      await pause(500 + dice.next() * 1_500);
      rig.killApi();
    }
  })();
  const injury = await keepKilling(rig);
  await dying;
  return injury;
}

/** The carrier is gone for eight seconds, in which a worker dies as well. */
export async function takeCarrierAway(rig: TextRig): Promise<Injury> {
  const dice = rig.dice.for('moments');
  await pause(dice.next() * 1_000);
  rig.carrier.away();
  await pause(2_000 + dice.next() * 2_000);
  killed(dice.one(rig.workers).pid());
  await pause(5_000);
  await rig.carrier.open();
  return { overAt: await rig.database.now() };
}

/** Whatever is written is put into the queue once more under another name, due or not, again and again. */
export async function pressEveryTextTwice(rig: TextRig): Promise<Injury> {
  for (let time = 0; time < 12; time++) {
    const texts = await rig.database.look<{ organisationId: string; textId: string; claim: number }>(
      `SELECT organisation_id AS "organisationId", id AS "textId", claim FROM outgoing_text WHERE state IN ('queued', 'sending') ORDER BY random() LIMIT 400`,
    );
    await rig.queueEnd(lineOf.text).addBulk(texts.map((data) => ({ name: 'text', data })));
    if (time === 6) killed(rig.workers[0]!.pid());
    await pause(400);
  }
  rig.carrier.faults.answersAfter = 0;
  return {};
}

/** Everything that Redis holds goes, each time that texts wait in it; a worker dies as well. */
export async function emptyRedisOfTexts(rig: TextRig): Promise<Injury> {
  for (let time = 0; time < 4; time++) {
    await until(4, async () => ((await rig.jobs('waiting')) > 4 ? null : 'nothing waits')).catch(() => {});
    await rig.redis!.ask('FLUSHALL');
    if (time === 1) killed(rig.workers[0]!.pid());
    await pause(500);
  }
  return { overAt: await rig.database.now() };
}

/** Kills a process; false when it was dead already. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
