import { anOrganisation } from '../organisations/organisation.builder.ts';
import { actorOf, aPerson, type PersonBuild } from '../people/person.builder.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';

describe('A morning mail is made', () => {
  let test: TestDatabase;
  let organisationId: string;

  beforeAll(async () => {
    test = await testDatabase();
    organisationId = (await anOrganisation(test)).id;
  });
  afterAll(() => test.close());

  /** Whether it is made for somebody by this clock, in place of that of the database. */
  async function madeAt(now: string, own: PersonBuild & { hour?: number | null } = {}): Promise<boolean> {
    const person = actorOf(await aPerson(test, organisationId, own));
    const client = await test.owner.connect();
    try {
      await client.query('BEGIN');
      if (own.hour !== undefined)
        await client.query('UPDATE person SET mail_hour = $2 WHERE id = $1', [person.personId, own.hour]);
      const { rows } = await client.query(`SELECT prosrc FROM pg_proc WHERE proname = 'claim_morning_mails'`);
      await client.query(
        (rows[0].prosrc as string)
          .replace('FROM (SELECT clock_timestamp()', `FROM (SELECT '${now}'::timestamptz`)
          .replace(/\bmost\b/, '1000')
          .replace(/\+ lease\b/, `+ interval '1 minute'`),
      );
      const made = await client.query('SELECT FROM morning_mail WHERE person_id = $1', [person.personId]);
      return made.rowCount === 1;
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
  }

  // A Monday in winter, an hour ahead of UTC; and one in summer, two hours ahead.
  it('from her hour on by the clock of the Netherlands, in winter and in summer', async () => {
    expect(await madeAt('2026-01-12T06:59:00Z')).toBeFalse();
    expect(await madeAt('2026-01-12T07:00:00Z')).toBeTrue();
    expect(await madeAt('2026-07-13T05:59:00Z')).toBeFalse();
    expect(await madeAt('2026-07-13T06:00:00Z')).toBeTrue();
    expect(await madeAt('2026-01-12T05:00:00Z', { hour: 6 })).toBeTrue();
    expect(await madeAt('2026-01-12T09:00:00Z', { hour: 11 })).toBeFalse();
  });

  it('not when the day is over, not for who wants none', async () => {
    expect(await madeAt('2026-01-12T17:00:00Z')).toBeFalse();
    expect(await madeAt('2026-01-12T09:00:00Z', { hour: null })).toBeFalse();
  });

  it('on her working days alone, and not while she is away', async () => {
    expect(await madeAt('2026-01-12T09:00:00Z', { worksOn: [2, 3] })).toBeFalse();
    expect(await madeAt('2026-01-13T09:00:00Z', { worksOn: [2, 3] })).toBeTrue();
    expect(await madeAt('2026-01-12T09:00:00Z', { absentUntilOn: '2026-01-12' })).toBeFalse();
    expect(await madeAt('2026-01-12T09:00:00Z', { absentUntilOn: '2026-01-11' })).toBeTrue();
  });

  it('only for who has joined and works with caregivers', async () => {
    expect(await madeAt('2026-01-12T09:00:00Z', { accountId: null })).toBeFalse();
    expect(await madeAt('2026-01-12T09:00:00Z', { roles: ['administrator'] })).toBeFalse();
  });
});
