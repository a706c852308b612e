import type { Config } from '../platform/config.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';

/** A text as the stand-in for the carrier has it. */
export interface HeldText {
  sid: string;
  to: string;
  from: string;
  body: string;
  direction: string;
  status: string;
  at: number;
}

/** A leg of a call as the stand-in for the carrier has it. */
export interface HeldCall {
  sid: string;
  parentSid: string | null;
  to: string;
  from: string;
  direction: string;
  status: string;
  at: number;
  answeredAt: number | null;
  endedAt: number | null;
  heard: string[];
  with: string | null;
}

/** Everything on the phones of the demo. */
export interface Held {
  changes: number;
  texts: HeldText[];
  calls: HeldCall[];
}

/** Asks the stand-in for the carrier what phones show, or presses their buttons; where there is none there are no phones. */
export async function askPhones(
  { twilio }: Pick<Config, 'twilio'>,
  path: string,
  form?: Record<string, string>,
): Promise<Held> {
  if (!twilio?.baseUrl) throw new NotFound();
  const { accountSid, authToken, baseUrl } = twilio;
  const authorization = `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`;
  const answer = await fetch(new URL(path, baseUrl), {
    headers: { authorization },
    ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    signal: AbortSignal.timeout(10_000),
  }).catch(() => null);
  if (answer?.status === 404) throw new NotFound();
  if (!answer?.ok) throw new RuleBroken('phones-away');
  return (await answer.json()) as Held;
}
