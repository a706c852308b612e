import { anActor, type PersonBuild } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import type { Config } from '../platform/config.ts';
import { NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { DueMails } from '../platform/mail/due-mails.ts';
import { MailDelivery } from '../platform/mail/mail-delivery.ts';
import { MailServer } from '../platform/mail/mail-server.builder.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import { Post } from '../platform/mail/post.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testConfig, testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { DaysInNumbers } from './day-in-numbers.ts';
import { DueMorningMails } from './due-morning-mails.ts';
import { MorningMailWriting } from './morning-mail-writing.ts';
import { MorningMails } from './morning-mails.service.ts';
import { ParkedReminders } from './parked.service.ts';

describe('The morning mail', () => {
  let test: TestDatabase;
  let services: TestServices;
  let server: MailServer;
  let me: Actor & { personId: string };
  let jobs: JobToSend[];

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    server = new MailServer();
    await server.open();
  });
  afterAll(async () => {
    server.close();
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    server.behaves = null;
    server.accepted.length = 0;
    jobs = [];
    // What an earlier spec left under way is none of this one's business.
    await test.owner.query('DELETE FROM outgoing_mail; DELETE FROM morning_mail');
    me = await aReader();
    await services.get(Tasks).add(me, {
      id: newId(),
      what: 'Geheimwoord sturen',
      dueOn: services.clock.today().subtract({ days: 1 }).toString(),
    });
  });

  const queue = {
    atHand: () => Promise.resolve(0),
    send: (sent: JobToSend[]) => Promise.resolve(void jobs.push(...sent)),
    nudge: (sent: JobToSend) => void jobs.push(sent),
  } as unknown as JobQueue;
  /** Looks what is due, and carries everything out that is in the queue. */
  const morning = async (own: Partial<Config> = {}): Promise<void> => {
    const config = testConfig(test, { smtpUrl: server.url, publicUrl: new URL('https://voortuin.example'), ...own });
    const database = services.get(Database);
    const mails = new Mails(database, queue);
    const writing = new MorningMailWriting(database, services.get(DaysInNumbers), mails, config);
    const delivery = new MailDelivery(database, new Post(config), config);
    await new DueMorningMails(database, queue, config).sweep();
    await new DueMails(database, queue).sweep();
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      if (job.name === 'morning-mail') await writing.write(job.payload as Jobs['morning-mail']);
      if (job.name === 'mail') await delivery.deliver(job.payload as Jobs['mail']);
    }
  };
  const states = async (): Promise<[string, string | null]> => {
    const { rows } = await test.owner.query(
      `SELECT w.state AS written, m.state FROM morning_mail w LEFT JOIN outgoing_mail m ON m.id = w.id WHERE w.organisation_id = $1`,
      [me.organisationId],
    );
    expect(rows.length).toBe(1);
    return [rows[0].written, rows[0].state];
  };

  /** Somebody whose hour has come, whatever time it is. */
  async function aReader(own: PersonBuild = {}): Promise<Actor & { personId: string }> {
    const actor = await anActor(test, { worksOn: [1, 2, 3, 4, 5, 6, 7], ...own });
    // Whatever time it is: the rule of the hour is tried elsewhere.
    await test.owner.query('UPDATE person SET mail_hour = NULL WHERE id = $1', [actor.personId]);
    await test.owner.query(
      `INSERT INTO morning_mail (organisation_id, person_id, mail_on, due_at, lease_until_at)
       VALUES ($1, $2, (now() AT TIME ZONE 'Europe/Amsterdam')::date, now(), now() - interval '1 second')`,
      [actor.organisationId, actor.personId],
    );
    return actor;
  }

  it('goes out once, with numbers and a link and nobody’s name', async () => {
    await morning();
    await morning();
    expect(await states()).toEqual(['written', 'sent']);
    expect(server.accepted.length).toBe(1);
    const mail = server.accepted[0]!.content;
    expect(mail).toMatch(/Subject: Voortuin vandaag: 1 taak/);
    expect(mail).toContain('https://voortuin.example/vandaag');
    expect(mail).not.toMatch(/Geheimwoord|Anne|de Wit/);
  });

  it('that was claimed anew, or that another is writing, is written once', async () => {
    const config = testConfig(test, { smtpUrl: server.url });
    const database = services.get(Database);
    const writing = new MorningMailWriting(database, services.get(DaysInNumbers), new Mails(database, queue), config);
    await new DueMorningMails(database, queue, config).sweep();
    const mine = jobs.splice(0).map(({ payload }) => payload as Jobs['morning-mail']);
    const job = mine.find(({ organisationId }) => organisationId === me.organisationId)!;
    await writing.write({ ...job, claim: job.claim - 1 });
    expect(await states()).toEqual(['queued', null]);
    await Promise.all([writing.write(job), writing.write(job)]);
    expect(await states()).toEqual(['written', 'queued']);
    expect(jobs.length).toBe(1);
  });

  it('that may have gone out shows on the page of the proof with what it says, and goes again when a person says so', async () => {
    server.behaves = { at: 'END', does: 'hang-up' };
    await morning();
    expect(await states()).toEqual(['written', 'unknown']);
    const [one] = await services.get(ParkedReminders).list(me);
    expect(one).toEqual(
      jasmine.objectContaining({ what: 'morning-mail', person: me.name, unknown: true, dayOver: false }),
    );
    expect(one!.readable).toBeTrue();
    const read = await services.get(ParkedReminders).mail(me, one!.id);
    expect([read.to, read.subject]).toEqual([null, 'Voortuin vandaag: 1 taak']);
    expect(read.text).toContain('https://voortuin.example/vandaag');
    await expectAsync(services.get(ParkedReminders).mail(await anActor(test), one!.id)).toBeRejectedWithError(NotFound);
    const { rows } = await test.owner.query(
      `SELECT action FROM audit_line WHERE organisation_id = $1 AND object = 'mail' AND object_ids = $2`,
      [me.organisationId, [one!.id]],
    );
    expect(rows).toEqual([{ action: 'opened' }]);
    server.behaves = null;
    await morning();
    expect(server.accepted.length).toBe(1);
    expect(await services.get(ParkedReminders).again(me, one!.id)).toEqual([]);
    await morning();
    expect(await states()).toEqual(['written', 'sent']);
  });

  it('that a person puts away goes out no more', async () => {
    server.behaves = { at: 'RCPT', does: '550' };
    await morning();
    const [one] = await services.get(ParkedReminders).list(me);
    expect([one!.cause, one!.unknown]).toEqual(['mail-550', false]);
    expect(await services.get(ParkedReminders).putAway(me, one!.id)).toEqual([]);
    server.behaves = null;
    await morning();
    expect(await states()).toEqual(['written', 'left']);
    expect(server.accepted).toEqual([]);
  });

  it('that nobody could write shows there too', async () => {
    await test.owner.query(`UPDATE morning_mail SET claim = 5 WHERE organisation_id = $1`, [me.organisationId]);
    await morning();
    const [one] = await services.get(ParkedReminders).list(me);
    expect(one).toEqual(
      jasmine.objectContaining({ what: 'morning-mail', cause: 'never-finished', unknown: false, readable: false }),
    );
    expect(await services.get(ParkedReminders).again(me, one!.id)).toEqual([]);
    await morning();
    expect(await states()).toEqual(['written', 'sent']);
  });

  it('is kept to be read in the demo, for its reader alone', async () => {
    await morning({ smtpUrl: null, demo: true });
    const [kept] = await services.get(MorningMails).kept(me);
    expect(kept!.subject).toBe('Voortuin vandaag: 1 taak');
    expect(kept!.to).toBeNull();
    expect(server.accepted).toEqual([]);
    const colleague = await anActor(test, { organisationId: me.organisationId });
    expect(await services.get(MorningMails).kept(colleague)).toEqual([]);
  });

  it('is not made where there is no mail server and no demo', async () => {
    await morning({ smtpUrl: null, demo: false });
    expect(await states()).toEqual(['queued', null]);
  });

  it('is not sent for a day that asks nothing, nor after its day', async () => {
    await test.owner.query('UPDATE task SET done_at = now() WHERE organisation_id = $1', [me.organisationId]);
    await morning();
    expect(await states()).toEqual(['nothing-to-say', null]);
    me = await aReader();
    await aCaregiver(services, me);
    await test.owner.query('UPDATE morning_mail SET mail_on = mail_on - 1 WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    await morning();
    expect(await states()).toEqual(['left', null]);
    expect(server.accepted).toEqual([]);
  });

  it('comes at the hour one chooses, or not at all', async () => {
    expect(await services.get(MorningMails).want(me, { hour: 7 })).toEqual({ hour: 7, how: 'none' });
    expect((await services.get(MorningMails).wish(me)).hour).toBe(7);
    expect((await services.get(MorningMails).want(me, { hour: null })).hour).toBeNull();
  });
});
