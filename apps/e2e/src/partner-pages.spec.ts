import type { PartnerView } from '@voortuin/contract/partners/partners';
import type { AddReferral } from '@voortuin/contract/referrals/referrals';
import type { KeptMailView } from '@voortuin/contract/reminders/reminders';
import { newId } from '@voortuin/server/platform/ids';
import { axe } from './axe.ts';
import type { Colours, Size } from './browser.ts';
import { codeOnPhone } from './code-on-phone.ts';
import './one-town.ts';
import { demoNames } from './screens.ts';
import { theTown } from './town.ts';
import { aVisitor, sideways, signInAs, type Visitor } from './visitor.ts';

const looks: [Size, Colours][] = [
  ['phone', 'light'],
  ['phone', 'dark'],
  ['desk', 'light'],
  ['desk', 'dark'],
];

describe('the pages for who has a link and no account', () => {
  let sanne: Visitor;
  let somebody: { id: string; email: string };
  let answerAt: string;
  let announceAt: string;
  let began: string;

  beforeAll(async () => {
    await theTown();
    sanne = await aVisitor('desk');
    await signInAs(sanne, demoNames.consultant);
    const [caregiver] = (await call<{ items: { id: string }[] }>('GET', 'caregivers?sight=too-long&size=1')).items;
    const suggestions = await call<{ partnerId: string; reachable: boolean }[]>(
      'GET',
      'partners/suggestions?need=respite',
    );
    const { partnerId } = suggestions.find(({ reachable }) => reachable)!;
    const { people } = await call<PartnerView>('GET', `partners/${partnerId}`);
    somebody = people.find(({ phone }) => phone)!;
    const draft: AddReferral = {
      id: newId(), caregiverId: caregiver!.id, partnerId, partnerPersonId: somebody.id, need: 'respite', question: 'Ik wil één middag in de week voor mezelf.',
      forWhom: 'herself', urgency: 'this-month', callee: 'herself', callWhen: 'na zes uur', expects: true, copyWish: 'none',
      shares: [{ field: 'name', ground: 'public-task' }],
    }; // prettier-ignore
    const { version } = await call<{ version: number }>('POST', 'referrals', draft);
    began = new Date().toISOString();
    await call('POST', `referrals/${draft.id}/send`, { version, evenIfKnown: true });
    answerAt = /\/antwoord\/[\w-]+/.exec(
      await newest(({ to, text }) => to === somebody.email && text.includes('/antwoord/')),
    )![0];
    const { link } = await call<{ link: string }>('POST', `partners/${partnerId}/announcement-link`, {});
    announceAt = new URL(link).pathname;
  });
  afterAll(() => sanne.leave());

  async function call<T>(method: string, path: string, data?: object): Promise<T> {
    const { page, url } = sanne;
    const answer = await page.request.fetch(`${url}/api/v1/${path}`, { method, data, headers: { 'x-voortuin': '1' } });
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
    return (await answer.json()) as T;
  }

  /** What the demo kept since we began: the newest of it that counts, as soon as it is there. */
  async function newest(counts: (mail: KeptMailView) => boolean): Promise<string> {
    for (let tries = 0; tries < 100; tries++) {
      const mails = await call<KeptMailView[]>('GET', 'demo/mails');
      const found = mails.find((mail) => mail.keptAt >= began && counts(mail));
      if (found) return found.text;
      await sanne.page.waitForTimeout(200);
    }
    throw new Error('no such mail was kept');
  }

  for (const [size, colours] of looks)
    it(`at the ${size} in ${colours}: axe finds nothing, nothing sticks out, the browser complains of nothing`, async () => {
      const visitor = await aVisitor(size, colours);
      const { page, url } = visitor;
      const look = async (name: string): Promise<void> => {
        expect(await axe(page))
          .withContext(name)
          .toEqual([]);
        expect(await sideways(page))
          .withContext(`${name} sideways`)
          .toBe(0);
      };
      try {
        await page.goto(`${url}/antwoord/bestaat-niet`);
        await look('a link that does not work');
        await page.goto(`${url}${answerAt}`);
        await look('asking for a code');
        await page.getByRole('button', { name: 'mij' }).first().click();
        await page.getByLabel('De zes cijfers').fill('1');
        await page.getByRole('button', { name: 'Lees de vraag' }).click();
        await look('a wrong code');
        await page.getByLabel('De zes cijfers').fill(await codeOnPhone(sanne, somebody.id));
        await page.getByRole('button', { name: 'Lees de vraag' }).click();
        await page.getByText('Ik wil één middag').first().waitFor();
        await look('the referral');
        await page.getByText('Ik wil iets laten weten').click();
        await page.getByLabel('Uw bericht').fill('Wij kijken ernaar.');
        await page.getByRole('button', { name: 'Stuur dit bericht' }).click();
        await page.getByText('Uw bericht is verstuurd.').waitFor();
        await look('after an answer');
        await page.goto(`${url}${announceAt}`);
        await look('announcing');
        await page.getByLabel('Ja. En u mag bellen.').check();
        await page.getByLabel('Achternaam').fill('Peters');
        await page.getByLabel('Uw naam').fill('Joke Smit');
        await page.getByRole('button', { name: 'Meld aan' }).click();
        await page.getByText('Vul een telefoonnummer').waitFor();
        await look('announcing with something missing');
        await page.getByLabel('Telefoon').fill('06 12345678');
        await page.getByRole('button', { name: 'Meld aan' }).click();
        await page.getByText('De aanmelding is binnen.').waitFor();
        await look('announced');
        expect(visitor.complaints).toEqual([]);
      } finally {
        await visitor.leave();
      }
    });
});
