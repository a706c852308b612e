import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { TextsPreview } from '@voortuin/contract/messages/messages';
import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import type { PhoneLineDraft, PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import { axe } from './axe.ts';
import './one-town.ts';
import { demoNames } from './screens.ts';
import { theTown } from './town.ts';
import { aVisitor, open, settled, sideways, signInAs, type Visitor } from './visitor.ts';

for (const size of ['phone', 'desk'] as const) {
  describe(`texting, at the ${size}`, () => {
    let visitor: Visitor;

    beforeAll(() => theTown());
    beforeEach(async () => {
      visitor = await aVisitor(size);
      await noQuietHours();
    });
    afterEach(async () => {
      expect(visitor.complaints).toEqual([]);
      await visitor.leave();
    });

    const call = async <T>(method: string, path: string, data?: object): Promise<T> => {
      const { page, url } = visitor;
      const answer = await page.request.fetch(`${url}/api/v1/${path}`, {
        method,
        data,
        headers: { 'x-voortuin': '1' },
      });
      if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
      return (await answer.json()) as T;
    };
    const clean = async (): Promise<void> => {
      await settled(visitor.page);
      expect(await axe(visitor.page)).toEqual([]);
      expect(await sideways(visitor.page)).toBe(0);
    };
    /** At whatever hour this runs, and whatever other walks left, it is not night. */
    const noQuietHours = async (): Promise<void> => {
      await signInAs(visitor, demoNames.administrator);
      const { number, openOn, opensAt, closesAt, timeZone, closedWords, keeperId, dayLimitCents, textCents, minuteCents } =
        await call<PhoneLineView>('GET', 'phone-line'); // prettier-ignore
      await call<PhoneLineView>('PUT', 'phone-line', {
        number, openOn, opensAt, closesAt, timeZone, closedWords, keeperId, dayLimitCents, textCents, minuteCents,
        quietFrom: '03:00', quietUntil: '03:00',
      } satisfies PhoneLineDraft); // prettier-ignore
      await visitor.page.context().clearCookies();
    };
    /** Somebody of Sanne's own of whom it is said that she may be texted, or not. */
    const somebody = async (objection: string | null): Promise<{ id: string; name: string }> => {
      const { person } = await call<{ person: { id: string } }>('GET', 'session');
      const { items } = await call<{ items: { id: string }[] }>('GET', `caregivers?consultantId=${person.id}&size=100`);
      const { texts } = await call<TextsPreview>('POST', 'texts/preview', {
        kind: 'by-hand',
        text: 'Dag',
        caregiverIds: items.map(({ id }) => id),
      });
      const fitting = texts.filter((text) => text.objection === objection);
      for (const { caregiverId: id, name } of size === 'phone' ? fitting : fitting.toReversed()) {
        // Whoever said no is offered no text at all.
        const { channelPermissions } = await call<CaregiverView>('GET', `caregivers/${id}`);
        if (!channelPermissions.some(({ channel, allowed }) => channel === 'sms' && !allowed)) return { id, name };
      }
      throw new Error('nobody fits');
    };
    /** Waits until her phone shows these words, once. */
    const onHerPhone = async (id: string, words: string): Promise<void> => {
      for (let tries = 0; tries < 150; tries++) {
        const { phones } = await call<DemoPhonesView>('GET', 'demo/phones');
        const phone = phones?.find((one) => one.id === id);
        const got = phone?.texts.filter(({ own, text }) => !own && text.includes(words)) ?? [];
        if (got.length > 0) return expect(got.length).toBe(1);
        await visitor.page.waitForTimeout(200);
      }
      throw new Error('her phone got nothing');
    };

    it('the consultant texts her, she answers on her phone, and the answer stands on the bell and the timeline', async () => {
      const { page } = visitor;
      await signInAs(visitor, demoNames.consultant);
      const { id, name } = await somebody(null);
      await open(visitor, `/mantelzorgers/${id}`);
      await page.getByRole('link', { name: /een sms$/ }).first().click(); // prettier-ignore
      const sheet = page.getByRole('dialog');
      await sheet.getByRole('button', { name: 'Hoe gaat het?' }).click();
      await page.waitForFunction(() => {
        const { value } = document.querySelector('textarea')!;
        return value !== '' && !/\{(voornaam|consulent|organisatie)\}/.test(value);
      });
      const words = `Dit is nummer ${size === 'phone' ? 'een' : 'twee'}.`;
      await sheet.getByLabel('Bericht').fill(`Dag! ${words}`);
      await clean();
      await sheet.getByText(/letters · 1 sms/).waitFor();
      await sheet.getByRole('button', { name: 'Verstuur', exact: true }).click();
      await page.getByText(/gaat nu uit\. Op de tijdlijn/).waitFor();
      await onHerPhone(id, words);
      await page.locator('app-text-said').filter({ hasText: words }).getByText('aangekomen').waitFor();
      await clean();

      const before = (await call<{ unseen: number }>('GET', 'reminders/unseen')).unseen;
      const answer = `Het gaat wel, dank je. <b>${size}</b> https://voorbeeld.nl`;
      await open(visitor, `/telefoons?van=${id}`);
      await page.getByLabel('Sms aan het steunpunt').fill(answer);
      await page.getByRole('button', { name: 'Verstuur', exact: true }).click();
      await page.locator('app-demo-phone').getByText(answer).waitFor();
      await open(visitor, `/mantelzorgers/${id}`);
      await page.locator('app-text-said').filter({ hasText: answer }).waitFor();
      await open(visitor, '/herinneringen');
      const card = page.locator('app-incoming-card').filter({ hasText: answer });
      await card.waitFor();
      expect((await call<{ unseen: number }>('GET', 'reminders/unseen')).unseen).toBe(before + 1);
      expect(await card.locator('.said a, .said b').count()).toBe(0);
      await clean();

      await open(visitor, '/berichten');
      const mine = page.locator('app-incoming-card').filter({ hasText: answer });
      expect(await mine.getByRole('link', { name }).count()).toBe(1);
      await clean();
      await mine.getByRole('button', { name: 'Gelezen' }).click();
      await mine.waitFor({ state: 'detached' });
      await open(visitor, '/herinneringen');
      expect(await card.count()).toBe(0);
    });

    it('whoever did not allow it is asked first: the permission is recorded right there, and then it goes', async () => {
      const { page } = visitor;
      await signInAs(visitor, demoNames.consultant);
      const { id } = await somebody('not-allowed');
      await open(visitor, `/mantelzorgers/${id}`);
      await page.getByRole('link', { name: /een sms$/ }).first().click(); // prettier-ignore
      const sheet = page.getByRole('dialog');
      const words = `Dank voor uw toestemming, ${size}.`;
      await sheet.getByLabel('Bericht').fill(words);
      await sheet.getByLabel('Hoe?').waitFor();
      expect(await sheet.getByRole('button', { name: /^Verstuur/ }).isDisabled()).toBe(true);
      await page.context().setOffline(true);
      await page.context().setOffline(false);
      await page.reload();
      await settled(page);
      await page.getByRole('link', { name: /een sms$/ }).first().click(); // prettier-ignore
      expect(await sheet.getByLabel('Bericht').inputValue()).toBe(words);
      await sheet.getByLabel('Hoe?').fill('aan de deur');
      await sheet.getByRole('button', { name: 'Leg vast dat het mag' }).click();
      await sheet.getByLabel('Hoe?').waitFor({ state: 'detached' });
      await sheet.getByLabel('Bericht').press('Control+Enter');
      await page
        .getByText(/gaat (nu )?uit/)
        .first()
        .waitFor();
      await page.locator('app-text-said').filter({ hasText: words }).waitFor();
      await clean();
    });

    it('a neighbourhood is told that she comes by, and who gets nothing is named with why', async () => {
      const { page } = visitor;
      await signInAs(visitor, demoNames.consultant);
      await open(visitor, '/berichten/sturen');
      await page.locator('app-whom-part .chips button').nth(size === 'phone' ? 1 : 0).click(); // prettier-ignore
      await page.getByText(/mensen? krijg(t|en) dit$/).waitFor();
      await clean();
      const send = page.getByRole('button', { name: /^Stuur \d+ bericht/ });
      const count = Number(/\d+/.exec(await send.innerText())![0]);
      await send.click();
      await page.locator('app-many-sent').waitFor();
      expect(await page.locator('app-many-sent vt-big-figure').innerText()).toContain(String(count));
      await clean();
    });

    it('several hear of their next moment, each the day before and of the own day', async () => {
      const { page } = visitor;
      await signInAs(visitor, demoNames.consultant);
      await open(visitor, '/berichten/sturen');
      await page.getByText('De dag vóór ieders volgende moment').click();
      await page.locator('app-whom-part .chips button').nth(size === 'phone' ? 1 : 0).click(); // prettier-ignore
      await page.getByRole('button', { name: /^Kies alle/ }).click();
      await page.getByText(/mensen? krijg(t|en) dit$/).waitFor();
      await page
        .getByText(/^gaat uit: /)
        .first()
        .waitFor();
      await clean();
      const send = page.getByRole('button', { name: /^Zet \d+ bericht(en)? klaar/ });
      const count = Number(/\d+/.exec(await send.innerText())![0]);
      await send.click();
      expect(await page.locator('app-many-sent vt-big-figure').innerText()).toContain(`${count}`);
      await page
        .locator('app-many-sent')
        .getByText(/klaar voor de dag vóór/)
        .waitFor();
      await clean();
    });
  });
}
