import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import type { Visitor } from './visitor.ts';

/** How many times one looks whether a phone does what it is waited for, and the pause between. */
const looks = 150;
const pause = 200;

async function phones({ page, url }: Visitor): Promise<NonNullable<DemoPhonesView['phones']>> {
  const answer = await page.request.get(`${url}/api/v1/demo/phones`);
  return ((await answer.json()) as DemoPhonesView).phones ?? [];
}

/** The id of the call of which a phone of the demo town rings now. */
export async function ringing(visitor: Visitor): Promise<string> {
  for (let tries = 0; tries < looks; tries++) {
    const calls = (await phones(visitor)).flatMap(({ calls }) => calls);
    const call = calls.find(({ state }) => state === 'ringing');
    if (call) return call.id;
    await visitor.page.waitForTimeout(pause);
  }
  throw new Error('no phone rings');
}

/** Presses a button of a phone until it is heard: it hears nothing before the carrier has told that it rings. */
export async function press(visitor: Visitor, callId: string, button: string): Promise<void> {
  const { page, url } = visitor;
  let before: string | undefined;
  for (let tries = 0; tries < looks; tries++) {
    const now = (await phones(visitor)).flatMap(({ calls }) => calls).find(({ id }) => id === callId)?.state;
    before ??= now;
    if (now !== before) return;
    await page.request.post(`${url}/api/v1/demo/phones/buttons`, {
      data: { callId, button },
      headers: { 'x-voortuin': '1' },
    });
    await page.waitForTimeout(pause);
  }
  throw new Error('the phone heard nothing');
}
