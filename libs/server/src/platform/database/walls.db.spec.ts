import { anOrganisation } from '../../organisations/organisation.builder.ts';
import { aPerson, anActor } from '../../people/person.builder.ts';
import { aRhythm } from '../../rhythms/rhythm.builder.ts';
import { Audit } from '../audit.ts';
import { testDatabase, type TestDatabase } from '../testing/test-database.ts';

describe('the walls between organisations', () => {
  let test: TestDatabase;
  let ours: string;
  let theirs: string;

  beforeAll(async () => {
    test = await testDatabase();
    ours = (await anOrganisation(test, { name: 'Ons steunpunt' })).id;
    theirs = (await anOrganisation(test, { name: 'Het andere steunpunt' })).id;
    for (const organisation of [ours, theirs]) {
      await aPerson(test, organisation);
      await aRhythm(test, organisation);
    }
  });
  afterAll(() => test.close());

  const inside = <T>(sql: string, parameters: unknown[] = [], organisationId = ours): Promise<T[]> =>
    test.database.inside({ organisationId }, () => test.database.rows<T>(sql, parameters));

  it('the app works as a role that is no superuser, owns nothing and cannot pass row-level security', async () => {
    const [role] = await inside<object>(
      `SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (SELECT count(*)::int FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relowner = r.oid) AS owns,
         pg_has_role('voortuin_walls', 'MEMBER') AS walls
       FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owns: 0,
      walls: false,
    } as never);
  });

  it('every table with an organisation has forced row-level security, and the organisation first in its key', async () => {
    const { rows } = await test.owner.query(`
      SELECT c.relname, c.relrowsecurity, c.relforcerowsecurity,
        (SELECT a2.attname FROM pg_index i JOIN pg_attribute a2 ON a2.attrelid = c.oid AND a2.attnum = i.indkey[0] WHERE i.indrelid = c.oid AND i.indisprimary) AS first_key
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organisation_id'
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`);
    // A session is looked up by its token before the organisation is known; an audit line may belong to none.
    const tenant = rows.filter((row) => row.relname !== 'session');
    expect(tenant.length).toBeGreaterThan(15);
    expect(tenant.filter((row) => !row.relrowsecurity || !row.relforcerowsecurity)).toEqual([]);
    expect(tenant.filter((row) => row.relname !== 'audit_line' && row.first_key !== 'organisation_id')).toEqual([]);
  });

  it('shows no row of another organisation, asked for by name or not', async () => {
    expect(await inside(`SELECT 1 FROM person WHERE organisation_id = $1`, [theirs])).toEqual([]);
    expect(await inside<{ organisation_id: string }>(`SELECT DISTINCT organisation_id FROM person`)).toEqual([
      { organisation_id: ours },
    ]);
    expect(await inside<{ id: string }>(`SELECT id FROM organisation`)).toEqual([{ id: ours }]);
  });

  it('shows no row at all outside an organisation', async () => {
    for (const table of ['person', 'organisation', 'caregiver', 'audit_line', 'rhythm']) {
      expect(await test.database.outside(() => test.database.rows(`SELECT 1 FROM ${table}`))).toEqual([]);
    }
  });

  it('changes no row of another organisation', async () => {
    expect(
      await inside(`UPDATE rhythm SET name = 'gestolen' WHERE organisation_id = $1 RETURNING 1`, [theirs]),
    ).toEqual([]);
    const { rows } = await test.owner.query(`SELECT 1 FROM rhythm WHERE name = 'gestolen'`);
    expect(rows).toEqual([]);
  });

  it('writes no row into another organisation', async () => {
    await expectAsync(
      inside(`INSERT INTO team (organisation_id, id, name) VALUES ($1, uuidv7(), 'Indringer')`, [theirs]),
    ).toBeRejectedWithError(/row-level security/);
  });

  it('gives a foreign key no way round the wall', async () => {
    const [person] = (await test.owner.query('SELECT id FROM person WHERE organisation_id = $1', [theirs])).rows;
    await expectAsync(
      inside(`INSERT INTO postcode_area (organisation_id, digits, consultant_id) VALUES ($1, '4611', $2)`, [
        ours,
        person.id,
      ]),
    ).toBeRejectedWithError(/foreign key/);
  });

  it('lets nobody step round the wall as the app’s role', async () => {
    for (const sql of [
      'ALTER TABLE person DISABLE ROW LEVEL SECURITY',
      'ALTER TABLE person NO FORCE ROW LEVEL SECURITY',
      'DROP POLICY wall ON person',
      'ALTER TABLE planned_contact DISABLE TRIGGER ALL',
      'ALTER TABLE caregiver DISABLE TRIGGER next_moment',
      `SET session_replication_role = 'replica'`,
      'SET ROLE voortuin_walls',
      'ALTER ROLE CURRENT_USER BYPASSRLS',
      'CREATE FUNCTION public.hole() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$',
      'TRUNCATE audit_line',
      'DROP TABLE audit_line',
      'UPDATE organisation SET demo = true',
      'INSERT INTO organisation (id, name) VALUES (uuidv7(), $$x$$)',
      'DELETE FROM caregiver',
      'DELETE FROM contact_moment',
    ]) {
      await expectAsync(inside(sql)).withContext(sql).toBeRejected();
    }
  });

  it('with row_security off a query fails instead of showing everything', async () => {
    await expectAsync(
      test.database.inside({ organisationId: ours }, async () => {
        await test.database.rows('SET LOCAL row_security = off');
        return test.database.rows('SELECT 1 FROM person');
      }),
    ).toBeRejected();
  });

  it('an audit line is never changed and never taken away', async () => {
    const actor = await anActor(test, { organisationId: ours });
    await test.database.inside(actor, () =>
      new Audit(test.database).line(actor, { action: 'opened', object: 'caregiver', ids: [] }),
    );
    await expectAsync(inside(`UPDATE audit_line SET action = 'listed'`)).toBeRejected();
    await expectAsync(inside(`DELETE FROM audit_line`)).toBeRejected();
    // Not even by the owner, by mistake.
    await expectAsync(test.owner.query(`UPDATE audit_line SET action = 'listed'`)).toBeRejectedWithError(/stays/);
    await expectAsync(test.owner.query(`DELETE FROM audit_line`)).toBeRejectedWithError(/stays/);
    await expectAsync(test.owner.query(`TRUNCATE audit_line`)).toBeRejectedWithError(/stays/);
  });

  it('an audit line cannot be written in another organisation’s name', async () => {
    await expectAsync(
      inside(`INSERT INTO audit_line (organisation_id, action, object) VALUES ($1, 'opened', 'caregiver')`, [theirs]),
    ).toBeRejectedWithError(/row-level security/);
  });

  it('one transaction serves one organisation', async () => {
    await expectAsync(
      test.database.inside({ organisationId: ours }, () =>
        test.database.inside({ organisationId: theirs }, async () => 1),
      ),
    ).toBeRejectedWithError(/one organisation/);
  });
});
