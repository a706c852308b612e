import type { DemoPerson } from '@voortuin/contract/people/session';
import type { Page } from 'playwright-core';
import { openWindow, type Colours, type Size } from './browser.ts';
import type { Screen } from './screens.ts';
import { theTown } from './town.ts';
import { lookAt, noLonger } from './where.ts';

/** Somebody with a window open on Voortuin. */
export interface Visitor {
  page: Page;
  url: string;
  /** What the browser complained about. */
  complaints: string[];
  leave(): Promise<void>;
}

/** Opens a window of a size and in colours, with or without scripts; nobody is signed in yet. */
export async function aVisitor(size: Size, colours: Colours = 'light', scripts = true): Promise<Visitor> {
  const { url } = await theTown();
  const { context, close } = await openWindow(size, colours, 'nl-NL', scripts);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) complaints.push(message.text());
  });
  lookAt(page);
  const leave = async (): Promise<void> => {
    await noLonger(page);
    await close();
  };
  return { page, url, complaints, leave };
}

/** Signs in with one click on the name of a person of the demo town, and waits for the page they begin with. */
export async function pressToSignIn({ page, url }: Visitor, name: string): Promise<void> {
  await page.goto(`${url}/inloggen`);
  await page.getByRole('button', { name }).click();
  await page.waitForURL((at) => !at.pathname.startsWith('/inloggen'));
  await settled(page);
}

/** Signs in as pressing the name does, for walks that begin elsewhere: no page is opened. */
export async function signInAs({ page, url }: Visitor, name: string): Promise<void> {
  const people = (await (await page.request.get(`${url}/api/v1/demo/people`)).json()) as DemoPerson[];
  const personId = people.find((person) => person.name === name)!.personId;
  const headers = { 'x-voortuin': '1' };
  const answer = await page.request.post(`${url}/api/v1/demo/session`, { data: { personId }, headers });
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${answer.status()} ${await answer.text()}`);
}

/** Opens a page by its address. */
export async function open({ page, url }: Visitor, path: string): Promise<void> {
  await page.goto(`${url}${path}`);
  await settled(page);
}

/** Shows one of the screens. */
export async function show(visitor: Visitor, { path, press = [] }: Screen): Promise<void> {
  let at = path;
  if (at.includes(':caregiver')) at = at.replace(':caregiver', await firstOf(visitor, 'caregivers?sight=too-long'));
  if (at.includes(':partner')) at = at.replace(':partner', await firstOf(visitor, 'partners?search=luwte'));
  if (at.includes(':referral')) at = at.replace(':referral', await aReferral(visitor, at));
  await open(visitor, at);
  for (const name of press) {
    await visitor.page.getByRole('button', { name }).first().click();
    await visitor.page.getByRole('dialog').waitFor();
  }
  await settled(visitor.page);
}

/** The id of the first of a list of the town. */
async function firstOf({ page, url }: Visitor, list: string): Promise<string> {
  const answer = await page.request.get(`${url}/api/v1/${list}&size=1`);
  const { items } = (await answer.json()) as { items: { id: string }[] };
  return items[0]!.id;
}

/** The id of a referral that asks something: what a partner has to answer, or what a partner asked. */
async function aReferral({ page, url }: Visitor, path: string): Promise<string> {
  const list = path.startsWith('/inbox') ? 'partner/referrals?state=open' : 'referrals?turn=consultant';
  const answer = await page.request.get(`${url}/api/v1/${list}`);
  const { items } = (await answer.json()) as { items: { id: string; because?: string }[] };
  return (items.find(({ because }) => because === 'question') ?? items[0]!).id;
}

/** Waits until the page shows what it was asked for: its title stands there and nothing is being fetched. */
export async function settled(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(
    () => !document.querySelector('[aria-busy=true], vt-skeleton') && document.fonts.status === 'loaded',
  );
}

/** How far the page can be moved sideways, in pixels; 0 when everything fits. */
export function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
