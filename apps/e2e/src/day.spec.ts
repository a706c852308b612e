import { join } from 'node:path';
import type { Replan } from '@voortuin/contract/caregivers/planned-contacts';
import type { TodayView } from '@voortuin/contract/today/today';
import type { Locator } from 'playwright-core';
import { root } from '../../../tools/root.ts';
import { axe } from './axe.ts';
import type { Size } from './browser.ts';
import './one-town.ts';
import { press, ringing } from './phones.ts';
import { demoNames } from './screens.ts';
import { theTown } from './town.ts';
import { aVisitor, open, settled, pressToSignIn, type Visitor } from './visitor.ts';

/** The lists that support centres hand over, one for each size, so that neither finds the other's people. */
const lists: Record<Size, string> = { phone: 'caregivers-cp1252.csv', desk: 'caregivers-utf8.csv' };

for (const size of ['phone', 'desk'] as const) {
  describe(`a day, at the ${size}`, () => {
    let visitor: Visitor;
    let taps: number;

    beforeAll(() => theTown());
    beforeEach(async () => {
      visitor = await aVisitor(size);
      taps = 0;
    });
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    });

    const button = (name: string | RegExp): Locator => visitor.page.getByRole('button', { name }).first();
    const tap = async (what: Locator): Promise<void> => {
      taps++;
      await what.click();
    };
    const clean = async (): Promise<void> => {
      await settled(visitor.page);
      expect(await axe(visitor.page)).toEqual([]);
    };
    /** A card of the day with whom this is planned, and what one presses for it; whatever other walks left of the day. */
    const cardWith = async (channel: 'phone' | 'front-garden'): Promise<{ id: string; action: Locator }> => {
      const { page, url } = visitor;
      const day = (await (await page.request.get(`${url}/api/v1/today`)).json()) as TodayView;
      const { caregiverId: id } = [...day.tooLong, ...day.today].find(({ phone, address, atDoor }) =>
        channel === 'phone' ? phone : address && atDoor !== 'never',
      )!;
      const data = { plannedOn: day.on, channel } satisfies Replan;
      const headers = { 'x-voortuin': '1' };
      const answer = await page.request.post(`${url}/api/v1/caregivers/${id}/replan`, { data, headers });
      expect(answer.status()).toBeLessThan(300);
      await open(visitor, '/vandaag');
      const action = channel === 'phone' ? /^Bel / : /^Langs de voortuin/;
      const acts = page.locator(`app-person-card:has([data-card="${id}"]) app-person-actions`);
      return {
        id,
        action: acts
          .getByRole('link', { name: action })
          .or(acts.getByRole('button', { name: action }))
          .first(),
      };
    };
    const saved = async (): Promise<void> => {
      await visitor.page.getByText(/Bewaard\. Volgend moment: /).waitFor();
      await settled(visitor.page);
    };

    it('the team lead brings in the list as it is, and every row ends somewhere', async () => {
      const { page } = visitor;
      await pressToSignIn(visitor, demoNames.teamLead);
      await open(visitor, '/lijsten');
      await page.setInputFiles('input[type=file]', join(root, 'libs/server/testdata', lists[size]));
      await page.getByText('Er is nog niemand toegevoegd').waitFor();
      await clean();
      await page.getByLabel('Waar komt de lijst vandaan?').fill('Ons oude systeem');
      await page.getByLabel('Waarom mogen we deze mensen opschrijven?').selectOption({ index: 1 });
      await page.getByLabel('bellen', { exact: true }).check({ force: true });
      await page.getByLabel('Hoe is dat afgesproken?').fill('Vakje op het aanmeldformulier');
      await button(/^Haal \d+ mensen binnen/).click();
      await page.getByText(/mensen van deze lijst zijn nu in beeld/).waitFor({ timeout: 60_000 });
      await clean();
      const rows = Number(
        (await page.request.get(`${visitor.url}/api/v1/imports`).then((answer) => answer.json()))[0].rows,
      );
      const { counts } = (await page.request.get(`${visitor.url}/api/v1/imports`).then((answer) => answer.json()))[0];
      expect(Object.values(counts as Record<string, number>).reduce((sum, count) => sum + count, 0)).toBe(rows);
      await page.getByRole('link', { name: 'Wijs ze toe' }).click();
      await page.waitForURL(/mantelzorgers/);
      await clean();
    });

    it('the consultant sees whom to speak to, calls and logs it in two taps, and takes it back', async () => {
      const { page } = visitor;
      await pressToSignIn(visitor, demoNames.consultant);
      const { id, action } = await cardWith('phone');
      await clean();
      await tap(action);
      await page.getByText('Je telefoon gaat. Neem op').waitFor();
      await clean();
      await press(visitor, await ringing(visitor), 'answer');
      const hers = await ringing(visitor);
      await press(visitor, hers, 'answer');
      await page.getByText('In gesprek met').waitFor();
      await press(visitor, hers, 'hang-up');
      // That they spoke stands there already; only how it goes is asked.
      await page
        .getByRole('dialog')
        .getByText(/Telefoon .* 1 minuut/)
        .waitFor();
      await tap(button('Het gaat'));
      await saved();
      expect(taps).toBe(2);
      await button('Maak ongedaan').click();
      await page.getByText('Teruggenomen. Alles staat weer zoals het was.').waitFor();
      await settled(page);
      expect(await page.locator(`[data-card="${id}"]`).count()).toBeGreaterThan(0);
    });

    it('a front-garden conversation that was "not home" and a call stand on the timeline, and the next moment follows from each', async () => {
      const { page } = visitor;
      await pressToSignIn(visitor, demoNames.consultant);
      const { id, action } = await cardWith('front-garden');
      const sheet = page.getByRole('dialog');
      await tap(action);
      await tap(sheet.getByText('Niet thuis', { exact: true }));
      await tap(sheet.getByRole('button', { name: 'Bewaar', exact: true }));
      await saved();
      expect(taps).toBe(3);

      await open(visitor, `/mantelzorgers/${id}`);
      const timeline = page.locator('vt-timeline');
      await timeline.getByText('Niet thuis').first().waitFor();
      expect(await page.locator('vt-next-moment-card').innerText()).toMatch(/niet bereikt/);
      await button('Leg contact vast').click();
      await sheet.getByText('bellen', { exact: true }).click();
      await sheet.getByText('Gesproken', { exact: true }).click();
      await button('Zwaar').click();
      await saved();
      await clean();
      expect(await timeline.locator('vt-timeline-item').first().innerText()).toMatch(/Gesproken|Voortuingesprek/);
      expect(await timeline.locator('vt-timeline-item').nth(1).innerText()).toContain('Niet thuis');
      expect(await page.locator('vt-next-moment-card').innerText()).not.toMatch(/niet bereikt/);
    });

    it('what is half typed survives a cut connection and a reload', async () => {
      const { page } = visitor;
      await pressToSignIn(visitor, demoNames.consultant);
      await open(visitor, '/mantelzorgers/nieuw');
      await page.getByLabel('Achternaam').fill('Zonnebloem');
      await page.context().setOffline(true);
      await page.getByLabel('Achternaam').fill('Zonnebloem-de Wit');
      await page.context().setOffline(false);
      await page.reload();
      await settled(page);
      expect(await page.getByLabel('Achternaam').inputValue()).toBe('Zonnebloem-de Wit');
    });

    it('the team lead finds who was never spoken to, and opens one of them', async () => {
      const { page } = visitor;
      await pressToSignIn(visitor, demoNames.teamLead);
      await open(visitor, '/overzicht');
      await clean();
      await page
        .locator('vt-class-legend')
        .getByRole('link', { name: /Nooit/ })
        .or(page.locator('vt-class-legend').getByRole('button', { name: /Nooit/ }))
        .first()
        .click();
      await page.waitForURL(/stand=never-spoken/);
      await settled(page);
      const first = page.locator('app-caregiver-row a').first();
      await first.click();
      await page.locator('vt-next-moment-card').waitFor();
      await clean();
    });
  });
}
