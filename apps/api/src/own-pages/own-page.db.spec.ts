import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { brotliCompressSync } from 'node:zlib';
import type { Shown } from '../platform/testing/plain-browser.ts';
import { forms, OwnPageRig } from './testing/own-page-rig.ts';

/** What nobody may learn who holds her phone. */
const secrets = ['Overspannen', 'Kloosterhof', 'Berg', 'Wim', 'dementie', '4611', 'Logeerhuis'];
const gets = ['', '?verder', '/wakker', '/gedeeld', '/gedeeld?verder', '/uren', '/pauze', '/bel-mij', '/code', '/open'];

describe('A caregiver’s own page', () => {
  let rig: OwnPageRig;

  beforeAll(async () => {
    rig = await OwnPageRig.make();
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.begin());

  it('tells by the link alone when she hears from whom, and nothing that somebody else may not know', async () => {
    const { status, text, headers } = await rig.browser.get(rig.at);
    expect(status).toBe(200);
    expect(text).toContain('Dag Ria');
    expect(text).toMatch(/Sanne de Koning (belt u|komt bij u langs)/);
    expect(text).toContain('href="tel:+31164000100"');
    expect(text).not.toContain('<script');
    const awake = await rig.browser.get(`${rig.at}/wakker`);
    const ask = await rig.browser.get(`${rig.at}/gedeeld`);
    for (const page of [text, awake.text, ask.text]) for (const secret of secrets) expect(page).not.toContain(secret);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-robots-tag')).toContain('noindex');
    expect(headers.get('referrer-policy')).toBe('strict-origin');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('is small: each page weighs less than 40 kB, with everything in it', async () => {
    await rig.enter();
    const sizes: string[] = [];
    for (const path of ['', '/wakker', '/gedeeld']) {
      const { text } = await rig.browser.get(`${rig.at}${path}`);
      expect(Buffer.byteLength(text)).toBeLessThan(40_000);
      expect(text).not.toMatch(/<(img|script|iframe|link rel="stylesheet")/);
      sizes.push(`${path || '/'} ${Buffer.byteLength(text)} bytes, ${brotliCompressSync(text).length} compressed`);
    }
    console.log(`her own page: ${sizes.join('; ')}`);
  });

  it('takes her wishes without a script, and shows what follows from them', async () => {
    expect((await rig.browser.post(`${rig.at}/uren`, { dag4: 'ja', evening: 'ja' })).text).toContain('Wij houden rekening met deze uren');
    expect((await rig.browser.get(rig.at)).text).toMatch(/rond donderdag [^<]*in de avond/);
    expect((await rig.browser.post(`${rig.at}/kanaal`, { kanaal: 'front-garden' })).text).toContain('komt bij u langs voor een praatje');
    expect((await rig.browser.post(`${rig.at}/ritme`, { ritme: 'more' })).text).toContain('Zoals nu: ongeveer elke 4 weken');
    expect((await rig.browser.post(`${rig.at}/pauze`, { pauze: '14' })).text).toContain('U hebt een pauze tot en met');
    const resumed = await rig.browser.post(`${rig.at}/hervat`, {});
    expect(resumed.text).toContain('Uw pauze is gestopt');
    expect(await rig.one('SELECT count(*)::int AS n FROM planned_contact WHERE caregiver_id = $1 AND state = \'open\'', [rig.her])).toEqual({ n: 1 });
  }); // prettier-ignore

  it('says what is wrong beside the form, and keeps it open', async () => {
    const past = await rig.browser.post(`${rig.at}/pauze`, { pauze: 'datum', datum: '2020-01-01' });
    expect([past.status, past.text.includes('Kies een latere dag.')]).toEqual([422, true]);
    expect(past.text).toContain('<details open>');
    const undated = await rig.browser.post(`${rig.at}/pauze`, { pauze: 'datum' });
    expect(undated.text).toContain('<a href="#pauze-datum">Kies een dag.</a>');
    expect(undated.text).toContain('id="pauze-datum"');
    for (const [form, typed] of [
      ['uren', {}],
      ['uren', { dag4: 'ja' }],
      ['uren', { evening: 'ja' }],
      ['pauze', { pauze: 'datum' }],
      ['pauze', { pauze: 'altijd' }],
      ['kanaal', { kanaal: 'postduif' }],
      ['ritme', { ritme: 'nooit' }],
      ['pauze', { pauze: 'datum', datum: '2099-01-01' }],
    ] as const)
      expect((await rig.browser.post(`${rig.at}/${form}`, typed)).status)
        .withContext(form)
        .toBe(422);
  });

  it('takes no hours in which nothing is ticked, which would say that any hour suits her, and keeps what was', async () => {
    await rig.browser.post(`${rig.at}/uren`, { dag4: 'ja', evening: 'ja' });
    const before = await rig.everything();
    const { status, text } = await rig.browser.post(`${rig.at}/uren`, { dag2: 'ja' });
    expect(status).toBe(422);
    expect(text).toContain('<a href="#uren-uren">Kies ten minste één dag en één deel van de dag.</a>');
    expect(text).toContain('name="dag2" value="ja" checked');
    expect(text).not.toContain('name="dag4" value="ja" checked');
    expect(await rig.everything()).toBe(before);
  });

  it('answers a page of hers that there is not with the page of a link that opens nothing', async () => {
    const { status, text } = await rig.browser.get(`${rig.at}/onzin`);
    expect([status, text.includes('Deze link werkt niet meer')]).toEqual([404, true]);
  });

  it('places a call for who lies awake, once, and says whom to ring when it cannot wait', async () => {
    const night = await rig.browser.get(`${rig.at}/wakker`);
    for (const words of ['>Bel mij', 'tel:112', 'huisarts', '0800-0113']) expect(night.text).toContain(words);
    const placed = await rig.browser.post(`${rig.at}/bel-mij`, {});
    expect(placed.text).toMatch(/Genoteerd. Sanne de Koning belt u (vandaag|morgen|op \w+)/);
    expect(placed.text).not.toContain('Laat u bellen');
    const before = await rig.everything();
    await rig.browser.post(`${rig.at}/bel-mij`, {});
    expect(await rig.everything()).toBe(before);
    expect((await rig.browser.get(rig.at)).text).toContain('U gaat voor.');
  });

  it('changes nothing for a program that looks, however it looks', async () => {
    const before = await rig.everything();
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      for (const path of gets)
        for (const site of ['none', 'cross-site', 'same-origin'])
          await rig.browser.send(method, `${rig.at}${path}`, undefined, { 'sec-fetch-site': site });
    expect(await rig.everything()).toBe(before);
  });

  it('takes no form from another site', async () => {
    const before = await rig.everything();
    for (const [form, typed] of Object.entries(forms))
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }])
        expect((await rig.browser.post(`${rig.at}/${form}`, typed, headers)).status).withContext(form).toBe(403);
    expect(await rig.everything()).toBe(before);
  }); // prettier-ignore

  it('answers alike for a link that is guessed, malformed, expired or revoked, on every page, with whom to call', async () => {
    const told = ({ status, text, headers }: Shown) => [status, text, ...[...headers].filter(([name]) => !['date', 'request-id'].includes(name))]; // prettier-ignore
    const first = await rig.browser.get(`/mijn/${'A'.repeat(22)}`);
    expect([first.status, first.text.includes('Bel de organisatie die u de sms stuurde')]).toEqual([404, true]);
    expect(first.text).not.toMatch(/Ria|Heuvelrade|Sanne/);
    const before = await rig.everything();
    const same = async (path: string, why: string): Promise<void> => {
      for (const page of ['', '/wakker', '/gedeeld']) expect(told(await rig.browser.get(`${path}${page}`))).withContext(`${why} ${page}`).toEqual(told(first));
      for (const [form, typed] of Object.entries(forms)) expect(told(await rig.browser.post(`${path}/${form}`, typed))).withContext(`${why} ${form}`).toEqual(told(first));
    }; // prettier-ignore
    await same('/mijn/kort', 'malformed');
    await same(`${rig.at.slice(0, -1)}${rig.at.endsWith('A') ? 'B' : 'A'}`, 'one letter off');
    expect(await rig.everything()).toBe(before);
    await rig.test.owner.query(`UPDATE own_page SET ends_at = now() - interval '1 second' WHERE caregiver_id = $1`, [
      rig.her,
    ]);
    await same(rig.at, 'expired');
    await rig.test.owner.query(`UPDATE own_page SET ends_at = now() + interval '1 day', revoked_at = now() WHERE caregiver_id = $1`, [rig.her]); // prettier-ignore
    await same(rig.at, 'revoked');
  });

  it('shows her consultant what she reads, and lets her take the link back; nobody of another organisation', async () => {
    const { token } = await rig.api.signedIn(rig.sanne.organisationId);
    const { body } = await rig.api.call('GET', `caregivers/${rig.her}/own-page`, { token });
    expect(body.sees[0]).toContain('Sanne de Koning');
    expect(body.links.map(({ numberShown }: { numberShown: string }) => numberShown)).toEqual(['06 12345678']);
    const { id } = await anOrganisation(rig.test);
    const elsewhere = await rig.api.signedIn(id, { roles: ['consultant', 'team-lead', 'administrator'] });
    for (const [method, path] of [['GET', ''], ['POST', '/revoke']] as const)
      expect((await rig.api.call(method, `caregivers/${rig.her}/own-page${path}`, { token: elsewhere.token, body: method === 'POST' ? {} : undefined })).status).toBe(404);
    expect((await rig.browser.get(rig.at)).status).toBe(200);
    expect((await rig.api.call('POST', `caregivers/${rig.her}/own-page/revoke`, { token, body: {} })).status).toBe(204);
    expect((await rig.browser.get(rig.at)).status).toBe(404);
  }); // prettier-ignore

  it('leaves no name, number or token in the log', async () => {
    await rig.enter();
    await rig.browser.post(`${rig.at}/uren`, { dag1: 'ja' });
    const log = rig.api.lines.join('\n');
    for (const secret of [rig.at.slice(6), 'Ria', '612345678', rig.code()]) expect(log).not.toContain(secret);
  });
});
