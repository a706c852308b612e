import type { PartnerView } from '@voortuin/contract/partners/partners';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import type { KeptMailView } from '@voortuin/contract/reminders/reminders';
import type { Page } from 'playwright-core';
import { axe } from './axe.ts';
import { codeOnPhone } from './code-on-phone.ts';
import './one-town.ts';
import { demoNames } from './screens.ts';
import { theTown } from './town.ts';
import { aVisitor, open, settled, sideways, signInAs, type Visitor } from './visitor.ts';

describe('a referral, from her question to her yes, at the phone', () => {
  let sanne: Visitor;
  let partner: Visitor;
  /** Whom the last link went to. */
  let partnerPersonId: string;

  beforeAll(() => theTown());
  beforeEach(async () => {
    sanne = await aVisitor('phone');
    partner = await aVisitor('phone');
  });
  afterEach(async () => {
    expect([...sanne.complaints, ...partner.complaints]).toEqual([]);
    await sanne.leave();
    await partner.leave();
  });

  const clean = async ({ page }: Visitor): Promise<void> => {
    expect(await axe(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
  };
  const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first().click();

  /** Somebody in sight who was not referred for this before. */
  async function somebody(): Promise<string> {
    const { items } = await ask<{ items: { id: string }[] }>('caregivers?sight=on-time&size=50');
    for (const { id } of items) {
      const known = await ask<unknown[]>(`referrals/known-already?caregiverId=${id}&need=respite`);
      if (known.length === 0) return id;
    }
    throw new Error('everybody was referred already');
  }

  async function refer(caregiverId: string): Promise<string> {
    const { page } = sanne;
    await open(sanne, `/mantelzorgers/${caregiverId}`);
    await page
      .getByRole('link', { name: /Doorverwijzen|Verwijs/ })
      .first()
      .click();
    await page.waitForURL(/doorverwijzen$/);
    await page.getByLabel('Wat is de vraag, in eigen woorden?').fill('Ik wil één middag in de week even weg kunnen.');
    await page.getByText('even vrij van zorg').first().click();
    await page.getByText('Ja, dat is verteld').click();
    await clean(sanne);
    await press(page, /Wie kan helpen/);
    await press(page, /^Kies /);
    await clean(sanne);
    await press(page, /Wat je deelt/);
    await press(page, 'Kies wat nodig is om te bellen');
    await page.locator('app-tell-list .may').first().waitFor();
    for (const asked of await page.locator('app-tell-list .may').all())
      await asked.getByText('er is ja gezegd').click();
    await page.getByText('aan de telefoon', { exact: true }).click();
    await page.getByLabel('Wie zei ja?').fill('zijzelf');
    await page.getByLabel('Waarvoor?').fill('hulp bij even vrij zijn');
    await clean(sanne);
    await press(page, /Nakijken en versturen/);
    await press(page, 'Verstuur');
    await page.waitForURL(/\/doorverwijzingen\/[\w-]{36}$/);
    await settled(page);
    await clean(sanne);
    return page.url();
  }

  const ask = async <T>(path: string): Promise<T> =>
    (await sanne.page.request.get(`${sanne.url}/api/v1/${path}`)).json() as Promise<T>;

  /** The link in the mail that the partner of a referral got last, once it is another than the one before. */
  async function linkInMail(referral: string, before: string | null = null): Promise<string> {
    const { partnerId, partnerPersonId: whose } = await ask<ReferralView>(`referrals/${referral.split('/').at(-1)}`);
    const { people } = await ask<PartnerView>(`partners/${partnerId}`);
    partnerPersonId = whose!;
    const address = people.find(({ id }) => id === whose)!.email;
    for (let tries = 0; tries < 100; tries++) {
      const mails = await ask<KeptMailView[]>('demo/mails');
      const text = mails.find((mail) => mail.to === address && mail.text.includes('/antwoord/'))?.text;
      const link = text && /https?:\/\/\S+\/antwoord\/[\w-]+/.exec(text)![0];
      if (link && link !== before) return link;
      await sanne.page.waitForTimeout(200);
    }
    throw new Error('no mail came for the partner');
  }

  /** Opens the link with the code that came by another way. */
  async function enter(link: string): Promise<void> {
    const { page } = partner;
    await page.goto(link);
    await clean(partner);
    if (await page.getByRole('heading', { name: 'Er wacht een vraag op u' }).isVisible()) {
      await press(page, /code/);
      await page.getByLabel('De zes cijfers').fill(await codeOnPhone(sanne, partnerPersonId));
      await press(page, 'Lees de vraag');
    }
    await page.getByText('Ik wil één middag in de week even weg kunnen.').first().waitFor();
    await clean(partner);
  }

  async function done(): Promise<void> {
    const { page } = partner;
    await page.locator('summary', { hasText: 'Het is klaar' }).click();
    const form = page.locator('form', { has: page.locator('input[value=finish]') });
    await form.locator('select, input[type=radio]').first().waitFor();
    if (await form.locator('select').count()) await form.locator('select').selectOption({ index: 1 });
    else await form.locator('input[type=radio]').first().check();
    await form.getByRole('button').click();
    await page.getByRole('heading', { name: 'Dank u wel. Het is klaar.' }).waitFor();
    await clean(partner);
  }

  async function hearHer(referral: string, answer: string): Promise<void> {
    const { page } = sanne;
    await page.goto(referral);
    await settled(page);
    await press(page, answer);
    await clean(sanne);
    await page.getByRole('dialog').getByRole('button', { name: 'Bewaar', exact: true }).click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await settled(page);
  }

  it('is sent, answered by link, done, not helped, reopened, done again, and closed by her word alone', async () => {
    await signInAs(sanne, demoNames.consultant);
    const caregiverId = await somebody();
    const referral = await refer(caregiverId);

    const link = await linkInMail(referral);
    await enter(link);
    await press(partner.page, 'Ja, wij pakken dit op');
    await partner.page.getByRole('heading', { name: /U pakt dit op/ }).waitFor();
    await clean(partner);
    await partner.page.getByRole('link', { name: 'Terug naar de vraag' }).click();
    await done();

    await hearHer(referral, 'Nee, nog niet');
    await press(sanne.page, /^Opnieuw bij /);
    await sanne.page.getByRole('dialog').getByRole('textbox').fill('Liever op een doordeweekse dag.');
    await sanne.page.getByRole('dialog').getByRole('button').last().click();
    await sanne.page.getByRole('dialog').waitFor({ state: 'hidden' });
    await settled(sanne.page);

    await enter(await linkInMail(referral, link));
    await done();
    await hearHer(referral, 'Ja, geholpen');
    await sanne.page
      .getByText(/het heeft geholpen/i)
      .first()
      .waitFor();
    expect(await sanne.page.getByRole('button', { name: 'Trek in' }).count()).toBe(0);
    await clean(sanne);

    await open(sanne, `/mantelzorgers/${caregiverId}`);
    await sanne.page
      .locator('vt-timeline')
      .getByText(/Doorverwijzing|doorverwezen/i)
      .first()
      .waitFor();
    await clean(sanne);
  }, 180_000);
});
