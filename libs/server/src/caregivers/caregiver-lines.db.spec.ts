import fc from 'fast-check';
import type pg from 'pg';
import { sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';
import { addDays, dayOf } from '@voortuin/domain/platform/days';
import { aCaregiverAsGiven } from '../insight/caregiver-as-given.builder.ts';
import { aMunicipality } from '../organisations/organisation.builder.ts';
import { aPerson, anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { CaregiverList } from './caregiver-list.ts';
import { bound, factsSql, happenings, standsOn, type Facts } from './happenings.builder.ts';
import { MovedSight } from './moved-sight.ts';

const today = dayOf(Temporal.Now.instant());

const days = fc.integer({ min: -500, max: 120 }).map((after) => addDays(today, after));
const happening = fc.record({
  what: fc.constantFrom(...Object.keys(happenings)),
  who: fc.nat({ max: 3 }),
  on: days,
  number: fc.nat({ max: 1000 }),
  where: fc.nat({ max: 1 }),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

describe('the line of a caregiver', () => {
  let test: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test, [MovedSight]);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const house = async () => {
    const actor = await anActor(test, { roles: ['team-lead'] });
    const { organisationId } = actor;
    const municipalities = [4, 12].map((floor) =>
      aMunicipality(test, organisationId, { name: `Gemeente ${floor}`, floor }),
    );
    const colleagues = [aPerson(test, organisationId), aPerson(test, organisationId)];
    const idsOf = async (made: Promise<{ id: string }>[]) => (await Promise.all(made)).map(({ id }) => id);
    const places = { municipalities: await idsOf(municipalities), colleagues: await idsOf(colleagues) };
    const people: string[] = [];
    for (let n = 0; n < 4; n++)
      people.push(
        await aCaregiverAsGiven(test, organisationId, {
          inSightSinceOn: addDays(today, -30 - n * 130),
          dueOn: addDays(today, n * 9 - 12),
          latestOn: addDays(today, n * 9 - 4),
          municipalityId: places.municipalities[n % 2]!,
          consultantId: places.colleagues[n % 2]!,
        }),
      );
    return { actor, people, ...places };
  };
  type House = Awaited<ReturnType<typeof house>>;

  /** One client, who does one thing after the other, each in a transaction; a deadlock takes one of them back. */
  const live = async (
    client: pg.PoolClient,
    { actor, people, municipalities, colleagues }: House,
    story: Happening[],
  ) => {
    for (const { what, who, on, number, where } of story) {
      const given = [actor.organisationId, people[who]!, on, number, municipalities[where]!, colleagues[where]!];
      await client.query('BEGIN');
      try {
        for (const sql of happenings[what]!) await client.query(bound(sql, given));
        await client.query('COMMIT');
      } catch (error) {
        await client.query('ROLLBACK');
        if ((error as { code?: string }).code !== '40P01') throw error;
      }
    }
  };
  const mended = async (): Promise<number> =>
    (await test.owner.query('SELECT mend_caregiver_lines() AS lines')).rows[0].lines;

  const facts = async ({ actor }: House): Promise<Facts[]> =>
    (await test.owner.query(factsSql, [actor.organisationId])).rows;
  /** Where everybody stands on a day, as the domain decides out of what was written down. */
  const decided = async (at: House, day: string): Promise<Map<string, SightClass>> =>
    new Map((await facts(at)).map((one) => [one.id, standsOn(one, day)]));
  /** The same, as the lists of the classes have it. */
  const listed = async (actor: Actor, day: string): Promise<Map<string, SightClass>> => {
    services.clock.put(`${day}T10:00:00Z`);
    const found: [string, SightClass][] = [];
    for (const sight of sightClasses) {
      const { items } = await services.get(CaregiverList).list(actor, { sight });
      for (const line of items) {
        expect(line.sight).toBe(sight);
        found.push([line.id, sight]);
      }
    }
    expect(found.length).toBe(4);
    return new Map(found);
  };

  /** On each day on which a line says that something changes, and the day before, it must be as the domain says. */
  const demandEdges = async (at: House): Promise<void> => {
    const known = new Map((await facts(at)).map((one) => [one.id, one]));
    const { rows } = await test.owner.query<{ id: string; day: string; stands: SightClass; stored: SightClass | null }>(
      `SELECT caregiver_id AS id, day::text, sight_on(l, day) AS stands, CASE WHEN day BETWEEN sight_from_on AND sight_until_on THEN sight END AS stored
       FROM caregiver_line l, LATERAL (
         SELECT edge + around AS day
         FROM unnest(ARRAY[paused_until_on, due_on, latest_on, below_floor_on, sight_from_on, sight_until_on]) edge, generate_series(-1, 1) around
         WHERE isfinite(edge)) d
       WHERE l.organisation_id = $1`,
      [at.actor.organisationId],
    );
    for (const { id, day, stands, stored } of rows) {
      const expected = standsOn(known.get(id)!, day);
      expect(stands).withContext(day).toBe(expected);
      expect(stored ?? expected)
        .withContext(day)
        .toBe(expected);
    }
  };

  it('says what was written down, and stands where the domain says on any day, after whatever two clients did at once', async () => {
    const stories = fc.array(happening, { minLength: 10, maxLength: 25 });
    const looks = fc.array(days, { minLength: 3, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(stories, stories, looks, async (hers, his, on) => {
        const at = await house();
        const clients = [await test.owner.connect(), await test.owner.connect()] as const;
        try {
          await Promise.all([live(clients[0], at, hers), live(clients[1], at, his)]);
        } finally {
          for (const client of clients) client.release();
        }
        expect(await mended()).toBe(0);
        for (const day of [today, ...on]) expect(await listed(at.actor, day)).toEqual(await decided(at, day));
        await demandEdges(at);
      }),
      { numRuns: 12 },
    );
  });

  it('knows beforehand from which day on she will stand elsewhere, and where', async () => {
    const near = fc.integer({ min: -4, max: 4 });
    const someone = fc.record({
      due: near,
      after: fc.nat({ max: 5 }),
      below: near,
      paused: fc.option(near, { freq: 2 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 12, maxLength: 12 }), async (people) => {
        const at = await house();
        const { id: municipalityId } = await aMunicipality(test, at.actor.organisationId, {
          name: 'Eén per jaar',
          floor: 1,
        });
        for (const { due, after, below, paused } of people)
          await aCaregiverAsGiven(test, at.actor.organisationId, {
            inSightSinceOn: addDays(today, -800), dueOn: addDays(today, due), latestOn: addDays(today, due + after), municipalityId,
            spokenAt: [`${addDays(today, below - 366)}T12:00`], pausedUntilOn: paused === null ? null : addDays(today, paused),
          }); // prettier-ignore
        await demandEdges(at);
      }),
      { numRuns: 8 },
    );
  });

  /** Does the second thing while the first is done and not yet committed; answers how many lines were wrong afterwards. */
  const atOnce = async (at: House, one: string, other: string): Promise<number> => {
    const [first, second] = [await test.owner.connect(), await test.owner.connect()];
    const given = [at.actor.organisationId, at.people[0]!, today, 7, at.municipalities[1]!, at.colleagues[1]!];
    try {
      await first.query('BEGIN');
      for (const sql of happenings[one]!) await first.query(bound(sql, given));
      const theirs = { done: false };
      const meanwhile = live(second, at, [{ what: other, who: 0, on: addDays(today, -1), number: 7, where: 1 }]).then(
        () => (theirs.done = true),
      );
      // Not in pg_stat_activity, which looks the same until this transaction ends.
      const waits = async () =>
        (await first.query('SELECT FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid')).rows
          .length > 0;
      while (!theirs.done && !(await waits()));
      await first.query('COMMIT');
      await meanwhile;
    } finally {
      first.release();
      second.release();
    }
    return mended();
  };

  it('has the floor and the name that hold, also when they change at the moment she moves there', async () => {
    expect(await atOnce(await house(), 'another floor holds', 'she moves')).toBe(0);
    expect(await atOnce(await house(), 'she moves', 'another floor holds')).toBe(0);
    expect(await atOnce(await house(), 'a colleague has another name', 'she is handed over')).toBe(0);
    expect(await atOnce(await house(), 'she is handed over', 'a colleague has another name')).toBe(0);
  });

  it('knows both conversations that are written down at the same moment', async () => {
    expect(await atOnce(await house(), 'she is spoken to', 'she is spoken to')).toBe(0);
  });

  it('is moved to another class once a new day has come', async () => {
    const at = await house();
    // As it would have been left by somebody whose day was another.
    await test.owner.query('ALTER TABLE caregiver_line DISABLE TRIGGER stands');
    await test.owner.query(
      `UPDATE caregiver_line SET sight = 'paused', sight_from_on = '-infinity', sight_until_on = $2::date - 1 WHERE organisation_id = $1`,
      [at.actor.organisationId, today],
    );
    await test.owner.query('ALTER TABLE caregiver_line ENABLE TRIGGER stands');
    expect(await listed(at.actor, today)).toEqual(await decided(at, today));
    await services.get(MovedSight).sweep();
    const { rows } = await test.owner.query<{ id: string; sight: SightClass }>(
      'SELECT caregiver_id AS id, sight FROM caregiver_line WHERE organisation_id = $1',
      [at.actor.organisationId],
    );
    expect(new Map(rows.map(({ id, sight }) => [id, sight]))).toEqual(await decided(at, today));
    expect(await listed(at.actor, today)).toEqual(await decided(at, today));
  });

  it('cannot be written by the app itself', async () => {
    const { actor } = await house();
    for (const sql of [
      `UPDATE caregiver_line SET sight = 'closed'`,
      'DELETE FROM caregiver_line',
      'SELECT mend_caregiver_lines()',
    ])
      await expectAsync(test.database.inside(actor, () => test.database.rows(sql))).toBeRejectedWithError(
        /permission denied/,
      );
  });
});
