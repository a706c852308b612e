import { dataSource } from '@voortuin/server/data-source';
import { systemActor } from '@voortuin/server/platform/actor';
import { Audit } from '@voortuin/server/platform/audit';
import type { Config } from '@voortuin/server/platform/config';
import { Database } from '@voortuin/server/platform/database/database';
import { newId } from '@voortuin/server/platform/ids';
import { Log } from '@voortuin/server/platform/log';
import { MailServer } from '@voortuin/server/platform/mail/mail-server.builder';
import { Mails, type MailToWrite } from '@voortuin/server/platform/mail/mails.service';
import { JobQueue } from '@voortuin/server/platform/queue/queue';
import { ParkedReminders } from '@voortuin/server/reminders/parked.service';
import { House, breakGround, type Ground, type HouseSetting } from '../rig/house.ts';
import type { Lane, OwnDatabase } from '../rig/own-database.ts';
import { until } from '../rig/until.ts';
import { settleReaders, zoneWithEightAt, type MailWork } from './mail-work.ts';

/** What a run of mails is set up with. */
export interface MailSetting extends HouseSetting {
  /** Changes the database of the run before any worker starts. */
  prepare?: (database: OwnDatabase) => Promise<void>;
}

/** A mail that needs a person, as the page of the proof shows it. */
export interface Shown {
  to: string;
  unknown: boolean;
  cause: string;
}

/** Seconds from the start of a run until it is eight o'clock in it. */
const untilEight = 9;
const outside = 48;
const here = 'Europe/Amsterdam';

/** A house whose mails go to a mail server of the run's own: the witness outside. */
export class MailRig extends House {
  readonly server = new MailServer();
  readonly work: MailWork[] = [];
  private readonly source;
  private readonly app: Database;
  private readonly jobQueue: JobQueue;
  readonly mails: Mails;
  readonly parked: ParkedReminders;
  /** When it is eight o'clock in the run, in milliseconds by the clock of the database. */
  eightAt = 0;
  private hurriedAt = 0;

  private constructor(setting: MailSetting, ground: Ground) {
    super(setting, ground);
    this.source = dataSource(this.database.appUrl, 2);
    this.app = new Database(this.source);
    const { appUrl: databaseUrl } = this.database;
    this.jobQueue = new JobQueue({ databaseUrl, redisUrl: this.redis?.url ?? null } as Config, new Log('silent'));
    this.mails = new Mails(this.app, this.jobQueue);
    this.parked = new ParkedReminders(this.app, new Audit(this.app), this.jobQueue, this.mails);
  }

  /** Fills the database, opens the mail server as `behave` wants it, and starts the workers. */
  static async start(lane: Lane, setting: MailSetting, behave: (rig: MailRig) => void): Promise<MailRig> {
    const rig = new MailRig(setting, await breakGround(lane, setting));
    try {
      await rig.source.initialize();
      await rig.server.open();
      behave(rig);
      const eightAt = (rig.eightAt = Math.floor((await rig.database.now()) / 1000 + untilEight) * 1000);
      const zone = zoneWithEightAt(eightAt);
      await moveTo(rig.database, zone);
      await setting.prepare?.(rig.database);
      await rig.settleReaders('people');
      rig.setting.env = { ...rig.setting.env, SMTP_URL: rig.server.url, VOORTUIN_SMTP_SECONDS: '2' };
      rig.setting.workers = rig.setting.workers.map((build) => ({
        ...build,
        changes: [
          ...(build.changes ?? []),
          { file: 'reminders/morning-mail-writing.js', find: here, put: zone },
          // Whatever day it is, it is a working day there.
          { file: 'reminders/morning-mail-writing.js', find: 'dutchDaysOff(schoolHolidaysCount)(on)', put: 'false' },
        ],
      }));
      await rig.startWorkers();
      await rig.writeMails();
      await rig.queueEnd().add('sweep', {});
      return rig;
    } catch (error) {
      await rig.end();
      throw error;
    }
  }

  /** Organisations with people for whose morning mail the hour has come, or comes. */
  async settleReaders(name: string): Promise<void> {
    this.work.push(...(await settleReaders(this.database, this.dice.for(name), this.eightAt)));
  }

  /** Mails to addresses outside, as a feature writes them: for now or for soon, some of them taken back. */
  async writeMails(): Promise<void> {
    const dice = this.dice.for(`mails after ${this.work.length}`);
    const organisations = [...new Set(this.work.map(({ organisationId }) => organisationId))];
    for (let n = 0; n < outside; n++) {
      const organisationId = dice.one(organisations);
      const how = dice.weighed([[40, 'now'], [40, 'soon'], [10, 'undone'], [5, 'tomorrow'], [5, 'dropped']] as const); // prettier-ignore
      const start = Math.floor(await this.database.now());
      const dueAt =
        start + { now: 0, soon: dice.whole(500, 9_000), undone: 0, tomorrow: 86_400_000, dropped: 4_000 }[how];
      const to = `balie-${this.work.length}@partner.test`;
      this.work.push({ organisationId, to, dueAt, fate: how === 'now' || how === 'soon' ? 'sent' : 'unsent' });
      await this.write(organisationId, to, how === 'now' ? null : dueAt, how === 'undone', how === 'dropped');
    }
  }

