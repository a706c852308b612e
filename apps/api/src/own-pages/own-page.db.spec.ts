import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { PageLinks } from '@voortuin/server/messages/page-links';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { aPerson, actorOf } from '@voortuin/server/people/person.builder';
import type { Actor } from '@voortuin/server/platform/actor';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { aConsent, aPartner, aSentReferral } from '@voortuin/server/referrals/referral.builder';
import { brotliCompressSync } from 'node:zlib';
import { PlainBrowser, type Shown } from '../platform/testing/plain-browser.ts';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

const wrongOf = (right: string): string => (right === '000000' ? '000001' : '000000');
/** What nobody may learn who holds her phone. */
const secrets = ['Overspannen', 'Kloosterhof', 'Berg', 'Wim', 'dementie', '4611', 'Logeerhuis'];
const gets = ['', '?verder', '/wakker', '/gedeeld', '/gedeeld?verder', '/uren', '/pauze', '/bel-mij', '/code', '/open'];
const forms: Record<string, Record<string, string>> = {
  uren: { dag2: 'ja', morning: 'ja' },
  kanaal: { kanaal: 'front-garden' },
  ritme: { ritme: 'more' },
  pauze: { pauze: '14' },
  hervat: {},
  'bel-mij': {},
  code: { nummer: '0' },
  open: { code: '123456' },
  intrekken: { toestemming: newId() },
};

