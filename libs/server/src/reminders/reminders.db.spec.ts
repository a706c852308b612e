// long because: one reminder falls due, is claimed, lost, overtaken and asked again, each against the same queue.
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { VisitLog } from '../today/visit-log.ts';
import { DueReminders } from './due-reminders.ts';
import { ReminderDelivery } from './reminder-delivery.ts';

describe('a reminder', () => {
  let test: TestDatabase;
  let services: TestServices;
  let asker: Actor;
  let sent: JobToSend[];
  let caregiverId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    asker = await anActor(test);
    sent = [];
    caregiverId = await aCaregiver(services, asker);
  });

  // As the real one: a job whose id is still there swallows its double.
  const queue = {
    send: (jobs: JobToSend[]) =>
      Promise.resolve(void sent.push(...jobs.filter(({ id }) => !sent.some((one) => one.id === id)))),
    atHand: () => Promise.resolve(sent.length),
  } as unknown as JobQueue;
  const sweep = () => new DueReminders(test.database, queue).sweep();
  const deliver = (job: JobToSend): Promise<void> =>
    services.get(ReminderDelivery).deliver(job.payload as Jobs['reminders']);
  const deliverAll = async (): Promise<void> => {
    for (const job of sent) await deliver(job);
  };
  /** Jobs about our own organisation; other specs' caregivers may be due too. */
  const ours = (): JobToSend[] =>
    sent.filter(({ payload }) => (payload as Jobs['reminders']).organisationId === asker.organisationId);
  const planOn = (day: string, dayPart: string | null = null): Promise<unknown> =>
    test.owner.query(
      `UPDATE planned_contact SET planned_on = ${day}, day_part = $2 WHERE caregiver_id = $1 AND state = 'open'`,
      [caregiverId, dayPart],
    );
  const reminders = async (): Promise<{ state: string; claim: number; person_id: string; cause: string | null }[]> => {
    const { rows } = await test.owner.query(
      `SELECT state, claim, person_id, cause FROM reminder WHERE organisation_id = $1 ORDER BY made_at`,
      [asker.organisationId],
    );
    return rows;
  };
  const leaseEnds = (): Promise<unknown> =>
    test.owner.query(`UPDATE reminder SET lease_until_at = now() - interval '1 second' WHERE organisation_id = $1`, [
      asker.organisationId,
    ]);

  it('reaches the consultant when the day has come', async () => {
    await planOn(`current_date - 1`);
    await sweep();
    await deliverAll();
    expect(await reminders()).toEqual([{ state: 'sent', claim: 1, person_id: asker.personId!, cause: null }]);
  });

  it('is not made before its hour', async () => {
    await planOn(`current_date + 1`);
    await sweep();
    expect(await reminders()).toEqual([]);
  });

  it('can never be written as sent before it was due, whoever tries', async () => {
    await planOn(`current_date - 1`);
    await sweep();
    await expectAsync(
      test.owner.query(
        `UPDATE reminder SET state = 'sent', sent_at = due_at - interval '1 second' WHERE organisation_id = $1`,
        [asker.organisationId],
      ),
    ).toBeRejectedWithError(/never_early/);
  });

  it('is said once, however often its job comes and however often one looks', async () => {
    await planOn(`current_date - 1`);
    await Promise.all([sweep(), sweep(), sweep()]);
    await sweep();
    expect(ours().length).toBe(1);
    await Promise.all([deliver(ours()[0]!), deliver(ours()[0]!), deliver(ours()[0]!)]);
    expect((await reminders()).map(({ state }) => state)).toEqual(['sent']);
  });

  it('comes back on its new date when the moment was put off', async () => {
    await planOn(`current_date - 2`);
    await sweep();
    await deliverAll();
    const until = services.clock.today().add({ days: 3 }).toString();
    await services.get(Moments).snooze(asker, caregiverId, { untilOn: until, reason: 'full-day' });
    await sweep();
    expect((await reminders()).length).toBe(1);
    await planOn(`current_date`);
    await test.owner.query(`UPDATE planned_contact SET remind_at = now() WHERE caregiver_id = $1 AND state = 'open'`, [
      caregiverId,
    ]);
    await sweep();
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['sent', 'sent']);
  });

  it('stays unsaid when she was spoken to in the meantime', async () => {
    await planOn(`current_date - 1`);
    await sweep();
    await services.get(VisitLog).log(asker, {
      id: newId(),
      caregiverId,
      channel: 'phone',
      outcome: 'spoken',
      howItGoes: 'green',
      heldAt: services.clock.now().toString(),
    });
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['overtaken']);
  });

  it('stays unsaid when she was closed in the meantime', async () => {
    await planOn(`current_date - 1`);
    await sweep();
    await services.get(Standing).close(asker, caregiverId, { reason: 'moved-away' });
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['overtaken']);
  });

  it('about a task stays unsaid when the task was done', async () => {
    const id = newId();
    const dueOn = services.clock.today().subtract({ days: 1 }).toString();
    await services.get(Tasks).add(asker, { id, caregiverId, what: 'Folder sturen', dueOn });
    await sweep();
    await services.get(Tasks).finish(asker, id, {});
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['overtaken']);
  });

  describe('on a day of which one was reminded already', () => {
    const past = (): Promise<unknown> =>
      test.owner.query(
        `UPDATE planned_contact SET remind_at = clock_timestamp() - interval '1 second' WHERE caregiver_id = $1 AND state = 'open' AND remind_at > clock_timestamp()`,
        [caregiverId],
      );
    const remind = async (): Promise<void> => {
      sent = [];
      await sweep();
      await deliverAll();
    };
    const states = async (): Promise<string[]> => (await reminders()).map(({ state }) => state);

    beforeEach(async () => {
      await planOn(`(now() AT TIME ZONE 'Europe/Amsterdam')::date`, 'morning');
      await past();
      await remind();
    });

    it('an appointment for later that day asks again an hour before it', async () => {
      const startsAt = services.clock.now().add({ hours: 3 }).toString();
      await services.get(VisitLog).log(asker, {
        id: newId(), caregiverId, channel: 'phone', outcome: 'not-convenient', heldAt: services.clock.now().toString(),
        appointment: { startsAt, minutes: 30, channel: 'phone' },
      }); // prettier-ignore
      await remind();
      expect(await states()).toEqual(['sent']);
      await past();
      await remind();
      await remind();
      expect(await states()).toEqual(['sent', 'sent']);
    });

    it('that she asks to be called asks again at once', async () => {
      await planOn(`(now() AT TIME ZONE 'Europe/Amsterdam')::date - 1`, 'morning');
      await remind();
      const before = await states();
      await test.owner.query(`UPDATE planned_contact SET asked_at = now() WHERE caregiver_id = $1 AND state = 'open'`, [
        caregiverId,
      ]);
      await remind();
      await remind();
      expect(await states()).toEqual([...before, 'sent']);
    });

    it('another part of an hour that has gone by asks nothing again', async () => {
      await planOn(`(now() AT TIME ZONE 'Europe/Amsterdam')::date - 1`, 'morning');
      await remind();
      const before = await states();
      await planOn(`(now() AT TIME ZONE 'Europe/Amsterdam')::date - 1`, 'afternoon');
      await remind();
      expect(await states()).toEqual(before);
    });
  });

  it('that was overtaken by what was then taken back comes after all', async () => {
    await planOn(`current_date - 1`);
    await sweep();
    await planOn(`current_date + 2`);
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['overtaken']);
    sent = [];
    await planOn(`current_date - 1`);
    await sweep();
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['overtaken', 'sent']);
  });

  it('about a task that was done and then was not comes after all', async () => {
    const id = newId();
    const dueOn = services.clock.today().subtract({ days: 1 }).toString();
    await services.get(Tasks).add(asker, { id, caregiverId, what: 'Folder sturen', dueOn });
    await sweep();
    await services.get(Tasks).finish(asker, id, {});
    await deliverAll();
    sent = [];
    await services.get(Tasks).reopen(asker, id);
    await sweep();
    await deliverAll();
    expect((await reminders()).map(({ state }) => state)).toEqual(['overtaken', 'sent']);
  });

  it('is claimed anew when its job was lost, and the lost job finds nothing to do when it turns up after all', async () => {
    await planOn(`current_date - 1`);
    await sweep();
    const [lost] = ours();
    await leaseEnds();
    sent = [];
    await sweep();
    await deliver(lost!);
    expect((await reminders()).map(({ state, claim }) => ({ state, claim }))).toEqual([{ state: 'queued', claim: 2 }]);
    await deliverAll();
    expect((await reminders()).map(({ state, claim }) => ({ state, claim }))).toEqual([{ state: 'sent', claim: 2 }]);
  });

  it('that nobody can finish is parked where a person sees it', async () => {
    await planOn(`current_date - 1`);
    for (let claims = 0; claims < 6; claims++) {
      await sweep();
      await leaseEnds();
    }
    await sweep();
    expect(await reminders()).toEqual([
      { state: 'parked', claim: 5, person_id: asker.personId!, cause: 'never-finished' },
    ]);
  });

  it('is never about somebody who may not be approached', async () => {
    await services.get(Standing).approach(asker, caregiverId, { approach: 'never' });
    await planOn(`current_date - 1`);
    await sweep();
    expect(await reminders()).toEqual([]);
  });
});
