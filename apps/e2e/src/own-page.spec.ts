import type { AddCaregiver } from '@voortuin/contract/caregivers/caregivers';
import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import type { SendTexts } from '@voortuin/contract/messages/messages';
import type { PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import type { AddReferral } from '@voortuin/contract/referrals/referrals';
import type { TodayView } from '@voortuin/contract/today/today';
import { newId } from '@voortuin/server/platform/ids';
import { axe } from './axe.ts';
import type { Colours, Size } from './browser.ts';
import './one-town.ts';
import { demoNames } from './screens.ts';
import { theTown } from './town.ts';
import { aVisitor, open, sideways, signInAs, type Visitor } from './visitor.ts';

const looks: [Size, Colours][] = [
  ['phone', 'light'],
  ['phone', 'dark'],
  ['desk', 'light'],
  ['desk', 'dark'],
];

describe('a caregiver’s own page', () => {
  let her: string;
  let people = 0;
  let codes: number;
  let sanne: Visitor;
  let wim: Visitor;
  let line: PhoneLineView;
  let at: string;

  beforeAll(async () => {
    await theTown();
    [sanne, wim] = [await aVisitor('desk'), await aVisitor('desk')];
    await signInAs(sanne, demoNames.consultant);
    await signInAs(wim, demoNames.administrator);
    // Whenever these specs run: the text has to go out now.
    line = await call<PhoneLineView>(wim, 'GET', 'phone-line');
    await setLine({ quietFrom: '00:00', quietUntil: '00:00' });
  });
  // Each of these meets somebody of its own: what she asked for in one would decide another.
  beforeEach(async () => {
    her = newId();
    codes = 0;
    const today = new Date().toISOString().slice(0, 10);
    const { consultantId } = await call<TodayView>(sanne, 'GET', 'today');
    const ria: AddCaregiver = {
      id: her, evenIfKnown: true, firstName: 'Ria', prefix: null, lastName: 'Zonneveld-Wakker', phone: `06 4000123${people++}`, address: { postcode: '4611KE', houseNumber: 3 },
      whereabouts: [], suitableHours: [], channelPermissions: [{ channel: 'sms', allowed: true, saidBy: 'zij zelf', saidOn: today, how: 'aan de telefoon' }],
      atDoor: 'welcome', language: 'nl', source: 'herself', ground: 'public-task', careSituations: [], consultantId,
    }; // prettier-ignore
    await call(sanne, 'POST', 'caregivers', ria);
    const suggestions = await call<{ partnerId: string; reachable: boolean }[]>(
      sanne,
      'GET',
      'partners/suggestions?need=respite',
    );
    const { partnerId } = suggestions.find(({ reachable }) => reachable)!;
    const draft: AddReferral = {
      id: newId(), caregiverId: her, partnerId, need: 'respite', question: 'Een middag vrij.', forWhom: 'herself', urgency: 'no-hurry', callee: 'herself',
      expects: true, copyWish: 'none', shares: [{ field: 'name', ground: 'consent' }, { field: 'phone', ground: 'consent' }],
      consent: { id: newId(), saidBy: 'Ria Zonneveld-Wakker', saidOn: today, way: 'by-phone', forWhat: 'Naam en telefoon' },
    }; // prettier-ignore
    const { version } = await call<{ version: number }>(sanne, 'POST', 'referrals', draft);
    await call(sanne, 'POST', `referrals/${draft.id}/send`, { version, evenIfKnown: true });
    const text: SendTexts = {
      id: newId(),
      kind: 'own-page',
      text: 'Dag {voornaam}, dit is uw eigen pagina: {link}',
      caregiverIds: [her],
    };
    await call(sanne, 'POST', 'texts', text);
    at = /\/mijn\/[\w-]+/.exec(await onPhone('/mijn/', 1))![0];
  });
  afterAll(async () => {
    await setLine({});
    await sanne.leave();
    await wim.leave();
  });

  async function call<T>({ page, url }: Visitor, method: string, path: string, data?: object): Promise<T> {
    const answer = await page.request.fetch(`${url}/api/v1/${path}`, { method, data, headers: { 'x-voortuin': '1' } });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  async function setLine(own: Partial<PhoneLineView>): Promise<void> {
    const { number, openOn, opensAt, closesAt, quietFrom, quietUntil, timeZone, closedWords, keeperId, dayLimitCents, textCents, minuteCents } = line; // prettier-ignore
    await call(wim, 'PUT', 'phone-line', { number, openOn, opensAt, closesAt, quietFrom, quietUntil, timeZone, closedWords, keeperId, dayLimitCents, textCents, minuteCents, ...own }); // prettier-ignore
  }

  /** Her phone, as soon as it has so many texts with these words: the newest of them. */
  async function onPhone(words: string, many: number): Promise<string> {
    for (let tries = 0; tries < 200; tries++) {
      const { phones } = await call<DemoPhonesView>(sanne, 'GET', 'demo/phones?search=Zonneveld-Wakker');
      const texts = phones?.find(({ id }) => id === her)?.texts.filter(({ text }) => text.includes(words)) ?? [];
      if (texts.length >= many) return texts.toSorted((one, other) => other.at.localeCompare(one.at))[0]!.text;
      await sanne.page.waitForTimeout(200);
    }
    throw new Error(`no text with ${words} came`);
  }

  const code = async (): Promise<string> => /\d{6}/.exec(await onPhone('Uw code is', (codes += 1)))![0];

  it('takes her from the text to her wishes, a call tomorrow and what was shared, on a phone without scripts', async () => {
    const visitor = await aVisitor('phone', 'light', false);
    const { page, url } = visitor;
    try {
      await page.goto(`${url}${at}`);
      await page.getByRole('heading', { name: 'Dag Ria' }).waitFor();
      await page.getByText('Op andere dagen of uren').click();
      for (const day of ['maandag', 'woensdag', 'vrijdag', 'zaterdag', 'zondag'])
        await page.getByLabel(day, { exact: true }).uncheck();
      await page.getByLabel('ochtend').uncheck();
      await page.getByRole('button', { name: 'Bewaar deze uren' }).click();
      await page.getByText('Wij houden rekening met deze uren').waitFor();
      await page.getByText('Op een andere manier').click();
      await page.getByLabel('Kom langs').check();
      await page.getByRole('button', { name: 'Bewaar', exact: true }).first().click();
      await page.getByText('komt bij u langs voor een praatje').waitFor();
      await page.getByText('Vaker of minder vaak').click();
      await page.getByLabel('Vaker:').check();
      await page.locator('details[open]').getByRole('button', { name: 'Bewaar', exact: true }).click();
      await page.getByText('Hieronder staat wanneer u nu van ons hoort.').waitFor();
      await page.getByText('Even pauze').click();
      await page.getByLabel('Een maand').check();
      await page.getByRole('button', { name: 'Begin de pauze' }).click();
      await page.getByText('U hebt een pauze tot en met').waitFor();
      await page.getByRole('button', { name: 'Stop mijn pauze' }).click();
      await page.getByText('Uw pauze is gestopt.').waitFor();
      await page.getByRole('link', { name: /wakker/ }).click();
      await page.getByRole('button', { name: /^Bel mij/ }).click();
      await page.getByText(/Genoteerd\. Sanne/).waitFor();
      await page.getByRole('link', { name: 'Terug naar Mijn Voortuin' }).click();
      await page.getByRole('link', { name: 'Bekijk wat er gedeeld is' }).click();
      await page.getByRole('button', { name: 'Sms mij een code' }).click();
      await page.getByLabel('De zes cijfers').fill(await code());
      await page.getByRole('button', { name: 'Bekijk wat er gedeeld is' }).click();
      await page.getByText('Zij kunnen dit nog lezen.').waitFor();
      expect(visitor.complaints).toEqual([]);
    } finally {
      await visitor.leave();
    }
    const day = await call<TodayView>(sanne, 'GET', 'today');
    const card = [...day.asked, ...day.thisWeek].find(({ caregiverId }) => caregiverId === her);
    if (card) expect(card.reasons[0]!.code).toMatch(/^asked-/);
    const { planned } = await call<{ planned: { reasons: { code: string }[] } }>(sanne, 'GET', `caregivers/${her}`);
    expect(planned.reasons[0]!.code).toMatch(/^asked-/);
  });

  it('stands on her page for who looks after her, and a call she asked for before all others in Vandaag', async () => {
    const { page, url } = sanne;
    await page.request.post(`${url}${at}/bel-mij`, { headers: { 'sec-fetch-site': 'same-origin' } });
    const { on } = await call<TodayView>(sanne, 'GET', 'today');
    await call(sanne, 'POST', `caregivers/${her}/replan`, { plannedOn: on });
    await open(sanne, '/vandaag');
    const [first] = await page.locator('app-person-card').all();
    expect(await first!.textContent()).toMatch(/Zonneveld-Wakker[^]*of je belt/);
    expect(await axe(page))
      .withContext('Vandaag')
      .toEqual([]);
    await open(sanne, `/mantelzorgers/${her}`);
    await page.getByText('Mijn Voortuin, de eigen pagina van').click();
    await page.getByRole('button', { name: 'Trek de link in' }).waitFor();
    expect(await axe(page))
      .withContext('her page')
      .toEqual([]);
  });

  for (const [size, colours] of looks)
    it(`at the ${size} in ${colours}: axe finds nothing, nothing sticks out, also at 320 pixels`, async () => {
      const visitor = await aVisitor(size, colours);
      const { page, url } = visitor;
      const full = page.viewportSize()!;
      const look = async (name: string): Promise<void> => {
        expect(await axe(page)).withContext(name).toEqual([]);
        for (const width of [full.width, 320]) {
          await page.setViewportSize({ ...full, width });
          expect(await sideways(page)).withContext(`${name} sideways at ${width}`).toBe(0);
        }
        await page.setViewportSize(full);
      }; // prettier-ignore
      try {
        await page.goto(`${url}/mijn/bestaat-niet`);
        await look('a link that does not work');
        await page.goto(`${url}${at}`);
        for (const summary of await page.locator('summary').all()) await summary.click();
        await look('her page with every form open');
        await page.getByLabel('Tot en met de dag').check();
        await page.getByRole('button', { name: 'Begin de pauze' }).click();
        await page.getByRole('link', { name: 'Kies een dag.' }).waitFor();
        await look('a pause without a date');
        await page.goto(`${url}${at}/wakker`);
        await look('for who lies awake');
        await page.goto(`${url}${at}/gedeeld`);
        await look('asking for a code');
        await page.getByRole('button', { name: 'Sms mij' }).click();
        await page.getByLabel('De zes cijfers').fill('1');
        await page.getByRole('button', { name: 'Bekijk' }).click();
        await page.getByText('Deze code klopt niet').waitFor();
        await look('a wrong code');
        await page.getByLabel('De zes cijfers').fill(await code());
        await page.getByRole('button', { name: 'Bekijk' }).click();
        await page.getByText('Klopt er iets niet?').waitFor();
        await look('what was shared');
        expect(visitor.complaints).toEqual([]);
      } finally {
        await visitor.leave();
      }
    });
});
