import { Caregivers } from '../caregivers/caregivers.service.ts';
import { aCaregiver, aCaregiverDraft } from '../caregivers/caregiver.builder.ts';
import { Standing } from '../caregivers/standing.ts';
import { PageLinks } from '../messages/page-links.ts';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { OwnPages } from './own-pages.service.ts';

const from = { origin: '192.0.2.1', client: 'an old phone' };
const number = '+31612345678';

describe('The link to a caregiver’s own page', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;
  let her: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    sanne = await anActor(test);
  });
  beforeEach(async () => {
    her = await aCaregiver(services, sanne, { phone: '0612345678', secondPhone: '0164123456' });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const link = (who = her, to = number): Promise<URL> => services.get(PageLinks).linkFor(sanne, who, to);
  const tokenOf = (url: URL): string => url.pathname.split('/').at(-1)!;
  const opens = (url: URL): Promise<string> =>
    services
      .get(OwnPages)
      .at(from, tokenOf(url))
      .then(
        ({ caregiverId }) => caregiverId,
        (error: unknown) => (error instanceof NotFound ? 'nothing' : String(error)),
      );

  it('opens her page and nobody else’s, and is short enough for a text', async () => {
    const other = await aCaregiver(services, sanne, { firstName: 'Hanna', phone: '0612345678' });
    const [mine, hers] = [await link(), await link(other)];
    expect([await opens(mine), await opens(hers)]).toEqual([her, other]);
    expect(mine.pathname).toMatch(/^\/mijn\/[\w-]{22}$/);
    expect(mine.pathname).not.toBe(hers.pathname);
  });

  it('stays the same for the texts that follow, each of which gives it another ninety days', async () => {
    const first = await link();
    await test.owner.query(`UPDATE own_page SET ends_at = now() + interval '1 day' WHERE caregiver_id = $1`, [her]);
    expect((await link()).href).toBe(first.href);
    const { rows } = await test.owner.query(
      `SELECT count(*)::int AS links, min(ends_at) > now() + interval '89 days' AS renewed FROM own_page WHERE caregiver_id = $1`,
      [her],
    );
    expect(rows).toEqual([{ links: 1, renewed: true }]);
    const many = await Promise.all(Array.from({ length: 5 }, () => link()));
    expect(new Set(many.map(({ href }) => href))).toEqual(new Set([first.href]));
  });

  it('is stored nowhere, and cannot be made from what is stored', async () => {
    const token = tokenOf(await link());
    const tables = await test.owner.query<{ name: string }>(
      `SELECT quote_ident(table_name) AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`,
    );
    for (const { name } of tables.rows) {
      const { rows } = await test.owner.query(`SELECT 1 FROM ${name} t WHERE to_jsonb(t)::text LIKE '%' || $1 || '%'`, [
        token,
      ]);
      expect(rows).withContext(name).toEqual([]);
    }
    const elsewhere = await testServices(test);
    expect((await elsewhere.get(PageLinks).linkFor(sanne, her, number)).pathname).toContain(token);
    await elsewhere.close();
  });

  it('that was guessed, has ended or was revoked opens nothing', async () => {
    const url = await link();
    expect(await opens(new URL(`mijn/${'A'.repeat(22)}`, url))).toBe('nothing');
    expect(await opens(new URL(`${url.pathname.slice(0, -1)}${url.pathname.endsWith('A') ? 'B' : 'A'}`, url))).toBe('nothing');
    await test.owner.query(`UPDATE own_page SET ends_at = now() - interval '1 second' WHERE caregiver_id = $1`, [her]);
    expect(await opens(url)).toBe('nothing');
    const next = await link();
    expect([await opens(next), await opens(url), next.href === url.href]).toEqual([her, 'nothing', false]);
    await services.get(OwnPages).revoke(sanne, her);
    expect(await opens(next)).toBe('nothing');
  }); // prettier-ignore

  it('ends when she is closed, dies, may not be approached or gets another number, and does not come back', async () => {
    const standing = services.get(Standing);
    const closed = await link();
    await standing.close(sanne, her, { reason: 'died' });
    expect(await opens(closed)).toBe('nothing');
    await expectAsync(link()).toBeRejectedWithError(RuleBroken);
    await standing.reopen(sanne, her);
    expect(await opens(closed)).toBe('nothing');

    const never = await link();
    await standing.approach(sanne, her, { approach: 'never' });
    expect(await opens(never)).toBe('nothing');
    await expectAsync(link()).toBeRejectedWithError(RuleBroken);
    await standing.approach(sanne, her, { approach: 'welcome' });
    expect(await opens(never)).toBe('nothing');

    const moved = await link();
    const change = async (phone: string): Promise<void> => {
      const { version } = await services.get(Caregivers).open(sanne, her);
      const { evenIfKnown: _, ...draft } = { evenIfKnown: true, ...aCaregiverDraft({ phone, consultantId: null }) };
      await services.get(Caregivers).change(sanne, her, { ...draft, version });
    };
    await change('0687654321');
    expect(await opens(moved)).toBe('nothing');
    await expectAsync(link()).toBeRejectedWithError(RuleBroken);
    await change('0612345678');
    expect(await opens(moved)).toBe('nothing');
    expect(await opens(await link())).toBe(her);
  });

  it('ends also when somebody passes by every service', async () => {
    const url = await link();
    await test.owner.query(`UPDATE caregiver SET phone = '+31600000009', second_phone = NULL WHERE id = $1`, [her]);
    expect(await opens(url)).toBe('nothing');
    const { rows } = await test.owner.query('SELECT revoked_at IS NOT NULL AS gone FROM own_page WHERE caregiver_id = $1', [her]); // prettier-ignore
    expect(rows).toEqual([{ gone: true }]);
  });

  it('is made for a number of hers only, and for nobody of another organisation', async () => {
    await expectAsync(link(her, '+31699999999')).toBeRejectedWithError(RuleBroken);
    const elsewhere = await anActor(test);
    await expectAsync(services.get(PageLinks).linkFor(elsewhere, her, number)).toBeRejectedWithError(RuleBroken);
    await link();
    await services.get(OwnPages).revoke(elsewhere, her).catch(() => undefined);
    const { rows } = await test.owner.query('SELECT revoked_at FROM own_page WHERE caregiver_id = $1', [her]);
    expect(rows).toEqual([{ revoked_at: null }]);
  }); // prettier-ignore
});
