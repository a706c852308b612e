import fc from 'fast-check';
import { isQuiet } from '@voortuin/domain/messages/quiet-hours';
import { dataSource } from '../data-source.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { Texting } from './testing/texting.ts';
import { aTextableCaregiver, mayBeTexted } from './text.builder.ts';

const mobile = '+31612345678';
const many = 8;

/** What one caregiver wants, and what is known of it. */
interface Wish {
  approach: 'welcome' | 'on-request' | 'never';
  closed: boolean;
  phone: string | null;
  permissions: object[];
  wish: 'stop' | 'start';
  paused: boolean;
  /** STOP came from a second phone of hers. */
  secondStop: boolean;
  /** STOP came from a number that she no longer has, before or after what is known of her permission. */
  formerStop: 'none' | 'before' | 'after';
  /** START comes in late: she sent it the day before what is known of her permission. */
  lateStart: boolean;
}

/** Whether all that allows texts. */
function allows({
  approach,
  closed,
  phone,
  permissions,
  wish,
  paused,
  secondStop,
  formerStop,
  lateStart,
}: Wish): boolean {
  const said = JSON.stringify(permissions);
  const permitted = said === JSON.stringify([mayBeTexted]) || (lateStart && !said.includes('"allowed":false'));
  const peace = approach !== 'welcome' || closed || paused;
  return !peace && phone === mobile && permitted && wish === 'start' && !secondStop && formerStop !== 'after';
}

