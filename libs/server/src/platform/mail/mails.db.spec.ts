// long because: it shows what holds of a mail from being written until it is out, on one set-up.
import { anOrganisation } from '../../organisations/organisation.builder.ts';
import { aPerson } from '../../people/person.builder.ts';
import type { Config } from '../config.ts';
import { newId } from '../ids.ts';
import type { Jobs, JobToSend } from '../queue/jobs.ts';
import type { JobQueue } from '../queue/queue.ts';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { testConfig } from '../testing/test-services.ts';
import { DueMails } from './due-mails.ts';
import { MailDelivery } from './mail-delivery.ts';
import { MailServer } from './mail-server.builder.ts';
import { Mails, type MailToWrite } from './mails.service.ts';
import { Post } from './post.ts';

describe('A mail that is written', () => {
  let test: TestDatabase;
  let server: MailServer;
  let who: { organisationId: string };
  let jobs: JobToSend[];
  let mails: Mails;

  beforeAll(async () => {
    test = await testDatabase();
    server = new MailServer();
    await server.open();
    who = { organisationId: (await anOrganisation(test)).id };
  });
  afterAll(async () => {
    server.close();
    await test.close();
  });
  beforeEach(async () => {
    server.behaves = null;
    server.accepted.length = 0;
    jobs = [];
    mails = new Mails(test.database, queue);
    // What an earlier spec left under way is none of this one's business.
    await test.owner.query('DELETE FROM outgoing_mail');
  });

  const queue = {
    atHand: () => Promise.resolve(0),
    send: (sent: JobToSend[]) => Promise.resolve(void jobs.push(...sent)),
    nudge: (sent: JobToSend) => void jobs.push(sent),
  } as unknown as JobQueue;
  const write = async (own: Partial<MailToWrite> = {}): Promise<string> => {
    const id = newId();
    await mails.write(who, {
      id, kind: 'morning-mail', to: { address: 'balie@partner.example' }, subject: 'Er is een vraag', text: 'https://v.example/a', ...own,
    }); // prettier-ignore
    return id;
  };
  const sweep = () => new DueMails(test.database, queue).sweep();
  const deliver = async (own: Partial<Config> = {}): Promise<void> => {
    const config = testConfig(test, { smtpUrl: server.url, smtpSeconds: 1, publicUrl: new URL('https://voortuin.example'), ...own }); // prettier-ignore
    const delivery = new MailDelivery(test.database, new Post(config), config);
    for (const { name, payload } of jobs.splice(0))
      if (name === 'mail') await delivery.deliver(payload as Jobs['mail']);
  };
  const rows = async (): Promise<{ state: string; cause: string | null; subject: string | null }[]> =>
    (await test.owner.query('SELECT state, cause, subject FROM outgoing_mail')).rows;
  const state = async (): Promise<string> => (await rows())[0]!.state;
  const timePasses = (): Promise<unknown> =>
    test.owner.query(`UPDATE outgoing_mail SET look_at = now() - interval '1 second' WHERE look_at IS NOT NULL`);

  it('goes out once, under an id of its own, and nothing of it stays but that it went', async () => {
    const id = await write();
    const [job] = jobs;
    await deliver();
    jobs = [job!, job!];
    await deliver();
    await sweep();
    await deliver();
    expect(await rows()).toEqual([{ state: 'sent', cause: null, subject: null }]);
    expect(server.accepted.length).toBe(1);
    expect(server.accepted[0]).toEqual(
      jasmine.objectContaining({ to: 'balie@partner.example', messageId: `${id}@voortuin.example` }),
    );
    expect(server.accepted[0]!.content).toContain('https://v.example/a');
  });

  it('belongs to the transaction it is written in: what is rolled back is no mail', async () => {
    await expectAsync(
      test.database.inside(who, async () => {
        await write();
        throw new Error('something else went wrong');
      }),
    ).toBeRejected();
    await sweep();
    expect(await rows()).toEqual([]);
    expect(jobs).toEqual([]);
  });

  it('twice under one id is one mail', async () => {
    const id = await write();
    await write({ id, subject: 'Nog een keer' });
    await deliver();
    expect(server.accepted.length).toBe(1);
  });

  it('is found by the sweep when the queue lost it', async () => {
    await write();
    jobs = [];
    await sweep();
    expect(jobs).toEqual([]);
    await timePasses();
    await sweep();
    await deliver();
    expect(await state()).toBe('sent');
  });

  it('waits for its moment, whoever asks earlier', async () => {
    const id = await write({ sendFromAt: new Date(Date.now() + 3_600_000).toISOString() });
    await sweep();
    expect(jobs).toEqual([]);
    jobs = [{ name: 'mail', payload: { ...who, mailId: id, claim: 1 } }];
    await deliver();
    expect(await state()).toBe('queued');
    expect(server.accepted).toEqual([]);
    await expectAsync(
      test.owner.query(`UPDATE outgoing_mail SET state = 'sent', sent_at = now(), to_address = NULL, subject = NULL, text = NULL`),
    ).toBeRejectedWithError(/never_early/); // prettier-ignore
  });

  it('does not go out any more when its time is over', async () => {
    await write({ sendUntilAt: new Date(Date.now() - 1_000).toISOString() });
    await deliver();
    expect(server.accepted).toEqual([]);
    await timePasses();
    await sweep();
    expect(await rows()).toEqual([{ state: 'left', cause: 'too-late', subject: null }]);
  });

  it('is tried again later when the mail server is away, says not now, or goes before it has the mail', async () => {
    await write();
    await deliver({ smtpUrl: 'smtp://127.0.0.1:1' });
    expect(await rows()).toEqual([
      jasmine.objectContaining({ state: 'queued', cause: jasmine.stringMatching(/^mail-/) }),
    ]);
    for (const behaves of [
      { at: 'RCPT', does: '450' },
      { at: 'END', does: '450' },
      { at: 'RCPT', does: 'hang-up' },
      { at: 'RCPT', does: 'silent' },
    ] as const) {
      server.behaves = behaves;
      await timePasses();
      await sweep();
      await deliver();
      expect(await state()).toBe('queued');
    }
    server.behaves = null;
    await timePasses();
    await sweep();
    await deliver();
    expect(await state()).toBe('sent');
    expect(server.accepted.length).toBe(1);
  });

  it('is left to a person when not now has gone on for long, and has all its chances again then', async () => {
    const id = await write();
    server.behaves = { at: 'RCPT', does: '450' };
    for (let time = 0; time < 12; time++) {
      await deliver();
      await timePasses();
      await sweep();
    }
    expect(await rows()).toEqual([{ state: 'parked', cause: 'mail-450', subject: 'Er is een vraag' }]);
    expect(await mails.again(who, id)).toBeTrue();
    await sweep();
    await deliver();
    expect(await state()).toBe('queued');
  });

  it('is left to a person when it is refused for good, when there is no mail server, or when nobody ever finishes it', async () => {
    await write();
    server.behaves = { at: 'RCPT', does: '550' };
    await deliver();
    expect(await rows()).toEqual([{ state: 'parked', cause: 'mail-550', subject: 'Er is een vraag' }]);
    await test.owner.query('DELETE FROM outgoing_mail');
    await write();
    await deliver({ smtpUrl: null, demo: false });
    expect(await rows()).toEqual([{ state: 'parked', cause: 'no-mail-server', subject: 'Er is een vraag' }]);
    await test.owner.query('DELETE FROM outgoing_mail');
    await write();
    for (let time = 0; time < 25; time++) {
      await timePasses();
      await sweep();
    }
    expect(await rows()).toEqual([{ state: 'parked', cause: 'never-finished', subject: 'Er is een vraag' }]);
  });

  for (const does of ['hang-up', 'silent'] as const)
    it(`that the server took before it went ${does} is unknown, can still be read, and goes again only when a person says so`, async () => {
      const id = await write();
      server.behaves = { at: 'END', does };
      await deliver();
      expect(await rows()).toEqual([jasmine.objectContaining({ state: 'unknown', subject: 'Er is een vraag' })]);
      await timePasses();
      await sweep();
      await deliver();
      expect(server.accepted.length).toBe(1);
      server.behaves = null;
      expect(await mails.again(who, id)).toBeTrue();
      await sweep();
      await deliver();
      const ids = server.accepted.map(({ messageId }) => messageId);
      expect(ids.length).toBe(2);
      expect(new Set(ids).size).toBe(1);
      expect(await mails.again(who, id)).toBeFalse();
    });

  it('whose worker was killed while it was being sent is unknown', async () => {
    await write();
    await test.owner.query(`UPDATE outgoing_mail SET state = 'sending', token = gen_random_uuid()`);
    await timePasses();
    await sweep();
    expect(await rows()).toEqual([{ state: 'unknown', cause: 'stopped-while-sending', subject: 'Er is een vraag' }]);
    expect(jobs.filter(({ id }) => id?.endsWith('_2'))).toEqual([]);
  });

  it('is handed over no more by who stood still for so long that it counts as unknown', async () => {
    await write();
    const config = testConfig(test, { smtpUrl: server.url, smtpSeconds: 1 });
    const post = new Post(config);
    const late = { send: (mail: never, begun: number) => post.send(mail, begun - 5_000) } as unknown as Post;
    await new MailDelivery(test.database, late, config).deliver(jobs[0]!.payload as Jobs['mail']);
    expect(server.accepted).toEqual([]);
    expect(await state()).toBe('queued');
  });

  it('of which the answer came late is known after all, unless a person has decided meanwhile', async () => {
    const answerLate = async (meanwhile: () => Promise<unknown>): Promise<void> => {
      const config = testConfig(test, { smtpUrl: server.url });
      const slow = {
        send: async () => {
          await timePasses();
          await sweep();
          expect(await state()).toBe('unknown');
          await meanwhile();
          return { fate: 'sent', cause: null };
        },
      } as unknown as Post;
      await new MailDelivery(test.database, slow, config).deliver(jobs[0]!.payload as Jobs['mail']);
    };
    await write();
    await answerLate(() => Promise.resolve());
    expect(await state()).toBe('sent');
    await test.owner.query('DELETE FROM outgoing_mail');
    jobs = [];
    const id = await write();
    await answerLate(() => mails.again(who, id));
    expect(await state()).toBe('queued');
  });

  it('to a colleague goes to the address she has by then, and nowhere when she has left', async () => {
    const { id: personId } = await aPerson(test, who.organisationId);
    await write({ to: { personId } });
    await test.owner.query(`UPDATE person SET email = 'nieuw@steunpunt.test' WHERE id = $1`, [personId]);
    await deliver();
    expect(server.accepted[0]!.to).toBe('nieuw@steunpunt.test');
    await test.owner.query('DELETE FROM outgoing_mail');
    await write({ to: { personId } });
    await test.owner.query(`UPDATE person SET left_at = now() WHERE id = $1`, [personId]);
    await deliver();
    expect(await rows()).toEqual([{ state: 'left', cause: 'person-left', subject: null }]);
    expect(server.accepted.length).toBe(1);
  });

  it('that nobody wants any more is forgotten; one that is out stays out', async () => {
    const id = await write();
    expect(await mails.drop(who, id)).toBeTrue();
    await deliver();
    expect(await rows()).toEqual([{ state: 'left', cause: null, subject: null }]);
    expect(server.accepted).toEqual([]);
    const other = await write();
    await deliver();
    expect(await mails.drop(who, other)).toBeFalse();
  });

  it('is kept to be read in the demo', async () => {
    await write();
    await deliver({ smtpUrl: null, demo: true });
    expect(await rows()).toEqual([{ state: 'kept', cause: null, subject: 'Er is een vraag' }]);
    expect(server.accepted).toEqual([]);
  });

  it('of another organisation is not there', async () => {
    const id = await write();
    server.behaves = { at: 'RCPT', does: '550' };
    await deliver();
    const elsewhere = { organisationId: (await anOrganisation(test)).id };
    expect(await mails.again(elsewhere, id)).toBeFalse();
    expect(await mails.drop(elsewhere, id)).toBeFalse();
    expect(await state()).toBe('parked');
  });
});
