import { setTimeout as pause } from 'node:timers/promises';
import { lineOf } from '@voortuin/server/platform/queue/jobs';
import type { Dice } from '../../demo/dice.ts';
import type { Injury } from '../injury.ts';
import { until } from '../rig/until.ts';
import type { TextRig } from '../texts/text-rig.ts';

/**
 * Lets something happen again and again while texts are handed over, spread over all of them: each time once so many
 * more were handed to the carrier. More of it in a long run, between two bounds.
 */
async function amongSends(
  rig: TextRig,
  [least, most]: [least: number, most: number],
  what: (dice: Dice, time: number) => Promise<void> | void,
): Promise<Injury> {
  const due = rig.work.filter(({ fate }) => fate === 'sent').length;
  const times = Math.min(most, Math.max(least, Math.round(due / 400)));
  const dice = rig.dice.for('among sends');
  for (let time = 1; time <= times; time++) {
    const enough = Math.round(((time - 0.5 + dice.next() / 2) * due) / (times + 1));
    // Where no more come it happens all the same.
    await until(60, async () => {
      await rig.hurry();
      return rig.handed >= enough ? null : 'no texts';
    }).catch(() => {});
    await what(dice, time);
  }
  return { overAt: await rig.database.now() };
}

/** A worker dies while it has texts in hand, again and again until most are out. */
export function keepKilling(rig: TextRig): Promise<Injury> {
  return amongSends(rig, [2, 8], (dice) => rig.killWorker(dice));
}

/** The api dies as well, which hears what the carrier tells. */
export function killTheApiToo(rig: TextRig): Promise<Injury> {
  return amongSends(rig, [2, 8], async (dice) => {
    rig.killWorker(dice);
    await pause(dice.next() * 1_000);
    rig.killApi();
  });
}

/** The carrier is gone for eight seconds, in which a worker dies as well. */
export function takeCarrierAway(rig: TextRig): Promise<Injury> {
  return amongSends(rig, [1, 4], async (dice) => {
    rig.carrier.away();
    await pause(2_000 + dice.next() * 2_000);
    rig.killWorker(dice);
    await pause(5_000);
    await rig.carrier.open();
  });
}

/** Postgres dies without a word and comes back by itself; a worker dies in between. */
export function killPostgresAmongTexts(rig: TextRig): Promise<Injury> {
  return amongSends(rig, [2, 8], (dice, time) => {
    if (time % 2 === 0) rig.killWorker(dice);
    else rig.killPostgres();
  });
}

/** Redis dies without a word and is started again, with what it had written down or with nothing; a worker dies in between. */
export function killRedisAmongTexts(rig: TextRig): Promise<Injury> {
  return amongSends(rig, [2, 8], async (dice, time) => {
    if (time % 2 === 0) rig.killWorker(dice);
    else await rig.killRedis();
  });
}

/** Everything that Redis holds goes, each time that texts wait in it; a worker dies as well. */
export function emptyRedisOfTexts(rig: TextRig): Promise<Injury> {
  return amongSends(rig, [4, 12], async (dice, time) => {
    await until(4, async () => ((await rig.jobs('waiting')) > 4 ? null : 'nothing waits')).catch(() => {});
    await rig.redis!.ask('FLUSHALL');
    if (time % 2 === 0) rig.killWorker(dice);
  });
}

/** Whatever is written is put into the queue once more under another name, due or not, again and again. */
export async function pressEveryTextTwice(rig: TextRig): Promise<Injury> {
  const injury = await amongSends(rig, [12, 24], async (dice, time) => {
    const texts = await rig.database.look<{ organisationId: string; textId: string; claim: number }>(
      `SELECT organisation_id AS "organisationId", id AS "textId", claim FROM outgoing_text WHERE state IN ('queued', 'sending') ORDER BY random() LIMIT 400`,
    );
    await rig.queueEnd(lineOf.text).addBulk(texts.map((data) => ({ name: 'text', data })));
    if (time % 6 === 0) rig.killWorker(dice);
    await pause(400);
  });
  rig.carrier.faults.answersAfter = 0;
  return injury;
}
