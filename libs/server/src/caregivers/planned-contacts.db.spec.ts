import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from './caregiver.builder.ts';

describe('the promise in the database: whoever is in sight has exactly one next moment', () => {
  let test: TestDatabase;
  let services: TestServices;
  let us: Actor;
  let them: Actor;
  let caregiverId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    us = await anActor(test);
    them = await anActor(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    caregiverId = await aCaregiver(services, us);
  });

  /** Statements in one transaction, as the app's role, inside our organisation; $1 is it and $2 the caregiver. */
  const attempt = (...statements: string[]): Promise<void> =>
    test.database.inside(us, async () => {
      for (const sql of statements) {
        const parameters = [us.organisationId, caregiverId, them.organisationId].slice(0, most(sql));
        await test.database.rows(sql, parameters);
      }
    });
  const most = (sql: string): number =>
    Math.max(0, ...[...sql.matchAll(/\$(\d)/g)].map(([, number]) => Number(number)));
  const openMoments = async (): Promise<number> => {
    const { rows } = await test.owner.query(
      `SELECT count(*)::int AS open FROM planned_contact WHERE caregiver_id = $1 AND state = 'open'`,
      [caregiverId],
    );
    return rows[0].open as number;
  };
  const insert = (state = 'open', organisation = '$1'): string =>
    `INSERT INTO planned_contact (organisation_id, id, caregiver_id, state, kind, planned_on, due_on, latest_on, channel, ended_at)
     VALUES (${organisation}, uuidv7(), $2, '${state}', 'contact', '2026-12-01', '2026-12-01', '2026-12-31', 'phone', ${state === 'open' ? 'NULL' : 'now()'})`;
  const end = `UPDATE planned_contact SET state = 'dropped', ended_at = now() WHERE organisation_id = $1 AND caregiver_id = $2 AND state = 'open'`;
  const close = `UPDATE caregiver SET closed_at = now(), closure_reason = 'other' WHERE organisation_id = $1 AND id = $2`;

  const exactlyOne = /exactly one next moment/;
  const denied = /permission denied|must be owner/;
  const refused: [what: string, why: RegExp, statements: string[]][] = [
    ['ending the open moment and opening none', exactlyOne, [end]],
    ['opening a second one', /one_open_planned_contact/, [insert()]],
    ['ending the open moment and writing one that has ended', exactlyOne, [end, insert('done')]],
    ['closing her and keeping the moment', /has no next moment/, [close]],
    ['closing her, ending the moment and opening another', /has no next moment/, [close, end, insert()]],
    ['closing her without a reason', /closing_needs_a_reason/, [`UPDATE caregiver SET closed_at = now() WHERE organisation_id = $1 AND id = $2`, end]],
    ['taking the moment away', denied, [`DELETE FROM planned_contact WHERE organisation_id = $1 AND caregiver_id = $2`]],
    ['taking her away', denied, [`DELETE FROM caregiver WHERE organisation_id = $1 AND id = $2`]],
    ['emptying the table', denied, ['TRUNCATE planned_contact']],
    ['giving the moment to another organisation', denied, [`UPDATE planned_contact SET organisation_id = $3 WHERE organisation_id = $1 AND caregiver_id = $2`]],
    ['giving the moment to nobody', denied, [`UPDATE planned_contact SET caregiver_id = uuidv7() WHERE organisation_id = $1 AND caregiver_id = $2`]],
    ['blinding the check by naming another organisation before the commit', /cannot be seen from here/, [end, `SELECT set_config('app.organisation', $3::text, true) WHERE $1::uuid IS NOT NULL AND $2::uuid IS NOT NULL`]],
    ['blinding the check by naming no organisation before the commit', /cannot be seen from here/, [end, `SELECT set_config('app.organisation', '', true)`]],
    ['letting the check speak at once, and then going on', exactlyOne, ['SET CONSTRAINTS ALL IMMEDIATE', end]],
    ['going round the triggers', denied, [`SET session_replication_role = 'replica'`, end]],
    ['switching the trigger off', denied, ['ALTER TABLE planned_contact DISABLE TRIGGER next_moment_at_change', end]],
    ['replacing the check', denied, ['CREATE OR REPLACE FUNCTION demand_one_next_moment(organisation uuid, who uuid) RETURNS void LANGUAGE sql AS $$ SELECT $$']],
    ['bringing in somebody without a moment', exactlyOne, [
      `INSERT INTO caregiver (organisation_id, id, last_name, sort_name, search_text, source, legal_ground, in_sight_since_on)
       VALUES ($1, uuidv7(), 'Wit', 'wit', 'wit', 'herself', 'public-task', '2026-11-01')`,
    ]],
  ]; // prettier-ignore

  for (const [what, why, statements] of refused) {
    it(`does not allow ${what}`, async () => {
      await expectAsync(attempt(...statements)).toBeRejectedWithError(why);
      expect(await openMoments()).toBe(1);
    });
  }

  it('allows ending one and opening the next in one transaction', async () => {
    await attempt(end, insert());
    expect(await openMoments()).toBe(1);
  });

  it('allows closing her with a reason when the moment ends too', async () => {
    await attempt(close, end);
    expect(await openMoments()).toBe(0);
  });

  it('of two transactions that each end the moment and open another, one is refused and one holds', async () => {
    const both = await Promise.allSettled([attempt(end, insert()), attempt(end, insert())]);
    expect(both.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThanOrEqual(1);
    expect(await openMoments()).toBe(1);
  });

  it('does not let one transaction close her while another opens a moment', async () => {
    await Promise.allSettled([attempt(close, end), attempt(end, insert())]);
    const { rows } = await test.owner.query('SELECT closed_at IS NOT NULL AS closed FROM caregiver WHERE id = $1', [
      caregiverId,
    ]);
    expect(await openMoments()).toBe(rows[0].closed ? 0 : 1);
  });
});