  private async write(
    organisationId: string,
    address: string,
    dueAt: number | null,
    undone: boolean,
    dropped: boolean,
  ): Promise<void> {
    const mail: MailToWrite = {
      id: newId(),
      kind: 'morning-mail',
      to: { address },
      subject: 'Er staat een vraag voor u klaar',
      text: 'Open de vraag: https://voortuin.example/vraag',
      ...(dueAt === null ? {} : { sendFromAt: new Date(dueAt).toISOString() }),
    };
    const going = this.app.inside({ organisationId }, async () => {
      await this.mails.write({ organisationId }, mail);
      if (undone) throw new Error('undone');
    });
    await going.catch((error: Error) => {
      if (error.message !== 'undone') throw error;
    });
    if (dropped) await this.mails.drop({ organisationId }, mail.id);
  }

  /** Waits until nothing is left to do. Pauses between tries go by more quickly, what is being sent keeps its time. */
  async quiet(seconds: number): Promise<void> {
    await until(seconds, async () => {
      await this.hurry();
      return this.unrest();
    });
  }

  private async hurry(): Promise<void> {
    if (performance.now() - this.hurriedAt < 1_000) return;
    this.hurriedAt = performance.now();
    await this.database.look(
      `UPDATE outgoing_mail SET look_at = look_at - interval '15 seconds' WHERE state = 'queued' AND send_from_at <= clock_timestamp()`,
    );
    await this.database.look(
      `UPDATE morning_mail SET lease_until_at = lease_until_at - interval '10 seconds' WHERE state = 'queued'`,
    );
    await this.queueEnd().add('sweep', {}).catch(() => {}); // prettier-ignore
  }

  /** What is still to do. */
  private async unrest(): Promise<string | null> {
    const due = this.work.filter(({ fate }) => fate === 'sent');
    const now = await this.database.now();
    if (due.some(({ dueAt }) => dueAt > now)) return 'the last ones are not due yet';
    const [row] = await this.database.look<{ made: number; unwritten: number; unsent: number }>(`
      SELECT (SELECT count(*) FROM morning_mail m JOIN task t ON t.organisation_id = m.organisation_id AND t.owner_id = m.person_id)::int AS made,
        (SELECT count(*) FROM morning_mail WHERE state = 'queued')::int AS unwritten,
        (SELECT count(*) FROM outgoing_mail WHERE state = 'sending' OR (state = 'queued' AND send_from_at <= clock_timestamp()))::int AS unsent`);
    const { made, unwritten, unsent } = row!;
    const mornings = due.filter(({ to }) => to.endsWith('@steunpunt.test')).length;
    if (made < mornings || unwritten + unsent > 0)
      return `${mornings - made} mornings not made, ${unwritten} not written, ${unsent} mails not sent; ${this.server.accepted.length} accepted`;
    const jobs = await this.jobs('waiting', 'active').catch(() => -1);
    if (jobs !== 0) return jobs < 0 ? 'the queue does not answer' : `${jobs} jobs in the queue`;
    return null;
  }

  /** What the page of the proof shows of mails, with their content, to the people of every organisation. */
  async shown(): Promise<Shown[]> {
    const shown: Shown[] = [];
    for (const organisationId of new Set(this.work.map((one) => one.organisationId))) {
      const actor = systemActor(organisationId, 'fault rig');
      for (const { id, readable, unknown, cause } of await this.parked.list(actor)) {
        if (!readable) continue;
        const { subject, text } = await this.parked.mail(actor, id);
        if (!subject || !text) continue;
        const [row] = await this.database.look<{ to: string }>(
          `SELECT coalesce(m.to_address, p.email) AS "to" FROM outgoing_mail m LEFT JOIN person p ON p.organisation_id = m.organisation_id AND p.id = m.person_id
           WHERE m.organisation_id = $1 AND m.id = $2`,
          [organisationId, id],
        );
        shown.push({ to: row!.to, unknown, cause });
      }
    }
    return shown;
  }

  override async end(): Promise<void> {
    await super.end();
    this.server.close();
    await this.jobQueue.onApplicationShutdown().catch(() => {});
    if (this.source.isInitialized) await this.source.destroy();
  }
}

/** Lets the mornings of the database be those of a zone. */
async function moveTo(database: OwnDatabase, zone: string): Promise<void> {
  const signature = 'claim_morning_mails(integer, interval)';
  const [row] = await database.look<{ text: string }>('SELECT pg_get_functiondef($1::regprocedure) AS text', [
    signature,
  ]);
  if (!row!.text.includes(here)) throw new Error(`${signature} knows no ${here}`);
  await database.look(row!.text.replaceAll(here, zone));
}