describe('Whatever caregivers want, and whatever the hour is where they live', () => {
  let test: TestDatabase;
  let shifted: TestDatabase;
  let services: TestServices;
  let texting: Texting;

  beforeAll(async () => {
    test = await testDatabase();
    // The clock of this database can be put to any moment: the services and the tables read it as they read any other.
    await test.owner.query(`
      CREATE SCHEMA shifted;
      CREATE TABLE shifted.shift (by interval NOT NULL);
      INSERT INTO shifted.shift VALUES ('0');
      CREATE FUNCTION shifted.clock_timestamp() RETURNS timestamptz LANGUAGE sql AS 'SELECT pg_catalog.clock_timestamp() + by FROM shifted.shift';
      GRANT USAGE ON SCHEMA shifted TO PUBLIC;
      GRANT SELECT ON shifted.shift TO PUBLIC;
      DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET search_path = shifted, public, pg_catalog', current_database()); END $$;`);
    const source = await dataSource(test.appUrl).initialize();
    shifted = { ...test, dataSource: source, database: new Database(source) };
    services = await testServices(shifted);
    texting = await Texting.open(shifted, services);
  });
  afterAll(async () => {
    await texting.close();
    await services.close();
    if (shifted.dataSource.isInitialized) await shifted.dataSource.destroy();
    await test.close();
  });

  const clock = fc
    .integer({ min: 0, max: 1439 })
    .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
  const nights = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2027-07-01T00:00:00Z'];
  const mostly = <T>(usual: T, ...others: T[]) => fc.constantFrom(usual, usual, usual, usual, usual, ...others);
  const wish = fc.record<Wish>({
    approach: mostly<Wish['approach']>('welcome', 'on-request', 'never'),
    closed: mostly(false, true),
    phone: mostly<string | null>(mobile, '+31164277617', null),
    permissions: mostly<object[]>(
      [mayBeTexted],
      [],
      [{ ...mayBeTexted, allowed: false }],
      [{ ...mayBeTexted, saidBy: null }],
      [{ ...mayBeTexted, how: '' }],
    ),
    wish: mostly<Wish['wish']>('start', 'stop'),
    paused: mostly(false, true),
    secondStop: mostly(false, true),
    formerStop: mostly<Wish['formerStop']>('none', 'before', 'after'),
    lateStart: mostly(false, true),
  });
  const cases = fc.record({
    at: fc
      .tuple(fc.constantFrom(...nights), fc.integer({ min: -30 * 3600, max: 30 * 3600 }))
      .map(([when, seconds]) => Temporal.Instant.from(when).add({ seconds })),
    quiet: fc.record({
      from: clock,
      until: clock,
      timeZone: fc.constantFrom('Europe/Amsterdam', 'America/Kralendijk', 'Pacific/Auckland', 'Asia/Kathmandu'),
    }),
    wishes: fc.array(wish, { minLength: many, maxLength: many }),
  });

  it('no text goes out in quiet hours, and none without permission', async () => {
    let gone = 0;
    let kept = 0;
    const me = await texting.somebody({ dayLimitCents: 100_000, textCents: 0 });
    const ids: string[] = [];
    for (let n = 0; n < many; n++) ids.push(await aTextableCaregiver(services, me, { lastName: `Nummer ${n}` }));
    // Closing her asks for more than a spec needs: that her next moment ends as well.
    await test.owner.query(
      'ALTER TABLE caregiver DISABLE TRIGGER next_moment_at_closure; ALTER TABLE number_wish DISABLE TRIGGER stays',
    );
    const line = (await test.owner.query('SELECT number FROM phone_line WHERE organisation_id = $1', [me.organisationId])).rows[0].number; // prettier-ignore
    let former = 0;
    await fc.assert(
      fc.asyncProperty(cases, async ({ at, quiet, wishes }) => {
        const byMilliseconds = at.epochMilliseconds - Date.now();
        await test.owner.query(`UPDATE shifted.shift SET by = $1 * interval '1 millisecond'`, [byMilliseconds]);
        await test.owner.query('UPDATE phone_line SET quiet_from = $2, quiet_until = $3, time_zone = $4 WHERE organisation_id = $1', [
          me.organisationId, quiet.from, quiet.until, quiet.timeZone,
        ]); // prettier-ignore
        const texts = new Map<string, Wish>();
        // Each time begins with nothing said.
        await test.owner.query('DELETE FROM number_wish');
        for (const [n, own] of wishes.entries()) {
          // Each has a number of her own.
          const phone = own.phone === mobile ? `+3161234${String(1_000 + n)}` : own.phone;
          await test.owner.query(
            `UPDATE caregiver SET approach = $2, phone = $3, channel_permissions = $4, closed_at = CASE WHEN $5 THEN now() END,
               closure_reason = CASE WHEN $5 THEN 'own-wish' END,
               second_phone = $6, paused_until_on = CASE WHEN $7 THEN '2099-01-01'::date END, pause_reason = CASE WHEN $7 THEN 'own-wish' END WHERE id = $1`,
            [ids[n], own.approach, phone, JSON.stringify(own.permissions), own.closed, own.secondStop ? `+3168765${String(1_000 + n)}` : null, own.paused],
          ); // prettier-ignore
          const stopped = (number: string, at: string | null, by: string | null) =>
            test.owner.query(
              `INSERT INTO number_wish (organisation_id, number, wish, said_at, caregiver_id) VALUES ($1, $2, 'stop', coalesce($3, clock_timestamp()), $4)`,
              [me.organisationId, number, at, by],
            );
          if (own.secondStop) await stopped(`+3168765${String(1_000 + n)}`, null, null);
          if (own.formerStop !== 'none')
            await stopped(`+3165${String(1_000_000 + ++former)}`, own.formerStop === 'before' ? '2025-12-01T12:00Z' : '2026-02-01T12:00Z', ids[n]!); // prettier-ignore
          if (phone)
            await test.owner.query('INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, $2, $3)', [
              me.organisationId,
              phone,
              own.wish,
            ]);
          if (own.lateStart && phone)
            await services
              .get(IncomingTexts)
              .receive({ sid: newId(), from: phone, to: line, body: 'START', attachments: [], at: new Date('2026-01-02T12:00Z') }); // prettier-ignore
          const id = newId();
          texts.set(id, own);
          await texting.write(me, { id, caregiverId: ids[n]!, text: `Dag ${id}` });
        }
        const before = texting.outside.accepted.length;
        await texting.work();
        for (const { body, at: acceptedAt } of texting.outside.accepted.slice(before)) {
          gone++;
          const then = Temporal.Instant.fromEpochMilliseconds(acceptedAt + byMilliseconds);
          expect(isQuiet(then, quiet))
            .withContext(`${then.toString()} ${JSON.stringify(quiet)}`)
            .toBeFalse();
          const own = texts.get(body.split(' ')[1]!)!;
          expect(allows(own)).withContext(JSON.stringify(own)).toBeTrue();
        }
        kept += many - (texting.outside.accepted.length - before);
      }),
      { numRuns: 40 },
    );
    expect(gone).toBeGreaterThan(10);
    expect(kept).toBeGreaterThan(100);
  });
});
