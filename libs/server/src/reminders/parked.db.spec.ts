import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Proof } from '../insight/proof.service.ts';
import { InstallationFigures } from '../insight/installation-figures.ts';
import { ParkedReminders } from './parked.service.ts';
import { remindNow } from './remind-now.builder.ts';
import { ReminderDelivery } from './reminder-delivery.ts';

describe('A parked reminder', () => {
  let test: TestDatabase;
  let services: TestServices;
  let me: Actor & { personId: string };
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
    me = await anActor(test, { roles: ['consultant', 'administrator'] });
    caregiverId = await aCaregiver(services, me);
    await test.owner.query(`UPDATE planned_contact SET planned_on = current_date - 1 WHERE caregiver_id = $1`, [
      caregiverId,
    ]);
  });

  const parked = (): ParkedReminders => services.get(ParkedReminders);
  const park = (cause = 'never-finished'): Promise<unknown> =>
    test.owner.query(
      `UPDATE reminder SET state = 'parked', claim = 5, lease_until_at = NULL, sent_at = NULL, cause = $2 WHERE caregiver_id = $1`,
      [caregiverId, cause],
    );

  it('shows for whom it is, since when, and what stood in the way, and names no caregiver', async () => {
    await remindNow(test, services);
    await park();
    const shown = await parked().list(me);
    expect(shown).toEqual([
      jasmine.objectContaining({ what: 'contact', person: me.name, cause: 'never-finished', unknown: false }),
    ]);
    expect(JSON.stringify(shown)).not.toContain('Berg');
  });

  it('goes out when somebody has it tried again', async () => {
    await remindNow(test, services);
    await park();
    const [one] = await parked().list(me);
    expect(await parked().again(me, one!.id)).toEqual([]);
    await remindNow(test, services);
    const { rows } = await test.owner.query('SELECT state, cause FROM reminder WHERE caregiver_id = $1', [caregiverId]);
    expect(rows).toEqual([{ state: 'sent', cause: null }]);
    // Pressed once more by somebody with an old page: it is out, and stays so.
    expect(await parked().again(me, one!.id)).toEqual([]);
    await remindNow(test, services);
    expect((await test.owner.query('SELECT state FROM reminder WHERE id = $1', [one!.id])).rows[0].state).toBe('sent');
  });

  it('can be put away, and is said no more; what it asks stays where it was', async () => {
    await remindNow(test, services);
    await park();
    const [one] = await parked().list(me);
    expect(await parked().putAway(me, one!.id)).toEqual([]);
    await remindNow(test, services);
    const { rows } = await test.owner.query(
      `SELECT r.state, p.state AS moment FROM reminder r JOIN planned_contact p ON p.id = r.about_id WHERE r.id = $1`,
      [one!.id],
    );
    expect(rows).toEqual([{ state: 'overtaken', moment: 'open' }]);
  });

  it('of another organisation is not there', async () => {
    await remindNow(test, services);
    await park();
    const [one] = await parked().list(me);
    const elsewhere = await anActor(test);
    expect(await parked().list(elsewhere)).toEqual([]);
    await expectAsync(parked().again(elsewhere, one!.id)).toBeRejectedWithError(NotFound);
    await expectAsync(parked().putAway(elsewhere, one!.id)).toBeRejectedWithError(NotFound);
    await expectAsync(parked().again(me, newId())).toBeRejectedWithError(NotFound);
  });

  it('keeps the code of what stood in its way', async () => {
    await test.owner.query(`
      CREATE FUNCTION pg_temp_poison() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'poison' USING ERRCODE = '23514'; END $$;
      CREATE TRIGGER poison BEFORE UPDATE OF sent_at ON reminder FOR EACH ROW WHEN (NEW.state = 'sent') EXECUTE FUNCTION pg_temp_poison()`);
    try {
      await expectAsync(remindNow(test, services)).toBeRejected();
      const { rows } = await test.owner.query(
        'SELECT id, organisation_id AS "organisationId", state, cause FROM reminder WHERE caregiver_id = $1',
        [caregiverId],
      );
      expect(rows).toEqual([jasmine.objectContaining({ state: 'queued', cause: 'refused-23514' })]);
    } finally {
      await test.owner.query('DROP TRIGGER poison ON reminder; DROP FUNCTION pg_temp_poison()');
    }
    expect(services.get(ReminderDelivery)).toBeDefined();
  });
});

describe('The proof', () => {
  let test: TestDatabase;
  let services: TestServices;
  let me: Actor & { personId: string };

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    me = await anActor(test, { roles: ['consultant', 'administrator'] });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('counts live who has exactly one next moment, and sees it when the promise is broken', async () => {
    const ids = [await aCaregiver(services, me), await aCaregiver(services, me, { lastName: 'Jansen', phone: null })];
    const elsewhere = await anActor(test);
    await aCaregiver(services, elsewhere);
    const whole = await services.get(Proof).look(me);
    expect([whole.inSight, whole.withOneNextMoment, whole.violations]).toEqual([2, 2, 0]);
    // Only past every wall and trigger can it be broken at all.
    const client = await test.owner.connect();
    try {
      await client.query(`SET session_replication_role = replica`);
      await client.query(`UPDATE planned_contact SET state = 'dropped', ended_at = now() WHERE caregiver_id = $1`, [
        ids[0],
      ]);
      const broken = await services.get(Proof).look(me);
      expect([broken.inSight, broken.withOneNextMoment, broken.violations]).toEqual([2, 1, 1]);
      const metrics = await services.get(InstallationFigures).prometheus();
      const { rows } = await client.query('SELECT count(*) FROM caregiver WHERE closed_at IS NULL');
      expect(metrics).toContain(`voortuin_caregivers_in_sight ${rows[0].count}\n`);
      expect(metrics).toContain('voortuin_next_moment_violations 1\n');
      expect(metrics).not.toMatch(/steunpunt|Berg|Jansen|Anneke/i);
      await client.query(
        `UPDATE planned_contact SET state = 'open', ended_at = NULL WHERE caregiver_id = $1 AND state = 'dropped'`,
        [ids[0]],
      );
    } finally {
      await client.query(`SET session_replication_role = origin`);
      client.release();
    }
  });

  it('tells how late reminders were, from the moment they were due', async () => {
    const who = await anActor(test, { roles: ['consultant', 'administrator'] });
    expect((await services.get(Proof).look(who)).lateness).toBeNull();
    const caregiverId = await aCaregiver(services, who);
    await test.owner.query(`UPDATE planned_contact SET planned_on = current_date - 9 WHERE caregiver_id = $1`, [
      caregiverId,
    ]);
    await remindNow(test, services);
    const { lateness, sentToday, queued, queue, mails } = await services.get(Proof).look(who);
    // Planned nine days back just now: it was due just now.
    expect(lateness!.worst).toBeLessThan(3_600);
    await test.owner.query(`UPDATE reminder SET due_at = sent_at - interval '90 seconds' WHERE caregiver_id = $1`, [
      caregiverId,
    ]);
    const later = await services.get(Proof).look(who);
    expect(later.lateness).toEqual({ median: 90, most95: 90, worst: 90 });
    expect([sentToday, queued, queue, mails]).toEqual([1, 0, 'postgres', 'none']);
  });
});
