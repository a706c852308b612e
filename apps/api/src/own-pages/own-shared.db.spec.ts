import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { PlainBrowser } from '../platform/testing/plain-browser.ts';
import { OwnPageRig } from './testing/own-page-rig.ts';

const wrongOf = (right: string): string => (right === '000000' ? '000001' : '000000');

describe('What was shared about a caregiver, on her own page', () => {
  let rig: OwnPageRig;

  beforeAll(async () => {
    rig = await OwnPageRig.make();
  });
  afterAll(() => rig.close());
  beforeEach(() => rig.begin());

  it('shows with a code what was shared with whom, and stops it at once when she says so', async () => {
    expect((await rig.enter()).text).toContain('Ria van den Berg');
    const shared = await rig.browser.get(`${rig.at}/gedeeld`);
    expect(shared.text).toContain('Zij kunnen dit nog lezen.');
    expect(shared.text).toContain('06 12345678');
    const stopped = await rig.browser.post(`${rig.at}/intrekken`, { toestemming: rig.consentId });
    expect(stopped.text).toContain('Gestopt.');
    expect(stopped.text).toContain('Zij kunnen dit niet meer lezen.');
    expect(await rig.one('SELECT withdrawn_at IS NOT NULL AS gone, withdrawn_by AS by FROM consent WHERE id = $1', [rig.consentId])).toEqual({ gone: true, by: null }); // prettier-ignore
    expect(await rig.one('SELECT ending FROM referral WHERE consent_id = $1', [rig.consentId])).toEqual({
      ending: 'withdrawn',
    });
    const tasks = await rig.test.owner.query(`SELECT what FROM task WHERE caregiver_id = $1 AND what ILIKE '%trok via Mijn Voortuin%'`, [rig.her]); // prettier-ignore
    expect(tasks.rows).toHaveSize(1);
    await rig.browser.post(`${rig.at}/intrekken`, { toestemming: rig.consentId });
    expect((await rig.test.owner.query(`SELECT 1 FROM task WHERE caregiver_id = $1 AND what ILIKE '%trok via Mijn Voortuin%'`, [rig.her])).rows).toHaveSize(1); // prettier-ignore
  });

  it('withdraws nothing without a code, and nothing of somebody else', async () => {
    await rig.browser.post(`${rig.at}/intrekken`, { toestemming: rig.consentId });
    const stands = (): Promise<unknown> => rig.one('SELECT withdrawn_at FROM consent WHERE id = $1', [rig.consentId]);
    expect(await stands()).toEqual({ withdrawn_at: null });
    const theirs = rig.consentId;
    rig.at = await rig.linkOf(await aCaregiver(rig.services, rig.sanne, { firstName: 'Hanna' }));
    await rig.enter();
    expect((await rig.browser.post(`${rig.at}/intrekken`, { toestemming: theirs })).status).toBe(404);
    expect(await rig.one('SELECT withdrawn_at FROM consent WHERE id = $1', [theirs])).toEqual({ withdrawn_at: null });
  });

  it('never shows a code, and sends it to her own number only', async () => {
    const asked = await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
    expect(asked.text).not.toContain(rig.code());
    expect(asked.text).toContain('eindigt op 78');
    expect(asked.text).toContain('autocomplete="one-time-code"');
    const { to, from } = rig.carrier.accepted.at(-1)!;
    expect([to, from]).toEqual(['+31612345678', '+31164000100']);
    for (const nummer of ['1', '-1', 'x', '0612345679']) {
      await rig.test.owner.query('DELETE FROM sign_in_try');
      expect((await rig.browser.post(`${rig.at}/code`, { nummer })).status).toBe(422);
    }
  });

  it('does not go out where the day has cost enough, nor to a phone that said STOP; she is told to call', async () => {
    const limit = (cents: number): Promise<unknown> =>
      rig.test.owner.query('UPDATE phone_line SET day_limit_cents = $1', [cents]);
    const refused = async (why: string): Promise<void> => {
      const asked = await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
      expect([asked.status, asked.text.includes('of bel ons')])
        .withContext(why)
        .toEqual([422, true]);
    };
    await limit(0);
    const asked = await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
    expect([asked.status, asked.text.includes('geen code meer sturen'), asked.text.includes('href="tel:+31164000100"')]).toEqual([422, true, true]); // prettier-ignore
    const { rows } = await rig.test.owner.query(`SELECT owner_id FROM task WHERE caregiver_id = $1 AND what LIKE '%kreeg geen code%'`, [rig.her]); // prettier-ignore
    expect(rows).withContext('somebody calls her').toHaveSize(1);
    await limit(2_500);
    const before = await rig.everything();
    rig.carrier.stopped.add('+31612345678 +31164000100');
    await refused('stopped');
    rig.carrier.stopped.clear();
    expect(await rig.everything()).toBe(before);
    await rig.enter();
    expect(await rig.one('SELECT sum(cents)::int >= 9 AS paid FROM day_spending')).toEqual({ paid: true });
  });

  it('speaks the code on a landline', async () => {
    const her2 = await aCaregiver(rig.services, rig.sanne, { phone: '0612345678', secondPhone: '0164 123456' });
    rig.at = await rig.linkOf(her2);
    await rig.browser.post(`${rig.at}/code`, { nummer: '1' });
    expect(rig.carrier.desk.calls.at(-1)!.to).toBe('+31164123456');
  });

  it('opens with a code once, for ten minutes, and after five wrong guesses with none', async () => {
    await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
    const right = rig.code();
    for (const left of [4, 3, 2, 1])
      expect((await rig.browser.post(`${rig.at}/open`, { code: wrongOf(right) })).text).toContain(`nog ${left} keer`);
    expect((await rig.browser.post(`${rig.at}/open`, { code: wrongOf(right) })).text).toContain('werkt niet meer');
    expect((await rig.browser.post(`${rig.at}/open`, { code: right })).text).toContain('werkt niet meer');
    await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
    await rig.test.owner.query(`UPDATE own_page_visit SET code_until_at = now() - interval '1 second'`);
    expect((await rig.browser.post(`${rig.at}/open`, { code: rig.code() })).text).toContain('werkt niet meer');
    await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
    const once = rig.code();
    const [name, visit] = [...rig.browser.cookies].at(-1)!;
    const [a, b] = await Promise.all([1, 2].map(() => rig.browser.send('POST', `${rig.at}/open`, new URLSearchParams({ code: once }), { 'sec-fetch-site': 'same-origin', cookie: `${name}=${visit}` }))); // prettier-ignore
    expect([a!.status, b!.status].toSorted((x, y) => x - y)).toEqual([303, 422]);
  });

  it('opens in no other browser, and at no other link', async () => {
    await rig.enter();
    const other = new PlainBrowser(rig.api.url);
    expect((await other.get(`${rig.at}/gedeeld`)).text).toContain('Eerst een code');
    await rig.browser.post(`${rig.at}/code`, { nummer: '0' });
    const mine = rig.code();
    await other.post(`${rig.at}/code`, { nummer: '0' });
    const stolen = await other.post(`${rig.at}/open`, { code: mine === rig.code() ? wrongOf(mine) : mine });
    expect(stolen.text).toContain('Deze code klopt niet');
    // A visit at one link, brought to another.
    await rig.enter();
    const visit = [...rig.browser.cookies.values()].at(-1)!;
    const hanna = await rig.linkOf(await aCaregiver(rig.services, rig.sanne, { firstName: 'Hanna' }));
    const asker = new PlainBrowser(rig.api.url);
    await asker.post(`${hanna}/code`, { nummer: '0' });
    const [name] = [...asker.cookies.keys()];
    const brought = await asker.send('GET', `${hanna}/gedeeld`, undefined, { cookie: `${name}=${visit}`, 'sec-fetch-site': 'same-origin' }); // prettier-ignore
    expect(brought.text).toContain('Eerst een code');
  });

  it('gives few codes an hour, and stops opening as soon as her link is revoked', async () => {
    for (let n = 0; n < 5; n++) expect((await rig.browser.post(`${rig.at}/code`, { nummer: '0' })).status).toBe(200);
    const refused = await new PlainBrowser(rig.api.url).post(`${rig.at}/code`, { nummer: '0' });
    expect([refused.status, Number(refused.headers.get('retry-after')) > 60]).toEqual([429, true]);
    await rig.test.owner.query('DELETE FROM sign_in_try');
    await rig.enter();
    await rig.test.owner.query(`UPDATE caregiver SET approach = 'never' WHERE id = $1`, [rig.her]);
    expect((await rig.browser.get(`${rig.at}/gedeeld`)).status).toBe(404);
  });
});
