import { newId } from '@voortuin/server/platform/ids';
import { PartnerAnnouncements } from '@voortuin/server/referrals/partner-announcements';
import { LinkRig } from './testing/link-rig.ts';
import { PlainBrowser } from '../platform/testing/plain-browser.ts';

describe('The standing link with which a partner announces', () => {
  let rig: LinkRig;
  let at: string;
  let browser: PlainBrowser;

  beforeAll(async () => {
    rig = await LinkRig.make();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await rig.begin();
    at = await link();
    browser = new PlainBrowser(rig.api.url);
  });

  const link = async () =>
    new URL((await rig.services.get(PartnerAnnouncements).makeLink(rig.sanne, rig.partner.id)).link).pathname;
  const form = (own: Record<string, string> = {}): Record<string, string> => ({
    id: newId(), lastName: 'Peters', phone: '06 1234 5678', consent: 'knows-and-may-call', announcedBy: 'Joke Smit', ...own,
  }); // prettier-ignore
  const announced = async () =>
    (
      await rig.test.owner.query(
        'SELECT details, consent, door, announced_by FROM announcement WHERE partner_id = $1 ORDER BY id',
        [rig.partner.id],
      )
    ).rows;

  it('asks plainly whether she knows and may be called, and keeps what is written, with the number as numbers are kept', async () => {
    const page = await browser.get(at);
    expect(page.text).toContain('Weet de mantelzorger dat u dit doet, en mogen wij bellen?');
    expect(page.text).not.toContain(' checked');
    const done = await browser.post(
      at,
      form({ whatIsGoingOn: 'Zij zorgt al jaren. BSN 111222333.', postcode: '4611 ke' }),
    );
    expect(done.text).toContain('De aanmelding is binnen.');
    expect(await announced()).toEqual([
      {
        details: {
          firstName: null, lastName: 'Peters', phone: '+31612345678', email: null, street: null, houseNumber: null,
          postcode: '4611KE', whatIsGoingOn: 'Zij zorgt al jaren. BSN *********.',
        },
        consent: 'knows-and-may-call', door: 'link', announced_by: 'Joke Smit',
      },
    ]); // prettier-ignore
  });

  it('says what is missing beside the field, and keeps what was typed', async () => {
    const { consent: _, ...rest } = form({ lastName: '', announcedBy: 'Joke & Co' });
    const refused = await browser.post(at, rest);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Maak een keuze.');
    expect(refused.text).toContain('Vul dit nog in.');
    expect(refused.text).toContain('value="Joke &#38; Co"');
    const unreachable = await browser.post(at, form({ phone: '' }));
    expect(unreachable.text).toContain('Vul een telefoonnummer, een mailadres, of een postcode met huisnummer in.');
    expect((await browser.post(at, form({ phone: 'bel maar' }))).text).toContain('geen volledig telefoonnummer');
    expect(await announced()).toEqual([]);
  });

  it('takes the same form once, and nothing from a program that fills in every field', async () => {
    const same = form();
    for (let n = 0; n < 3; n++) expect((await browser.post(at, same)).text).toContain('is binnen');
    expect((await browser.post(at, form({ website: 'https://spam.test' }))).text).toContain('is binnen');
    expect((await announced()).length).toBe(1);
  });

  it('takes ten in an hour from one address, and says when again', async () => {
    for (let n = 0; n < 10; n++) expect((await browser.post(at, form())).status).toBe(200);
    expect((await browser.post(at, form())).status).toBe(429);
    expect((await announced()).length).toBe(10);
  });

  it('works no more after a new one was made, when it is guessed, or when the partner has ended', async () => {
    const old = at;
    at = await link();
    const dead = await browser.get(`/aanmelden/${'B'.repeat(43)}`);
    expect(dead.status).toBe(404);
    expect((await browser.get(old)).text).toBe(dead.text);
    expect((await browser.post(old, form())).text).toBe(dead.text);
    expect((await browser.get(at)).status).toBe(200);
    await rig.test.owner.query('UPDATE partner SET ended_at = now() WHERE id = $1', [rig.partner.id]);
    expect((await browser.get(at)).text).toBe(dead.text);
    expect(await announced()).toEqual([]);
  });

  it('takes forms of its own page only', async () => {
    expect((await browser.post(at, form(), { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect(await announced()).toEqual([]);
  });
});
