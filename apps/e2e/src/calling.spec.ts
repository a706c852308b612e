import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import { leaveTown } from './town.ts';
import { aVisitor, axe, open, signInAs, type Visitor } from './visitor.ts';

type Phone = NonNullable<DemoPhonesView['phones']>[number];

describe('A consultant who calls from Vandaag', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await aVisitor('phone');
    await signInAs(visitor, 'Sanne de Koning');
  });

  afterAll(async () => {
    await visitor.leave();
    await leaveTown();
  });

  /** The phone that rings now, and its call. */
  async function ringing(): Promise<{ phone: Phone; callId: string }> {
    for (let tries = 0; tries < 150; tries++) {
      const answer = await visitor.page.request.get(`${visitor.url}/api/v1/demo/phones`);
      for (const phone of ((await answer.json()) as DemoPhonesView).phones ?? []) {
        const call = phone.calls.find(({ state }) => state === 'ringing');
        if (call) return { phone, callId: call.id };
      }
      await visitor.page.waitForTimeout(200);
    }
    throw new Error('no phone rings');
  }

  /** Presses a button until the phone heard it: it hears nothing before the carrier has told that it rings. */
  async function press(callId: string, button: string): Promise<void> {
    const state = (phones: DemoPhonesView['phones']): string | undefined =>
      phones?.flatMap(({ calls }) => calls).find(({ id }) => id === callId)?.state;
    let before: string | undefined;
    for (let tries = 0; tries < 150; tries++) {
      const answer = await visitor.page.request.get(`${visitor.url}/api/v1/demo/phones`);
      const now = state(((await answer.json()) as DemoPhonesView).phones);
      before ??= now;
      if (now !== before) return;
      await visitor.page.request.post(`${visitor.url}/api/v1/demo/phones/buttons`, {
        data: { callId, button },
        headers: { 'x-voortuin': '1' },
      });
      await visitor.page.waitForTimeout(200);
    }
    throw new Error('the phone heard nothing');
  }

  it('is rung first, then she is, and afterwards only says how it goes', async () => {
    const { page } = visitor;
    await open(visitor, '/vandaag');
    await page.getByRole('link', { name: /^Bel / }).first().click();
    await page.getByText('Je telefoon gaat. Neem op').waitFor();
    expect(await axe(page)).toEqual([]);
    await press((await ringing()).callId, 'answer');
    const hers = await ringing();
    await page.getByText('gaat over').waitFor();
    await press(hers.callId, 'answer');
    await page.getByText('In gesprek met').waitFor();
    await press(hers.callId, 'hang-up');
    const sheet = page.getByRole('dialog');
    await sheet.getByText(/Telefoon .* 1 minuut/).waitFor();
    // Put away with nothing chosen, it stays to be logged.
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Nog vast te leggen' }).waitFor();
    expect(await axe(page)).toEqual([]);
    await page.getByRole('button', { name: /^Leg vast: / }).click();
    await sheet.getByText('Het gaat', { exact: true }).click();
    await page.getByText('Bewaard.').waitFor();
    await page.getByRole('heading', { name: 'Nog vast te leggen' }).waitFor({ state: 'detached' });
    expect(visitor.complaints).toEqual([]);
  });

  it('hears that she did not take it up herself, and has nothing to log', async () => {
    const { page } = visitor;
    await open(visitor, '/vandaag');
    await page.getByRole('link', { name: /^Bel / }).first().click();
    await press((await ringing()).callId, 'decline');
    await page.getByText('Je nam niet op.').waitFor();
    expect(await page.getByRole('heading', { name: 'Nog vast te leggen' }).count()).toBe(0);
  });
});
