import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { Sweeps } from '../platform/queue/sweeps.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { DueReminders } from './due-reminders.ts';
import { ReminderDelivery } from './reminder-delivery.ts';

/** A queue that can be away, be emptied, and swallows the double of a job that is there. */
class FickleQueue {
  jobs = new Map<string, JobToSend>();
  away = false;
  /** How often something was sent to it. */
  sends = 0;

  async send(jobs: JobToSend[]): Promise<void> {
    if (this.away) throw new Error('the queue is away');
    this.sends += jobs.length;
    for (const job of jobs) if (!this.jobs.has(job.id!)) this.jobs.set(job.id!, job);
  }

  async atHand(): Promise<number> {
    if (this.away) throw new Error('the queue is away');
    return this.jobs.size;
  }
}

describe('A queue', () => {
  let test: TestDatabase;
  let services: TestServices;
  let me: Actor;
  let queue: FickleQueue;
  let due: DueReminders;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    // Others' reminders would count along.
    await test.owner.query(`UPDATE reminder SET state = 'overtaken', sent_at = NULL WHERE state = 'queued'`);
    me = await anActor(test);
    queue = new FickleQueue();
    due = new DueReminders(test.database, queue as unknown as JobQueue);
    await aCaregiver(services, me);
    await test.owner.query(
      `UPDATE planned_contact SET planned_on = current_date - 1 WHERE organisation_id = $1 AND state = 'open'`,
      [me.organisationId],
    );
  });

  const states = async (): Promise<{ state: string; claim: number }[]> => {
    const { rows } = await test.owner.query('SELECT state, claim FROM reminder WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    return rows;
  };
  const work = async (): Promise<void> => {
    for (const [id, { payload }] of queue.jobs) {
      await services.get(ReminderDelivery).deliver(payload as Jobs['reminders']);
      queue.jobs.delete(id);
    }
  };

  it('that was emptied is filled again by the next look, under the same claims', async () => {
    await due.sweep();
    const before = [...queue.jobs.keys()];
    queue.jobs.clear();
    expect(await due.sweep()).toEqual({ claimed: 0, reclaimed: 0, restored: 1, parked: 0, more: false });
    expect([...queue.jobs.keys()]).toEqual(before);
    await work();
    expect(await states()).toEqual([{ state: 'sent', claim: 1 }]);
  });

  it('that is away has nothing claimed for it, and gets it all as soon as it is back', async () => {
    queue.away = true;
    await expectAsync(due.sweep()).toBeRejected();
    expect(await states()).toEqual([]);
    queue.away = false;
    await due.sweep();
    await work();
    expect(await states()).toEqual([{ state: 'sent', claim: 1 }]);
  });

  it('that goes away while it is being filled loses nothing, without waiting for a lease to end', async () => {
    queue.send = () => Promise.reject(new Error('its memory is full'));
    await expectAsync(due.sweep()).toBeRejected();
    expect(await states()).toEqual([{ state: 'queued', claim: 1 }]);
    queue.send = FickleQueue.prototype.send;
    await due.sweep();
    await work();
    expect(await states()).toEqual([{ state: 'sent', claim: 1 }]);
  });

  it('with a long line of jobs is left alone: each is still there', async () => {
    await test.owner.query(
      `INSERT INTO reminder (organisation_id, kind, about_id, due_on, due_at, lease_until_at)
       SELECT $1, 'task', gen_random_uuid(), current_date, now(), now() + interval '1 minute' FROM generate_series(1, 1500)`,
      [me.organisationId],
    );
    await due.sweep();
    const all = queue.jobs.size;
    expect(all).toBe(1501);
    queue.sends = 0;
    await due.sweep();
    expect(queue.sends).toBe(0);
    // One in two lost: all are put back, and none stands in it twice.
    for (const id of [...queue.jobs.keys()].filter((_, place) => place % 2)) queue.jobs.delete(id);
    const { restored } = await due.sweep();
    expect(queue.jobs.size).toBe(all);
    expect(restored).toBe(750);
  });

  it('and what each look did are written down', async () => {
    await new Sweeps(test.database, [due]).run();
    const { rows } = await test.owner.query(
      'SELECT claimed, reclaimed, restored, parked FROM sweep_run ORDER BY ended_at DESC LIMIT 1',
    );
    expect(rows).toEqual([{ claimed: 1, reclaimed: 0, restored: 0, parked: 0 }]);
  });
});
