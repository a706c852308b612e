import type { Suggestion, SuggestionQuery } from '@voortuin/contract/partners/partners';
import { needs, suggestedAtMost } from '@voortuin/contract/partners/words';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Offers } from './offers.service.ts';
import { aPartner, aPartnerPerson, anOffer } from './partner.builder.ts';
import { Partners } from './partners.service.ts';
import { Suggestions } from './suggestions.service.ts';

describe('Suggestions of partners', () => {
  let test: TestDatabase;
  let services: TestServices;
  let actor: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    services.clock.put('2026-03-02T09:00:00Z');
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    actor = await anActor(test);
  });

  const suggest = (query: SuggestionQuery, as = actor): Promise<Suggestion[]> =>
    services.get(Suggestions).suggest(as, query);
  const offered = async (query: SuggestionQuery): Promise<string[]> =>
    (await suggest(query)).map(({ offer }) => offer.name);

  it('are the offers for the need at her postcode, the best first, each with reasons that sum to its score', async () => {
    const partner = await aPartner(services, actor, { name: 'De Luwte', doesNot: 'Geen verpleging' });
    await aPartnerPerson(services, actor, partner);
    const other = await aPartner(services, actor);
    await aPartnerPerson(services, actor, other, { phone: null });
    await anOffer(services, actor, partner, { name: 'Hier, meteen', digits: ['4636', '4637'], waitingWeeks: 0 });
    await anOffer(services, actor, other, { name: 'Overal, na lang wachten', waitingWeeks: 40 });
    await anOffer(services, actor, other, { name: 'Elders', digits: ['4688'] });
    await anOffer(services, actor, other, { name: 'Iets anders', needs: ['financial'] });
    const [first, second, ...rest] = await suggest({ need: 'respite', digits: '4636' });
    expect([first!.offer.name, second!.offer.name, rest]).toEqual(['Hier, meteen', 'Overal, na lang wachten', []]);
    expect([first!.partner, first!.doesNot, first!.reachable]).toEqual(['De Luwte', 'Geen verpleging', true]);
    expect(second!.reachable).toBeFalse();
    for (const { score, reasons } of [first!, second!])
      expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
    expect(await offered({ need: 'respite' })).toContain('Elders');
  });

  it('leave out what is for somebody else', async () => {
    const partner = await aPartner(services, actor);
    await anOffer(services, actor, partner, { name: 'Voor haar', forWhom: ['herself'] });
    await anOffer(services, actor, partner, { name: 'Voor hem', forWhom: ['recipient'] });
    expect(await offered({ need: 'respite', forWhom: 'herself' })).toEqual(['Voor haar']);
    expect(await offered({ need: 'respite', forWhom: 'recipient' })).toEqual(['Voor hem']);
  });

  it('follow at once when an offer changes or ends, and when its partner ends or comes back', async () => {
    const partner = await aPartner(services, actor);
    const id = await anOffer(services, actor, partner, { name: 'Logeren', digits: ['4636'] });
    const { offer } = (await suggest({ need: 'respite', digits: '4636' }))[0]!;
    const { id: _, partnerId: __, old: ___, ...draft } = offer;
    await services.get(Offers).change(actor, partner, id, { ...draft, digits: ['4637'] });
    expect(await offered({ need: 'respite', digits: '4636' })).toEqual([]);
    expect(await offered({ need: 'respite', digits: '4637' })).toEqual(['Logeren']);
    await services.get(Partners).end(actor, partner);
    expect(await offered({ need: 'respite', digits: '4637' })).toEqual([]);
    expect(await offered({ need: 'respite' })).toEqual([]);
    await services.get(Partners).reopen(actor, partner);
    expect(await offered({ need: 'respite' })).toEqual(['Logeren']);
    await services.get(Offers).end(actor, partner, id);
    expect(await offered({ need: 'respite' })).toEqual([]);
  });

  it('of another organisation are not seen', async () => {
    const stranger = await anActor(test);
    await anOffer(services, stranger, await aPartner(services, stranger));
    expect(await suggest({ need: 'respite' })).toEqual([]);
  });

  it('look at no more than sixty pages among two thousand offers, and read no table from end to end', async () => {
    await test.owner.query('SELECT setseed(0.4)');
    await fill(actor);
    await fill(await anActor(test));
    const database = services.get(Database);
    const asked: [string, unknown[]][] = [];
    const rows = database.rows.bind(database);
    spyOn(database, 'rows').and.callFake((sql: string, parameters: unknown[] = []) => {
      asked.push([sql, parameters]);
      return rows(sql, parameters);
    });
    for (const need of needs)
      for (const digits of ['4610', '4633', null]) {
        asked.length = 0;
        const found = await suggest({ need, digits, forWhom: 'herself', dayPart: 'evening', language: 'tr' });
        expect(found.length).toBe(suggestedAtMost);
        const pages = await plansOf(asked);
        expect(pages.scanned).withContext(`${need} at ${digits}`).toEqual([]);
        expect(pages.buffers).withContext(`${need} at ${digits}`).toBeLessThanOrEqual(60);
      }
  });

  /** Two thousand offers of two hundred and fifty partners, in no order, as they are after years of small changes. */
  async function fill(who: Actor): Promise<void> {
    const words = `repeat('Een heel verhaal over wat wij doen. ', 12)`;
    await test.owner.query(
      `INSERT INTO partner (organisation_id, id, name, sort_name, search_text, does, does_not, checked_on)
       SELECT $1, gen_random_uuid(), 'Partner ' || n, 'partner ' || n, 'partner ' || n, ${words}, ${words}, date '2026-01-01' FROM generate_series(1, 250) n`,
      [who.organisationId],
    );
    await test.owner.query(
      `INSERT INTO person (organisation_id, id, partner_id, roles, email, first_name, last_name, phone)
       SELECT organisation_id, gen_random_uuid(), id, '{partner}', id || '@partner.test', 'Fenna', 'Bos', '+31612345678' FROM partner WHERE organisation_id = $1`,
      [who.organisationId],
    );
    await test.owner.query(
      `INSERT INTO offer (organisation_id, id, partner_id, name, search_text, needs, for_whom, digits, day_parts, weekend, online, languages, waiting_weeks, note, checked_on)
       SELECT $1, gen_random_uuid(), p.id, 'Aanbod ' || n, 'aanbod',
         ARRAY[(ARRAY['${needs.join("','")}'])[1 + (random() * 7)::int], (ARRAY['${needs.join("','")}'])[1 + (random() * 7)::int]],
         CASE WHEN random() < 0.4 THEN '{}' ELSE ARRAY['herself'] END,
         CASE WHEN random() < 0.3 THEN '{}' ELSE ARRAY(SELECT (4610 + (random() * 40)::int)::text FROM generate_series(1, 12) WHERE n > 0) END,
         CASE WHEN random() < 0.5 THEN '{}' ELSE ARRAY['morning', 'afternoon', 'evening'] END,
         random() < 0.5, random() < 0.2, CASE WHEN random() < 0.5 THEN '{}' ELSE ARRAY['nl', 'tr', 'ar'] END,
         (random() * 30)::int, ${words}, date '2026-03-01' - (random() * 300)::int
       FROM generate_series(1, 8) n, LATERAL (SELECT id FROM partner WHERE organisation_id = $1 ORDER BY random() + n) p`,
      [who.organisationId],
    );
    for (const table of ['partner', 'offer', 'offer_fit', 'person']) await vacuum(table);
  }

  /** Vacuums until every page is known to be visible to all: whoever looks at the table meanwhile puts that off. */
  async function vacuum(table: string): Promise<void> {
    for (let tries = 0; tries < 50; tries++) {
      // The Postgres of specs writes its commits a little later; only what was written is visible to all.
      await test.owner.query('CHECKPOINT');
      await test.owner.query(`VACUUM (ANALYZE, INDEX_CLEANUP on) ${table}`);
      const { rows } = await test.owner.query(
        `SELECT relpages = relallvisible AS done FROM pg_class WHERE oid = '${table}'::regclass`,
      );
      if (rows[0].done) return;
    }
    throw new Error(`somebody keeps looking at ${table}`);
  }

  /** The pages that these statements look at together, and the tables they read from end to end. */
  async function plansOf(statements: [string, unknown[]][]): Promise<{ buffers: number; scanned: string[] }> {
    let buffers = 0;
    const scanned: string[] = [];
    for (const [sql, parameters] of statements) {
      const text = await test.database.inside(actor, async () => {
        const [row] = await test.database.rows<{ 'QUERY PLAN': [{ Plan: object }] }>(
          `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`,
          parameters,
        );
        return row!['QUERY PLAN'][0].Plan as Record<string, number>;
      });
      buffers += text['Shared Hit Blocks']! + text['Shared Read Blocks']!;
      for (const [, name] of JSON.stringify(text).matchAll(/"Node Type":"Seq Scan"[^{]*?"Relation Name":"(\w+)"/g))
        scanned.push(name!);
    }
    return { buffers, scanned };
  }
});
