import { anActor, type PersonBuild } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import type { Config } from '../platform/config.ts';
import { newId } from '../platform/ids.ts';
import { MailServer } from '../platform/mail/mail-server.builder.ts';
import { Post } from '../platform/mail/post.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testConfig, testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { DaysInNumbers } from './day-in-numbers.ts';
import { DueMorningMails } from './due-morning-mails.ts';
import { MorningMailDelivery } from './morning-mail-delivery.ts';
import { MorningMails } from './morning-mails.service.ts';
import { ParkedReminders } from './parked.service.ts';

describe('Sending the morning mail', () => {
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
    me = await aReader();
    await services.get(Tasks).add(me, {
      id: newId(),
      what: 'Geheimwoord sturen',
      dueOn: services.clock.today().subtract({ days: 1 }).toString(),
    });
  });

  const queue = { send: (sent: JobToSend[]) => Promise.resolve(void jobs.push(...sent)) } as unknown as JobQueue;
  const sweep = (own: Partial<Config> = { smtpUrl: server.url }) =>
    new DueMorningMails(test.database, queue, testConfig(test, own)).sweep();
  const deliver = async (own: Partial<Config> = {}): Promise<void> => {
    const config = testConfig(test, { smtpUrl: server.url, publicUrl: new URL('https://voortuin.example'), ...own });
    const database = services.get(Database);
    const delivery = new MorningMailDelivery(database, services.get(DaysInNumbers), new Post(config), config);
    for (const { payload } of jobs as { payload: Jobs['morning-mail'] }[])
      if (payload.organisationId === me.organisationId) await delivery.deliver(payload);
  };
  const mails = async (): Promise<{ state: string; cause: string | null }[]> => {
    const { rows } = await test.owner.query('SELECT state, cause FROM morning_mail WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    return rows;
  };
  const leaseEnds = (): Promise<unknown> =>
    test.owner.query(
      `UPDATE morning_mail SET lease_until_at = now() - interval '1 second' WHERE organisation_id = $1`,
      [me.organisationId],
    );

  /** Somebody whose hour has come, whatever time it is. */
  async function aReader(own: PersonBuild = {}): Promise<Actor & { personId: string }> {
    const actor = await anActor(test, { worksOn: [1, 2, 3, 4, 5, 6, 7], ...own });
    // Whatever time it is: the rule of the hour is tried below.
    await test.owner.query('UPDATE person SET mail_hour = NULL WHERE id = $1', [actor.personId]);
    await test.owner.query(
      `INSERT INTO morning_mail (organisation_id, person_id, mail_on, lease_until_at)
       VALUES ($1, $2, (now() AT TIME ZONE 'Europe/Amsterdam')::date, now() - interval '1 second')`,
      [actor.organisationId, actor.personId],
    );
    return actor;
  }

  it('goes out once, with numbers and a link and nobody’s name', async () => {
    await sweep();
    await deliver();
    await deliver();
    await sweep();
    expect(await mails()).toEqual([{ state: 'sent', cause: null }]);
    expect(server.accepted.length).toBe(1);
    const [mail] = server.accepted;
    expect(mail).toMatch(/Subject: Voortuin vandaag: 1 taak/);
    expect(mail).toMatch(/Message-ID: <morning\.[0-9a-f-]{36}@voortuin\.example>/i);
    expect(mail).toContain('https://voortuin.example/vandaag');
    expect(mail).not.toMatch(/Geheimwoord|Anne|de Wit/);
  });

  it('is tried again later when the mail server cannot be reached, or says not now', async () => {
    await sweep();
    await deliver({ smtpUrl: 'smtp://127.0.0.1:1' });
    expect(await mails()).toEqual([{ state: 'queued', cause: jasmine.stringMatching(/^mail-/) }]);
    server.behaves = { at: 'RCPT', does: '450' };
    await leaseEnds();
    jobs = [];
    await sweep();
    await deliver();
    expect(await mails()).toEqual([{ state: 'queued', cause: 'mail-450' }]);
    server.behaves = null;
    await leaseEnds();
    jobs = [];
    await sweep();
    await deliver();
    expect(await mails()).toEqual([{ state: 'sent', cause: null }]);
    expect(server.accepted.length).toBe(1);
  });

  it('is put aside for a person when the mail server refuses it for good', async () => {
    server.behaves = { at: 'RCPT', does: '550' };
    await sweep();
    await deliver();
    expect(await mails()).toEqual([{ state: 'parked', cause: 'mail-550' }]);
    expect(await services.get(ParkedReminders).list(me)).toEqual([
      jasmine.objectContaining({ what: 'morning-mail', cause: 'mail-550', unknown: false, dayOver: false }),
    ]);
  });

  it('that may have gone out is not repeated by itself, and goes out again under the same id when a person says so', async () => {
    server.behaves = { at: 'END', does: 'hang-up' };
    await sweep();
    await deliver();
    expect((await mails()).map(({ state }) => state)).toEqual(['unknown']);
    await leaseEnds();
    jobs = [];
    await sweep();
    await deliver();
    expect(server.accepted.length).toBe(1);
    const [one] = await services.get(ParkedReminders).list(me);
    expect(one!.unknown).toBeTrue();
    server.behaves = null;
    await services.get(ParkedReminders).again(me, one!.id);
    await sweep();
    await deliver();
    const ids = server.accepted.map((mail) => /Message-ID: <(.*)>/i.exec(mail)![1]);
    expect(ids.length).toBe(2);
    expect(new Set(ids).size).toBe(1);
  });

  it('whose worker was killed while it was being sent is unknown', async () => {
    await sweep();
    await test.owner.query(
      `UPDATE morning_mail SET state = 'sending', token = gen_random_uuid() WHERE organisation_id = $1`,
      [me.organisationId],
    );
    await leaseEnds();
    jobs = [];
    await sweep();
    expect(await mails()).toEqual([{ state: 'unknown', cause: 'stopped-while-sending' }]);
    expect(jobs).toEqual([]);
  });

  it('is kept to be read in the demo, for its reader alone', async () => {
    await sweep({ smtpUrl: null, demo: true });
    await deliver({ smtpUrl: null, demo: true });
    const [kept] = await services.get(MorningMails).kept(me);
    expect(kept!.subject).toBe('Voortuin vandaag: 1 taak');
    expect(server.accepted).toEqual([]);
    const colleague = await anActor(test, { organisationId: me.organisationId });
    expect(await services.get(MorningMails).kept(colleague)).toEqual([]);
  });

  it('is not made where there is no mail server and no demo', async () => {
    await leaseEnds();
    await sweep({ smtpUrl: null, demo: false });
    expect(jobs).toEqual([]);
  });

  it('is not sent for a day that asks nothing, nor after its day', async () => {
    await test.owner.query('UPDATE task SET done_at = now() WHERE organisation_id = $1', [me.organisationId]);
    await sweep();
    await deliver();
    expect(await mails()).toEqual([{ state: 'nothing-to-say', cause: null }]);
    me = await aReader();
    await aCaregiver(services, me);
    await test.owner.query('UPDATE morning_mail SET mail_on = mail_on - 1 WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    jobs = [];
    await sweep();
    await deliver();
    expect(await mails()).toEqual([{ state: 'left', cause: 'day-over' }]);
    expect(server.accepted).toEqual([]);
  });

  it('comes at the hour one chooses, or not at all', async () => {
    expect(await services.get(MorningMails).want(me, { hour: 7 })).toEqual({ hour: 7, how: 'none' });
    expect((await services.get(MorningMails).wish(me)).hour).toBe(7);
    expect((await services.get(MorningMails).want(me, { hour: null })).hour).toBeNull();
  });
});