describe('A caregiver’s own page', () => {
  let test: TestDatabase;
  let services: TestServices;
  let api: TestApi;
  let sanne: Actor;
  let her: string;
  let at: string;
  let consentId: string;
  let browser: PlainBrowser;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    api = await testApi(test, { demo: true });
    const { id } = await anOrganisation(test, { name: 'Steunpunt Heuvelrade', demo: true });
    sanne = actorOf(await aPerson(test, id, { firstName: 'Sanne', lastName: 'de Koning' }));
    await test.owner.query(
      `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, day_limit_cents, text_cents, minute_cents)
       VALUES ($1, '+31164000100', '{1,2,3,4,5}', '09:00', '17:00', '20:00', '09:00', 'Europe/Amsterdam', 2500, 9, 4)`,
      [id],
    );
  });
  beforeEach(async () => {
    await test.owner.query('DELETE FROM sign_in_try');
    her = await aCaregiver(services, sanne, {
      firstName: 'Ria',
      note: 'Overspannen, niet over haar broer beginnen',
      careSituations: [{ id: newId(), recipientName: 'Wim', relation: 'partner', condition: 'dementia' }],
    });
    const partner = await aPartner(test, sanne.organisationId, {});
    const consent = aConsent(services.clock.now().toString().slice(0, 10));
    consentId = consent.id;
    const shares = [{ field: 'name', ground: 'consent' }, { field: 'phone', ground: 'consent' }] as const; // prettier-ignore
    await aSentReferral(services, sanne, her, partner.id, { consent, shares: [...shares] });
    at = await linkOf(her);
    browser = new PlainBrowser(api.url);
  });
  afterAll(async () => {
    await api.close();
    await services.close();
    await test.close();
  });

  const linkOf = async (caregiverId: string): Promise<string> =>
    (await services.get(PageLinks).linkFor(sanne, caregiverId, '+31612345678')).pathname;
  const one = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>> =>
    (await test.owner.query(sql, values)).rows[0] as Record<string, unknown>;
  const code = async (): Promise<string> =>
    /\d{6}/.exec(String((await one('SELECT text FROM kept_text ORDER BY kept_at DESC'))['text']))![0];
  const enter = async (who = browser): Promise<Shown> => {
    await who.post(`${at}/code`, { nummer: '0' });
    return who.post(`${at}/open`, { code: await code() });
  };
  const everything = async (): Promise<string> =>
    JSON.stringify(
      await one(
        `SELECT (SELECT jsonb_agg(to_jsonb(c)) FROM caregiver c WHERE id = $1) AS c, (SELECT jsonb_agg(to_jsonb(p)) FROM planned_contact p WHERE caregiver_id = $1) AS p,
           (SELECT jsonb_agg(to_jsonb(l)) FROM own_page l WHERE caregiver_id = $1) AS l, (SELECT count(*) FROM own_page_visit) AS v,
           (SELECT count(*) FROM caregiver_event) AS e, (SELECT count(*) FROM kept_text) AS k, (SELECT count(*) FROM task) AS t,
           (SELECT jsonb_agg(to_jsonb(r)) FROM referral r WHERE caregiver_id = $1) AS r`,
        [her],
      ),
    );

  it('tells by the link alone when she hears from whom, and nothing that somebody else may not know', async () => {
    const { status, text, headers } = await browser.get(at);
    expect(status).toBe(200);
    expect(text).toContain('Dag Ria');
    expect(text).toMatch(/Sanne de Koning (belt u|komt bij u langs)/);
    expect(text).toContain('href="tel:+31164000100"');
    expect(text).not.toContain('<script');
    const awake = await browser.get(`${at}/wakker`);
    const ask = await browser.get(`${at}/gedeeld`);
    for (const page of [text, awake.text, ask.text]) for (const secret of secrets) expect(page).not.toContain(secret);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is small: each page weighs less than 40 kB, with everything in it', async () => {
    await enter();
    const sizes: string[] = [];
    for (const path of ['', '/wakker', '/gedeeld']) {
      const { text } = await browser.get(`${at}${path}`);
      expect(Buffer.byteLength(text)).toBeLessThan(40_000);
      expect(text).not.toMatch(/<(img|script|iframe|link rel="stylesheet")/);
      sizes.push(`${path || '/'} ${Buffer.byteLength(text)} bytes, ${brotliCompressSync(text).length} compressed`);
    }
    console.log(`her own page: ${sizes.join('; ')}`);
  });

  it('takes her wishes without a script, and shows what follows from them', async () => {
    expect((await browser.post(`${at}/uren`, { dag4: 'ja', evening: 'ja' })).text).toContain('Wij houden rekening met deze uren');
    expect((await browser.get(at)).text).toMatch(/rond donderdag [^<]*in de avond/);
    expect((await browser.post(`${at}/kanaal`, { kanaal: 'front-garden' })).text).toContain('komt bij u langs voor een praatje');
    expect((await browser.post(`${at}/ritme`, { ritme: 'more' })).text).toContain('Zoals nu: ongeveer elke 4 weken');
    expect((await browser.post(`${at}/pauze`, { pauze: '14' })).text).toContain('U hebt een pauze tot en met');
    const resumed = await browser.post(`${at}/hervat`, {});
    expect(resumed.text).toContain('Uw pauze is gestopt');
    expect(await one('SELECT count(*)::int AS n FROM planned_contact WHERE caregiver_id = $1 AND state = \'open\'', [her])).toEqual({ n: 1 });
  }); // prettier-ignore

  it('says what is wrong beside the form, and keeps it open', async () => {
    const past = await browser.post(`${at}/pauze`, { pauze: 'datum', datum: '2020-01-01' });
    expect([past.status, past.text.includes('Kies een latere dag.')]).toEqual([422, true]);
    expect(past.text).toContain('<details open>');
    for (const [form, typed] of [
      ['pauze', { pauze: 'datum' }],
      ['pauze', { pauze: 'altijd' }],
      ['kanaal', { kanaal: 'postduif' }],
      ['ritme', { ritme: 'nooit' }],
      ['pauze', { pauze: 'datum', datum: '2099-01-01' }],
    ] as const)
      expect((await browser.post(`${at}/${form}`, typed)).status)
        .withContext(form)
        .toBe(422);
  });

  it('places a call for who lies awake, once, and says whom to ring when it cannot wait', async () => {
    const night = await browser.get(`${at}/wakker`);
    for (const words of ['Bel mij morgen', 'tel:112', 'huisarts', '0800-0113']) expect(night.text).toContain(words);
    const placed = await browser.post(`${at}/bel-mij`, {});
    expect(placed.text).toMatch(/Genoteerd. Sanne de Koning belt u (vandaag|op \w+)/);
    const before = await everything();
    await browser.post(`${at}/bel-mij`, {});
    expect(await everything()).toBe(before);
    expect((await browser.get(at)).text).toContain('U gaat voor.');
  });

  it('changes nothing for a program that looks, however it looks', async () => {
    const before = await everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of gets)
        for (const site of ['none', 'cross-site', 'same-origin'])
          await browser.send(method, `${at}${path}`, undefined, { 'sec-fetch-site': site });
    expect(await everything()).toBe(before);
  });

  it('takes no form from another site', async () => {
    const before = await everything();
    for (const [form, typed] of Object.entries(forms))
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }])
        expect((await browser.post(`${at}/${form}`, typed, headers)).status).withContext(form).toBe(403);
    expect(await everything()).toBe(before);
  }); // prettier-ignore

  it('answers alike for a link that is guessed, malformed, expired or revoked, on every page, with whom to call', async () => {
    const told = ({ status, text, headers }: Shown) => [status, text, ...[...headers].filter(([name]) => !['date', 'request-id'].includes(name))]; // prettier-ignore
    const first = await browser.get(`/mijn/${'A'.repeat(22)}`);
    expect([first.status, first.text.includes('Bel de organisatie die u de sms stuurde')]).toEqual([404, true]);
    expect(first.text).not.toMatch(/Ria|Heuvelrade|Sanne/);
    const before = await everything();
    const same = async (path: string, why: string): Promise<void> => {
      for (const page of ['', '/wakker', '/gedeeld']) expect(told(await browser.get(`${path}${page}`))).withContext(`${why} ${page}`).toEqual(told(first));
      for (const [form, typed] of Object.entries(forms)) expect(told(await browser.post(`${path}/${form}`, typed))).withContext(`${why} ${form}`).toEqual(told(first));
    }; // prettier-ignore
    await same('/mijn/kort', 'malformed');
    await same(`${at.slice(0, -1)}${at.endsWith('A') ? 'B' : 'A'}`, 'one letter off');
    expect(await everything()).toBe(before);
    await test.owner.query(`UPDATE own_page SET ends_at = now() - interval '1 second' WHERE caregiver_id = $1`, [her]);
    await same(at, 'expired');
    await test.owner.query(`UPDATE own_page SET ends_at = now() + interval '1 day', revoked_at = now() WHERE caregiver_id = $1`, [her]); // prettier-ignore
    await same(at, 'revoked');
  });

  it('shows with a code what was shared with whom, and stops it at once when she says so', async () => {
    expect((await enter()).text).toContain('Anneke'.replace('Anneke', 'Ria'));
    const shared = await browser.get(`${at}/gedeeld`);
    expect(shared.text).toContain('Zij kunnen dit nog lezen.');
    expect(shared.text).toContain('06 12345678');
    const stopped = await browser.post(`${at}/intrekken`, { toestemming: consentId });
    expect(stopped.text).toContain('Gestopt.');
    expect(stopped.text).toContain('Zij kunnen dit niet meer lezen.');
    expect(await one('SELECT withdrawn_at IS NOT NULL AS gone, withdrawn_by AS by FROM consent WHERE id = $1', [consentId])).toEqual({ gone: true, by: null }); // prettier-ignore
    expect(await one('SELECT ending FROM referral WHERE consent_id = $1', [consentId])).toEqual({
      ending: 'withdrawn',
    });
    const tasks = await test.owner.query(`SELECT what FROM task WHERE caregiver_id = $1 AND what LIKE '%trok via Mijn Voortuin%'`, [her]); // prettier-ignore
    expect(tasks.rows).toHaveSize(1);
    await browser.post(`${at}/intrekken`, { toestemming: consentId });
    expect((await test.owner.query(`SELECT 1 FROM task WHERE caregiver_id = $1 AND what LIKE '%trok via Mijn Voortuin%'`, [her])).rows).toHaveSize(1); // prettier-ignore
  });

  it('withdraws nothing without a code, and nothing of somebody else', async () => {
    await browser.post(`${at}/intrekken`, { toestemming: consentId });
    const stands = (): Promise<unknown> => one('SELECT withdrawn_at FROM consent WHERE id = $1', [consentId]);
    expect(await stands()).toEqual({ withdrawn_at: null });
    const theirs = consentId;
    at = await linkOf(await aCaregiver(services, sanne, { firstName: 'Hanna' }));
    await enter();
    expect((await browser.post(`${at}/intrekken`, { toestemming: theirs })).status).toBe(404);
    expect(await one('SELECT withdrawn_at FROM consent WHERE id = $1', [theirs])).toEqual({ withdrawn_at: null });
  });

  it('never shows a code, and sends it to her own number only', async () => {
    const asked = await browser.post(`${at}/code`, { nummer: '0' });
    expect(asked.text).not.toContain(await code());
    expect(asked.text).toContain('eindigt op 78');
    expect(asked.text).toContain('autocomplete="one-time-code"');
    expect(await one('SELECT to_number, spoken FROM kept_text ORDER BY kept_at DESC')).toEqual({ to_number: '+31612345678', spoken: false }); // prettier-ignore
    for (const nummer of ['1', '-1', 'x', '0612345679']) {
      await test.owner.query('DELETE FROM sign_in_try');
      expect((await browser.post(`${at}/code`, { nummer })).status).toBe(422);
    }
  });

  it('speaks the code on a landline', async () => {
    const her2 = await aCaregiver(services, sanne, { phone: '0612345678', secondPhone: '0164 123456' });
    at = await linkOf(her2);
    await browser.post(`${at}/code`, { nummer: '1' });
    expect(await one('SELECT to_number, spoken FROM kept_text ORDER BY kept_at DESC')).toEqual({ to_number: '+31164123456', spoken: true }); // prettier-ignore
  });

  it('opens with a code once, for ten minutes, and after five wrong guesses with none', async () => {
    await browser.post(`${at}/code`, { nummer: '0' });
    const right = await code();
    for (const left of [4, 3, 2, 1])
      expect((await browser.post(`${at}/open`, { code: wrongOf(right) })).text).toContain(`nog ${left} keer`);
    expect((await browser.post(`${at}/open`, { code: wrongOf(right) })).text).toContain('werkt niet meer');
    expect((await browser.post(`${at}/open`, { code: right })).text).toContain('werkt niet meer');
    await browser.post(`${at}/code`, { nummer: '0' });
    await test.owner.query(`UPDATE own_page_visit SET code_until_at = now() - interval '1 second'`);
    expect((await browser.post(`${at}/open`, { code: await code() })).text).toContain('werkt niet meer');
    await browser.post(`${at}/code`, { nummer: '0' });
    const once = await code();
    const [name, visit] = [...browser.cookies].at(-1)!;
    const [a, b] = await Promise.all([1, 2].map(() => browser.send('POST', `${at}/open`, new URLSearchParams({ code: once }), { 'sec-fetch-site': 'same-origin', cookie: `${name}=${visit}` }))); // prettier-ignore
    expect([a!.status, b!.status].toSorted((x, y) => x - y)).toEqual([303, 422]);
  });

  it('opens in no other browser, and at no other link', async () => {
    await enter();
    const other = new PlainBrowser(api.url);
    expect((await other.get(`${at}/gedeeld`)).text).toContain('Eerst een code');
    await browser.post(`${at}/code`, { nummer: '0' });
    const mine = await code();
    await other.post(`${at}/code`, { nummer: '0' });
    const stolen = await other.post(`${at}/open`, { code: mine === (await code()) ? wrongOf(mine) : mine });
    expect(stolen.text).toContain('Deze code klopt niet');
    // A visit at one link, brought to another.
    await enter();
    const visit = [...browser.cookies.values()].at(-1)!;
    const hanna = await linkOf(await aCaregiver(services, sanne, { firstName: 'Hanna' }));
    const asker = new PlainBrowser(api.url);
    await asker.post(`${hanna}/code`, { nummer: '0' });
    const [name] = [...asker.cookies.keys()];
    const brought = await asker.send('GET', `${hanna}/gedeeld`, undefined, { cookie: `${name}=${visit}`, 'sec-fetch-site': 'same-origin' }); // prettier-ignore
    expect(brought.text).toContain('Eerst een code');
  });

  it('gives few codes an hour, and stops opening as soon as her link is revoked', async () => {
    for (let n = 0; n < 5; n++) expect((await browser.post(`${at}/code`, { nummer: '0' })).status).toBe(200);
    const refused = await new PlainBrowser(api.url).post(`${at}/code`, { nummer: '0' });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 60]).toEqual([429, true]);
    await test.owner.query('DELETE FROM sign_in_try');
    await enter();
    await test.owner.query(`UPDATE caregiver SET approach = 'never' WHERE id = $1`, [her]);
    expect((await browser.get(`${at}/gedeeld`)).status).toBe(404);
  });

  it('shows her consultant what she reads, and lets her take the link back; nobody of another organisation', async () => {
    const { token } = await api.signedIn(sanne.organisationId);
    const { body } = await api.call('GET', `caregivers/${her}/own-page`, { token });
    expect(body.sees[0]).toContain('Sanne de Koning');
    expect(body.links.map(({ numberShown }: { numberShown: string }) => numberShown)).toEqual(['06 12345678']);
    const { id } = await anOrganisation(test);
    const elsewhere = await api.signedIn(id, { roles: ['consultant', 'team-lead', 'administrator'] });
    for (const [method, path] of [['GET', ''], ['POST', '/revoke']] as const)
      expect((await api.call(method, `caregivers/${her}/own-page${path}`, { token: elsewhere.token, body: method === 'POST' ? {} : undefined })).status).toBe(404);
    expect((await browser.get(at)).status).toBe(200);
    expect((await api.call('POST', `caregivers/${her}/own-page/revoke`, { token, body: {} })).status).toBe(204);
    expect((await browser.get(at)).status).toBe(404);
  }); // prettier-ignore

  it('leaves no name, number or token in the log', async () => {
    await enter();
    await browser.post(`${at}/uren`, { dag1: 'ja' });
    const log = api.lines.join('\n');
    for (const secret of [at.slice(6), 'Ria', '612345678', await code()]) expect(log).not.toContain(secret);
  });
});
