import type { CallsView } from '@voortuin/contract/calls/calls';
import { axe } from './axe.ts';
import './one-town.ts';
import { press, ringing } from './phones.ts';
import { aVisitor, open, signInAs, type Visitor } from './visitor.ts';

describe('A consultant who calls from Vandaag', () => {
  let visitor: Visitor;

  beforeAll(async () => {
    visitor = await aVisitor('phone');
    await signInAs(visitor, 'Sanne de Koning');
  });

  afterAll(() => visitor.leave());

  /** Other days of the town may have left calls to log: how many there are now, and waiting for another number. */
  const toLog = async (): Promise<number> => {
    const answer = await visitor.page.request.get(`${visitor.url}/api/v1/calls`);
    return ((await answer.json()) as CallsView).calls.filter((call) => call.toLog).length;
  };
  const untilToLog = async (calls: number): Promise<void> => {
    const are = (wanted: number): boolean => document.querySelectorAll('app-calls-to-log li').length === wanted;
    await visitor.page.waitForFunction(are, calls);
  };

  it('is rung first, then she is, and afterwards only says how it goes', async () => {
    const { page } = visitor;
    await open(visitor, '/vandaag');
    const before = await toLog();
    await page.getByRole('link', { name: /^Bel / }).first().click();
    await page.getByText('Je telefoon gaat. Neem op').waitFor();
    expect(await axe(page)).toEqual([]);
    await press(visitor, await ringing(visitor), 'answer');
    const hers = await ringing(visitor);
    await page.getByText('gaat over').waitFor();
    await press(visitor, hers, 'answer');
    await page.getByText('In gesprek met').waitFor();
    await press(visitor, hers, 'hang-up');
    const sheet = page.getByRole('dialog');
    await sheet.getByText(/Telefoon .* 1 minuut/).waitFor();
    // Put away with nothing chosen, it stays to be logged.
    await page.keyboard.press('Escape');
    await page.getByRole('heading', { name: 'Nog vast te leggen' }).waitFor();
    await untilToLog(before + 1);
    expect(await axe(page)).toEqual([]);
    await page
      .getByRole('button', { name: /^Leg vast: / })
      .first()
      .click();
    await sheet.getByText('Het gaat', { exact: true }).click();
    await page.getByText('Bewaard.').waitFor();
    await untilToLog(before);
    expect(visitor.complaints).toEqual([]);
  });

  it('hears that she did not take it up herself, and has nothing to log', async () => {
    const { page } = visitor;
    await open(visitor, '/vandaag');
    const before = await toLog();
    await page.getByRole('link', { name: /^Bel / }).first().click();
    await press(visitor, await ringing(visitor), 'decline');
    await page.getByText('Je nam niet op.').waitFor();
    expect(await toLog()).toBe(before);
  });
});
