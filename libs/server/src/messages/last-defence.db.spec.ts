import fc from 'fast-check';
import { isQuiet } from '@voortuin/domain/messages/quiet-hours';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Texting } from './testing/texting.ts';
import { aTextableCaregiver, mayBeTexted } from './text.builder.ts';

describe('The last defence of who may not be texted', () => {
  let test: TestDatabase;
  let services: TestServices;
  let texting: Texting;
  let me: Actor;
  let caregiverId: string;
  let id: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    texting = await Texting.open(test, services);
  });
  afterAll(async () => {
    await texting.close();
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    me = await texting.somebody();
    caregiverId = await aTextableCaregiver(services, me, { secondPhone: '0164277617' });
    id = await texting.write(me, { caregiverId });
  });

  /** Lets a text go out whatever anybody decided, as somebody might who knows nothing of all this. */
  const goOut = (to = '+31612345678', before = 'SELECT'): Promise<unknown> =>
    services.get(Database).inside(me, async () => {
      await services.get(Database).rows(before);
      return services
        .get(Database)
        .rows(
          `UPDATE outgoing_text SET state = 'sending', token = $2, handed_at = now(), to_number = $3, from_number = (SELECT number FROM phone_line) WHERE id = $1`,
          [id, newId(), to],
        );
    });
  const her = (set: string, ...values: unknown[]): Promise<unknown> =>
    test.owner.query(`UPDATE caregiver SET ${set} WHERE id = '${caregiverId}'`, values);
  const line = (set: string): Promise<unknown> =>
    test.owner.query(`UPDATE phone_line SET ${set} WHERE organisation_id = '${me.organisationId}'`);
  const refused = (constraint: string, to?: string): PromiseLike<void> =>
    expectAsync(goOut(to))
      .withContext(constraint)
      .toBeRejectedWith(jasmine.objectContaining({ driverError: jasmine.objectContaining({ constraint }) }));

  it('lets go who may be texted', async () => {
    await goOut();
    expect((await texting.row(id)).state).toBe('sending');
  });

  it('stops a text to who may not be approached, or who is out of sight', async () => {
    await her(`approach = 'never'`);
    await refused('text_to_who_may_be_approached');
    await test.owner.query(`UPDATE caregiver SET approach = 'welcome', closed_at = now(), closure_reason = 'own-wish' WHERE id = $1`.replace('$1', `'${caregiverId}'`) + `; UPDATE planned_contact SET state = 'dropped', ended_at = now() WHERE caregiver_id = '${caregiverId}'`); // prettier-ignore
    await refused('text_to_who_is_in_sight');
  });

  it('stops a text without permission and proof', async () => {
    const { saidBy: _, ...unproven } = mayBeTexted;
    const without = [
      [], [{ ...mayBeTexted, allowed: false }], [{ ...mayBeTexted, channel: 'phone' }], [unproven], [{ ...mayBeTexted, how: null }],
      [{ ...mayBeTexted, saidOn: '' }], [mayBeTexted, { ...mayBeTexted, allowed: false }],
    ]; // prettier-ignore
    for (const permissions of without) {
      await her('channel_permissions = $1', JSON.stringify(permissions));
      await refused('text_with_permission_and_proof');
    }
  });

  it('stops a text to a number that said STOP, until it says START', async () => {
    const said = (wish: string): Promise<unknown> =>
      test.owner.query(`INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, '+31612345678', $2)`, [
        me.organisationId,
        wish,
      ]);
    await said('stop');
    await refused('text_before_a_stop');
    await said('start');
    await goOut();
    expect((await texting.row(id)).state).toBe('sending');
  });

  it('stops a text to one number of hers when STOP came from the other', async () => {
    await test.owner.query(
      `INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, '+31164277617', 'stop')`,
      [me.organisationId],
    );
    await refused('text_before_a_stop');
  });

  it('stops a text to a landline, and to a number that is not hers', async () => {
    await refused('text_to_a_mobile_number', '+31164277617');
    await refused('text_to_a_number_of_hers', '+31687654321');
  });

  it('stops a text in the quiet hours, and without a line', async () => {
    await line(`quiet_from = '00:00', quiet_until = '23:59:59'`);
    await refused('text_outside_quiet_hours');
    await test.owner.query('DELETE FROM phone_line WHERE organisation_id = $1', [me.organisationId]);
    await refused('text_from_our_line');
  });

  it('cannot be blinded by another organisation', async () => {
    await expectAsync(goOut(undefined, `SET LOCAL app.organisation = '${newId()}'`)).toBeResolved();
    expect((await texting.row(id)).state).toBe('queued');
  });

  it('knows the quiet hours as the decisions do, wherever and in both nights in which the clock is changed', async () => {
    const clock = fc
      .integer({ min: 0, max: 1439 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    const nights = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-07-01T00:00:00Z'];
    const moments = fc.record({
      at: fc
        .tuple(fc.constantFrom(...nights), fc.integer({ min: -36 * 3600, max: 36 * 3600 }))
        .map(([when, seconds]) => Temporal.Instant.from(when).add({ seconds }).toString()),
      from: clock,
      until: clock,
      timeZone: fc.constantFrom('Europe/Amsterdam', 'America/Kralendijk', 'Pacific/Auckland', 'Asia/Kathmandu'),
    });
    const all = fc.sample(moments, 5_000);
    const { rows } = await test.owner.query(
      `SELECT is_quiet(m.at, m.from, m.until, m."timeZone") AS quiet FROM jsonb_to_recordset($1) m(at timestamptz, "from" time, until time, "timeZone" text)`,
      [JSON.stringify(all)],
    );
    expect(all.filter((one, n) => rows[n].quiet !== isQuiet(Temporal.Instant.from(one.at), one))).toEqual([]);
    expect(rows.filter(({ quiet }) => quiet).length).toBeGreaterThan(1_000);
  });
});
