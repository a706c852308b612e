import type { CarrierWork } from './carrier-work.ts';
import { Refused } from './refused.ts';

/** What whoever holds a phone can do with it: text or call a number, and press buttons while it rings and after. */
export async function answerPhones(carrier: CarrierWork, method: string, path: string, body: string): Promise<object> {
  const { texts, desk, changes } = carrier;
  if (method === 'GET') return { changes, texts, calls: desk.calls };
  const form = new URLSearchParams(body);
  const field = (name: string): string => form.get(name) ?? '';
  const [, , what, sid] = path.split('/');
  if (what === 'texts') return carrier.textIn(field('From'), field('To'), field('Body'));
  if (what === 'calls' && !sid) return carrier.callIn(field('From'), field('To'));
  if (what === 'calls' && desk.press(sid!, field('Button'))) return { sid };
  throw new Refused(404, 20404, 'There is no such phone');
}
