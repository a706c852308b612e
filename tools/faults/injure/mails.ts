import { setTimeout as pause } from 'node:timers/promises';
import type { Injury } from '../faults.ts';
import type { MailRig } from '../mails/mail-rig.ts';
import { systemActor } from '@voortuin/server/platform/actor';
import { until } from '../rig/until.ts';

/** A worker dies while it has mails in hand, and is started again. */
export async function killOneWorker(rig: MailRig): Promise<Injury> {
  const dice = rig.dice.for(`kill ${rig.server.accepted.length}`);
  const sent = rig.server.accepted.length;
  await until(20, () => Promise.resolve(rig.server.accepted.length > sent + dice.whole(0, 8) ? null : 'no mails'));
  process.kill(dice.one(rig.workers).pid(), 'SIGKILL');
  return { overAt: await rig.database.now() };
}

/** The mail server is gone for eight seconds, in which a worker dies as well. */
export async function takeMailServerAway(rig: MailRig): Promise<Injury> {
  const dice = rig.dice.for('moments');
  await pause(dice.next() * 2_000);
  rig.server.close();
  await pause(2_000 + dice.next() * 2_000);
  process.kill(dice.one(rig.workers).pid(), 'SIGKILL');
  await pause(5_000);
  await rig.server.open();
  return { overAt: await rig.database.now() };
}

/** Whatever is written is put into the queue once more under another name, due or not, again and again. */
export async function pressEveryJobTwice(rig: MailRig): Promise<Injury> {
  for (let time = 0; time < 16; time++) {
    const mails = await rig.database.look<{ name: string; organisationId: string; mailId: string; claim: number }>(
      `SELECT 'mail' AS name, organisation_id AS "organisationId", id AS "mailId", claim FROM outgoing_mail
       UNION ALL SELECT 'morning-mail', organisation_id, id, claim FROM morning_mail`,
    );
    await rig.queueEnd().addBulk(mails.map(({ name, ...data }) => ({ name, data })));
    if (time === 8) await killOneWorker(rig).catch(() => {});
    await pause(500);
  }
  return {};
}

/** The tick that looks what is due comes in crowds, before and after the hour strikes. */
export async function tickInCrowds(rig: MailRig): Promise<Injury> {
  for (let time = 0; time < 24; time++) {
    await rig.queueEnd().addBulk(Array.from({ length: 24 }, () => ({ name: 'sweep', data: {} })));
    await pause(400);
  }
  return {};
}

/**
 * A worker stands still just before it hands a mail over. It is taken for dead, somebody has the mail sent again, and
 * then the worker goes on where it was.
 */
export async function letOneStandStill(rig: MailRig): Promise<Injury> {
  const { organisationId, to } = rig.work.find((one) => one.to.endsWith('@partner.test') && one.fate === 'sent')!;
  const actor = systemActor(organisationId, 'fault rig');
  const pid = rig.workers[0]!.pid();
  let goOn = (): void => undefined;
  const stood = new Promise<void>((resolve) => {
    const released = new Promise<void>((release) => (goOn = release));
    let first = true;
    rig.server.decide = async (at, who) => {
      if (!first || at !== 'RCPT' || who !== to) return null;
      first = false;
      process.kill(pid, 'SIGSTOP');
      resolve();
      await released;
      return null;
    };
  });
  try {
    await stood;
    rig.startWorker(rig.setting.workers[0]);
    await until(60, async () => {
      await rig.queueEnd().add('sweep', {});
      const shown = (await rig.parked.list(actor)).find(({ mail, unknown }) => unknown && mail?.to === to);
      if (!shown) return 'the mail in hand does not count as unknown';
      await rig.parked.again(actor, shown.id);
      return null;
    });
    await until(30, () =>
      Promise.resolve(rig.server.accepted.some((mail) => mail.to === to) ? null : 'it is not sent again'),
    );
  } finally {
    process.kill(pid, 'SIGCONT');
    goOn();
  }
  // What it was going to do it does soon.
  await pause(3_000);
  return {};
}
