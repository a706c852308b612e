import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { DueReminders } from './due-reminders.ts';
import { ReminderDelivery } from './reminder-delivery.ts';

describe('A batch of reminders', () => {
  let test: TestDatabase;
  let services: TestServices;
  let me: Actor;
  let caregivers: string[];
  let sent: JobToSend[];

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    me = await anActor(test);
    caregivers = [await aCaregiver(services, me), await aCaregiver(services, me), await aCaregiver(services, me)];
    sent = [];
    await dueIn(me);
  });

  const queue = {
    send: (jobs: JobToSend[]) => Promise.resolve(void sent.push(...jobs)),
    atHand: () => Promise.resolve(sent.length),
  } as unknown as JobQueue;
  const sweep = () => new DueReminders(test.database, queue).sweep();
  const ours = (): Jobs['reminders'][] =>
    sent
      .map(({ payload }) => payload as Jobs['reminders'])
      .filter(({ organisationId }) => organisationId === me.organisationId);
  const dueIn = ({ organisationId }: Actor): Promise<unknown> =>
    test.owner.query(
      `UPDATE planned_contact SET planned_on = current_date - 1 WHERE organisation_id = $1 AND state = 'open'`,
      [organisationId],
    );

  it('takes none down with it when one can never be said: that one alone has a cause', async () => {
    await test.owner.query(`
      CREATE FUNCTION refuse_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'never' USING ERRCODE = '23514'; END $$;
      CREATE TRIGGER refuse_one BEFORE UPDATE OF sent_at ON reminder FOR EACH ROW WHEN (NEW.caregiver_id = '${caregivers[1]}') EXECUTE FUNCTION refuse_one()`);
    try {
      await sweep();
      expect(ours().length).toBe(1);
      await expectAsync(services.get(ReminderDelivery).deliver(ours()[0]!)).toBeRejected();
      const { rows } = await test.owner.query<{ whom: string; state: string; cause: string | null }>(
        'SELECT caregiver_id AS whom, state, cause FROM reminder WHERE organisation_id = $1',
        [me.organisationId],
      );
      expect(new Map(rows.map(({ whom, state, cause }) => [whom, [state, cause]]))).toEqual(
        new Map([
          [caregivers[0]!, ['sent', null]],
          [caregivers[1]!, ['queued', 'refused-23514']],
          [caregivers[2]!, ['sent', null]],
        ]),
      );
    } finally {
      await test.owner.query('DROP TRIGGER refuse_one ON reminder; DROP FUNCTION refuse_one()');
    }
  });

  it('holds a hundred at most, and only of one organisation', async () => {
    const elsewhere = await anActor(test);
    await aCaregiver(services, elsewhere);
    await dueIn(elsewhere);
    await test.owner.query(
      `INSERT INTO task (organisation_id, id, what, due_on, owner_id, created_by)
       SELECT $1, uuidv7(), 'Folder sturen', current_date - 1, $2, $2 FROM generate_series(1, 250)`,
      [me.organisationId, me.personId],
    );
    await sweep();
    expect(ours().length).toBe(3);
    const { rows } = await test.owner.query(
      `SELECT count(*)::int AS reminders, count(DISTINCT organisation_id)::int AS organisations FROM reminder
       WHERE organisation_id IN ($1, $2) GROUP BY batch_id ORDER BY 1`,
      [me.organisationId, elsewhere.organisationId],
    );
    expect(rows).toEqual([1, 53, 100, 100].map((reminders) => ({ reminders, organisations: 1 })));
  });

  it('falls apart when nobody finished it three times: each has its last two chances to itself', async () => {
    const batches: number[] = [];
    for (let claim = 1; claim <= 5; claim++) {
      await sweep();
      const { rows } = await test.owner.query(
        'SELECT count(DISTINCT batch_id)::int AS batches FROM reminder WHERE organisation_id = $1 AND claim = $2',
        [me.organisationId, claim],
      );
      batches.push(rows[0].batches);
      await test.owner.query(
        `UPDATE reminder SET lease_until_at = now() - interval '1 second' WHERE organisation_id = $1`,
        [me.organisationId],
      );
    }
    expect(batches).toEqual([1, 1, 1, 3, 3]);
  });
});
