import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { anOrganisation, aTeam } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { DueSilences } from './due-silences.ts';
import { ReferralMoves } from './moves.ts';
import { aPartner, aSentReferral, type BuiltPartner } from './referral.builder.ts';
import { ReferralViews } from './referral-views.ts';
import { SilenceDelivery } from './silence-delivery.ts';

describe('Silence about a referral', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let sanne: Actor;
  let leadId: string;
  let partner: BuiltPartner;
  let jobs: Jobs['silences'][];

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    organisationId = (await anOrganisation(test)).id;
    const teamId = (await aTeam(test, organisationId)).id;
    sanne = actorOf(await aPerson(test, organisationId, { firstName: 'Sanne', teamId }));
    await aPerson(test, organisationId, { roles: ['team-lead'] });
    leadId = (await aPerson(test, organisationId, { firstName: 'Marjan', roles: ['team-lead'], teamId })).id;
    partner = await aPartner(test, organisationId, { responseDays: 5 });
  });
  beforeEach(() => (jobs = []));
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const queue = {
    atHand: () => Promise.resolve(jobs.length),
    send: (sent: JobToSend[]) =>
      Promise.resolve(void jobs.push(...sent.map(({ payload }) => payload as Jobs['silences']))),
  } as unknown as JobQueue;
  const sweep = () => new DueSilences(test.database, queue).sweep();
  const delivery = () => services.get(SilenceDelivery);
  const view = (id: string) => services.get(ReferralViews).open(sanne, id);
  const look = async <T>(sql: string, ...values: unknown[]): Promise<T[]> => (await test.owner.query(sql, values)).rows;
  const timePasses = (id: string) =>
    look(`UPDATE referral SET silent_at = now() - interval '1 minute' WHERE id = $1`, id);
  const comesBack = async (id: string): Promise<void> => {
    await timePasses(id);
    await sweep();
    for (const job of jobs.splice(0)) await delivery().deliver(job);
  };
  const mailsAbout = (subject: string) =>
    look<{ text: string }>(
      `SELECT text FROM outgoing_mail WHERE organisation_id = $1 AND subject LIKE $2`,
      organisationId,
      subject,
    );
  const tasksOf = (id: string) =>
    look<{ what: string; owner: string }>(
      'SELECT what, owner_id AS owner FROM task WHERE referral_id = $1 ORDER BY created_at, id',
      id,
    );
  /** Has a process of its own deliver them, and kills it while it works on the tenth. */
  const killedInTheMiddle = async (batches: Jobs['silences'][]): Promise<void> => {
    const worker = fork(join(import.meta.dirname, 'silence-worker.builder.js'), [
      test.appUrl,
      batches[0]!.organisationId,
      ...batches.map(({ batchId }) => batchId),
    ]);
    let begun = 0;
    worker.on('message', () => ++begun === 10 && worker.kill('SIGKILL'));
    const [, signal] = await once(worker, 'exit');
    expect(signal).toBe('SIGKILL');
  };
  const aReferral = async () => aSentReferral(services, sanne, await aCaregiver(services, sanne), partner.id);

  it('first reminds the partner with a fresh link, then comes to the consultant, then to the lead of her team, and then rests', async () => {
    const id = await aReferral();
    const silent = async () =>
      (
        await look<{ silence: number; rests: boolean }>(
          'SELECT silence, silent_at IS NULL AS rests FROM referral WHERE id = $1',
          id,
        )
      )[0];
    await comesBack(id);
    expect((await mailsAbout('Herinnering%')).length).toBe(1);
    expect((await mailsAbout('Herinnering%'))[0]!.text).toMatch(/antwoord\/[\w-]{43}\n/);
    expect((await view(id)).turn).toBe('partner');
    await comesBack(id);
    expect(await view(id)).toEqual(
      jasmine.objectContaining({ turn: 'consultant', because: 'no-answer', state: 'requested' }),
    );
    expect((await tasksOf(id)).map(({ owner }) => owner)).toEqual([sanne.personId!]);
    await comesBack(id);
    expect((await tasksOf(id)).map(({ owner }) => owner)).toEqual([sanne.personId!, leadId]);
    expect(await silent()).toEqual({ silence: 3, rests: true });
    expect((await view(id)).events.map(({ kind }) => kind)).toEqual([
      'made',
      'sent',
      'reminded',
      'silence',
      'lead-told',
    ]);
  });

  it('is over when the partner answers in time, also when it was claimed already', async () => {
    const id = await aReferral();
    await timePasses(id);
    await sweep();
    await services.get(ReferralMoves).move(partner.actor, id, { move: 'accept' });
    for (const job of jobs) await delivery().deliver(job);
    expect((await view(id)).events.map(({ kind }) => kind)).toEqual(['made', 'sent', 'accept']);
  });

  it('goes past a partner where nobody can be reached any more, straight to the consultant', async () => {
    const gone = await aPartner(test, organisationId);
    const id = await aSentReferral(services, sanne, await aCaregiver(services, sanne), gone.id);
    await look('UPDATE person SET left_at = now() WHERE id = $1', gone.personId);
    await comesBack(id);
    expect((await view(id)).because).toBe('no-answer');
  });

  it('comes back ten thousand times in one sweep, none lost and none doubled, whatever is interrupted and whatever comes twice', async () => {
    const { id: other } = await anOrganisation(test);
    const asker = actorOf(await aPerson(test, other, { roles: ['consultant', 'team-lead'] }));
    const there = await aPartner(test, other);
    const hundred: string[] = [];
    for (let n = 0; n < 100; n++) hundred.push(await aCaregiver(services, asker));
    const client = await test.owner.connect();
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `WITH made AS (
         INSERT INTO referral (organisation_id, id, version, caregiver_id, partner_id, partner_person_id, consultant_id, need, question, for_whom, urgency,
           callee, expects, shared, state, turn, because, sent_at, silence, silent_at)
         SELECT $1, uuidv7(), 1, ($2::uuid[])[1 + (n - 1) / 100], $3, $4, $5, 'respite', 'Even vrij', 'herself', 'no-hurry', 'herself', true, '[]', 'requested',
           CASE n % 3 WHEN 2 THEN 'consultant' ELSE 'partner' END, CASE n % 3 WHEN 2 THEN 'no-answer' END, now() - interval '9 days', n % 3, now() - interval '1 hour'
         FROM generate_series(1, 10000) n RETURNING *
       ) INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, door)
       SELECT organisation_id, uuidv7(), id, caregiver_id, 1, 'sent', 'app' FROM made`,
      [other, hundred, there.id, there.personId, asker.personId],
    );
    await client.query(`SET session_replication_role = DEFAULT`);
    client.release();
    const expected = await look<{ kind: string; id: string }>(
      `SELECT CASE silence WHEN 0 THEN 'reminded' WHEN 1 THEN 'silence' ELSE 'lead-told' END AS kind, id FROM referral WHERE organisation_id = $1`,
      other,
    );
    expect(await sweep()).toEqual(jasmine.objectContaining({ claimed: 10_000, reclaimed: 0 }));
    expect(jobs.length).toBe(100);

    // A third is worked on by a process that is killed in the middle, a third comes twice at once, and a third loses its
    // connections on the way.
    const all = jobs.splice(0);
    await killedInTheMiddle(all.filter((_, n) => n % 3 === 0));
    const attempt = (job: Jobs['silences']) =>
      delivery()
        .deliver(job)
        .catch(() => undefined);
    for (const [n, job] of all.entries()) {
      if (n % 3 === 0) continue;
      const working = [attempt(job), ...(n % 3 === 1 ? [attempt(job)] : [])];
      if (n % 3 === 2)
        await look(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'voortuin_test_app' AND datname = current_database() AND state <> 'idle'`,
        );
      await Promise.all(working);
    }
    const left = await look(`SELECT 1 FROM referral WHERE organisation_id = $1 AND silent_at <= now()`, other);
    expect(left.length).toBeGreaterThan(1_000);
    await look(
      `UPDATE referral SET silence_lease_until_at = now() - interval '1 second' WHERE organisation_id = $1 AND silence_lease_until_at IS NOT NULL`,
      other,
    );
    expect((await sweep()).reclaimed).toBe(left.length);
    while (jobs.length > 0) await Promise.all(jobs.splice(0, 4).map((job) => delivery().deliver(job)));

    const done = await look<{ kind: string; id: string }>(
      `SELECT kind, referral_id AS id FROM referral_event WHERE organisation_id = $1 AND kind IN ('reminded', 'silence', 'lead-told')`,
      other,
    );
    const key = ({ kind, id }: { kind: string; id: string }): string => `${kind} ${id}`;
    expect(done.length).withContext('none doubled').toBe(10_000);
    expect(new Set(done.map(key)))
      .withContext('none lost')
      .toEqual(new Set(expected.map(key)));
    const tasks = await look<{ id: string }>('SELECT referral_id AS id FROM task WHERE organisation_id = $1', other);
    const back = expected.filter(({ kind }) => kind !== 'reminded').map(({ id }) => id);
    expect(tasks.length).toBe(back.length);
    expect(new Set(tasks.map(({ id }) => id))).toEqual(new Set(back));
    const links = await look<{ id: string }>(
      'SELECT referral_id AS id FROM answer_link WHERE organisation_id = $1',
      other,
    );
    const reminded = expected.filter(({ kind }) => kind === 'reminded').map(({ id }) => id);
    expect(links.length).toBe(reminded.length);
    expect(new Set(links.map(({ id }) => id))).toEqual(new Set(reminded));
    expect((await look(`SELECT 1 FROM outgoing_mail WHERE organisation_id = $1`, other)).length).toBe(reminded.length);
  }, 600_000);
});
