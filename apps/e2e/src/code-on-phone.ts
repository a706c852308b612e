import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import type { Visitor } from './visitor.ts';

/** The code that the phone of somebody got last: as a text, or spoken once it is picked up. */
export async function codeOnPhone({ page, url }: Visitor, personId: string): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const answer = await page.request.get(`${url}/api/v1/demo/phones`);
    const { phones } = (await answer.json()) as DemoPhonesView;
    const phone = phones!.find(({ id }) => id === personId);
    const ringing = phone?.calls.find(({ state }) => state === 'ringing');
    if (ringing)
      await page.request.post(`${url}/api/v1/demo/phones/buttons`, {
        data: { callId: ringing.id, button: 'answer' },
        headers: { 'x-voortuin': '1' },
      });
    const said = phone && [
      ...phone.texts.map(({ at, text }) => ({ at, text })),
      ...phone.calls.map(({ at, heard }) => ({ at, text: heard.join(' ') })),
    ];
    const last = said?.toSorted((one, other) => other.at.localeCompare(one.at))[0];
    const code = last && /(\d(?:, )?){6}/.exec(last.text);
    if (code) return code[0].replaceAll(', ', '');
    await page.waitForTimeout(200);
  }
  throw new Error('no code came');
}
