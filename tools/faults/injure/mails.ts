import { setTimeout as pause } from 'node:timers/promises';
import { systemActor } from '@voortuin/server/platform/actor';
import { lineOf } from '@voortuin/server/platform/queue/jobs';
import type { Dice } from '../../demo/dice.ts';
import type { Injury } from '../injury.ts';
import type { MailRig } from '../mails/mail-rig.ts';
import { until } from '../rig/until.ts';

/** A worker dies while mails go out, and is started again. */
export async function killOneWorker(rig: MailRig): Promise<Injury> {
  const dice = await whileMailsGoOut(rig);
  for (const worker of dice.shuffled(rig.workers)) if (killed(worker.pid())) break;
  return { overAt: await rig.database.now() };
}

/** All workers die at once, one of them with a mail in hand that the server has taken and not yet answered for. */
export async function killEveryWorker(rig: MailRig): Promise<Injury> {
  await whileMailsGoOut(rig);
  // From this look to the kill no answer can go out: both happen here, before anything else does.
  await until(30, () => Promise.resolve(rig.server.unanswered > 0 ? null : 'no worker has a mail in hand'));
  for (const worker of rig.workers) killed(worker.pid());
  return { overAt: await rig.database.now() };
}

/** Waits until the server took some more; where no more mails come, not for long. Answers the dice of that moment. */
async function whileMailsGoOut(rig: MailRig): Promise<Dice> {
  const sent = rig.server.accepted.length;
  const dice = rig.dice.for(`kill after ${sent}`);
  const more = dice.whole(1, 9);
  await until(5, () => Promise.resolve(rig.server.accepted.length >= sent + more ? null : 'no mails')).catch(() => {});
  return dice;
}

/** Kills a process; false when it was dead already. */
function killed(pid: number): boolean {
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}

/** The mail server is gone for eight seconds, in which a worker dies as well. */
export async function takeMailServerAway(rig: MailRig): Promise<Injury> {
  const dice = rig.dice.for('moments');
  await pause(dice.next() * 2_000);
  rig.server.close();
  await pause(2_000 + dice.next() * 2_000);
  killed(dice.one(rig.workers).pid());
  await pause(5_000);
  await rig.server.open();
  return { overAt: await rig.database.now() };
}

/** Whatever is written is put into the queue once more under another name, due or not, again and again. */
export async function pressEveryJobTwice(rig: MailRig): Promise<Injury> {
  for (let time = 0; time < 16; time++) {
    const mails = await rig.database.look<{
      name: 'mail' | 'morning-mail';
      organisationId: string;
      mailId: string;
      claim: number;
    }>(
      `SELECT 'mail' AS name, organisation_id AS "organisationId", id AS "mailId", claim FROM outgoing_mail
       UNION ALL SELECT 'morning-mail', organisation_id, id, claim FROM morning_mail`,
    );
    for (const [line, jobs] of Map.groupBy(mails, ({ name }) => lineOf[name]))
      await rig.queueEnd(line).addBulk(jobs.map(({ name, ...data }) => ({ name, data })));
    if (time === 8) await killOneWorker(rig);
    await pause(500);
  }
  return {};
}

/**
 * The tick that looks what is due comes in crowds, for people whose hour has come: they all wait for the same table, and
 * go on at once.
 */
export async function tickInCrowds(rig: MailRig): Promise<Injury> {
  const crowd = (): Promise<unknown> =>
    rig.queueEnd().addBulk(Array.from({ length: 24 }, () => ({ name: 'sweep', data: {} })));
  const release = await rig.database.hold('LOCK TABLE morning_mail IN SHARE MODE');
  try {
    await rig.settleReaders('late comers');
    for (let time = 0; time < 4; time++) {
      await crowd();
      await pause(500);
    }
  } finally {
    await release();
  }
  await crowd();
  return {};
}

/** Everything that Redis holds goes, each time that mails wait in it; a worker dies as well. */
export async function emptyRedisOfMails(rig: MailRig): Promise<Injury> {
  for (let time = 0; time < 4; time++) {
    await rig.writeMails();
    await until(6, async () => ((await rig.jobs('waiting')) > 4 ? null : 'nothing waits')).catch(() => {});
    await rig.redis!.ask('FLUSHALL');
    if (time === 1) await killOneWorker(rig);
  }
  return { overAt: await rig.database.now() };
}

/**
 * A worker stands still once it has taken a mail and before it hands that over. It is taken for dead, somebody has the
 * mail sent again, and then the worker goes on where it was.
 */
export async function letOneStandStill(rig: MailRig): Promise<Injury> {
  const { organisationId, to } = rig.work
    .filter((one) => one.to.endsWith('@partner.test') && one.fate === 'sent')
    .toSorted((one, other) => other.dueAt - one.dueAt)[0]!;
  const actor = systemActor(organisationId, 'fault rig');
  const pid = rig.workers[0]!.pid();
  // The commit that takes this mail lasts long enough to stop whoever waits for it.
  await rig.database.look(`
    CREATE FUNCTION linger() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(2); RETURN NULL; END $$;
    CREATE CONSTRAINT TRIGGER linger AFTER UPDATE ON outgoing_mail DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
      WHEN (NEW.state = 'sending' AND NEW.claim = 1 AND NEW.to_address = '${to}') EXECUTE FUNCTION linger();`);
  await until(30, async () => {
    const [lingering] = await rig.database.look(
      `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`,
    );
    return lingering ? null : 'the mail is not taken';
  });
  process.kill(pid, 'SIGSTOP');
  try {
    rig.startWorker(rig.setting.workers[0]);
    await until(60, async () => {
      await rig.queueEnd().add('sweep', {});
      for (const { id, unknown } of await rig.parked.list(actor))
        if (unknown && (await rig.parked.mail(actor, id)).to === to) {
          await rig.parked.again(actor, id);
          return null;
        }
      return 'the mail in hand does not count as unknown';
    });
    await until(30, () =>
      Promise.resolve(rig.server.accepted.some((mail) => mail.to === to) ? null : 'it is not sent again'),
    );
  } finally {
    process.kill(pid, 'SIGCONT');
  }
  // What it was going to do it does soon.
  await pause(3_000);
  return {};
}
