import type { OurPhone } from './call-row.ts';

/** Seconds that a phone rings: a colleague's for less long than it takes until her voicemail speaks. */
export const ringSeconds = { own: 20, hers: 30, ours: 20 } as const;

/** Seconds that somebody gets for a key once it was asked for. */
const keySeconds = 5;

/** The key that takes a call on. */
export const takingKey = '1';

/**
 * Phones that are rung together: the first that is picked up is connected. One that `asks` at an address is connected only
 * once whoever picked it up has taken the call on there: a voicemail does not.
 */
export interface Ringing {
  /** The number that they see; whoever calls shows her own when left out. */
  callerId?: string;
  phones: { number: string; callback: string; asks?: string }[];
  /** Where the carrier tells what came of it, and asks what next. */
  after: string;
  rings: number;
  /** How long they can talk at most. */
  seconds: number;
}

/** TwiML that rings phones. Nothing is ever recorded. */
export async function ringTwiml({ callerId, phones, after, rings, seconds }: Ringing): Promise<string> {
  const response = await newResponse();
  const dial = response.dial({
    answerOnBridge: true,
    action: after,
    method: 'POST',
    timeout: rings,
    timeLimit: seconds,
    ...(callerId && { callerId }),
  });
  for (const { number, callback, asks } of phones)
    dial.number(
      {
        ...(asks && { url: asks, method: 'POST' }),
        statusCallback: callback,
        statusCallbackMethod: 'POST',
        statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
      },
      number,
    );
  return response.toString();
}

/**
 * TwiML that asks whoever picked up for a key, and then asks at `then` what next, with or without one. Said twice: who picks
 * up late hears it from the beginning.
 */
export async function askForKeyTwiml(words: string, then: string): Promise<string> {
  const response = await newResponse();
  const gather = response.gather({ numDigits: 1, timeout: keySeconds, action: then, method: 'POST' });
  gather.say({ language: 'nl-NL' }, words);
  gather.pause({ length: 2 });
  gather.say({ language: 'nl-NL' }, words);
  response.redirect({ method: 'POST' }, then);
  return response.toString();
}

/** TwiML that says something in Dutch, if there is something to say, and hangs up. */
export async function sayTwiml(words: string | null): Promise<string> {
  const response = await newResponse();
  if (words) response.say({ language: 'nl-NL' }, words);
  response.hangup();
  return response.toString();
}

/** TwiML for whoever calls a number that nobody here has. */
export async function refuseTwiml(): Promise<string> {
  const response = await newResponse();
  response.reject();
  return response.toString();
}

/** TwiML that asks nothing more. */
export const nothingTwiml = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** Where the carrier tells about a call. */
export const callPath = ({ organisationId, id }: { organisationId: string; id: string }, what: string): string =>
  `/carrier/calls/${organisationId}/${id}/${what}`;

/** The name in an address of whoever is rung. */
export const legPath = (call: { organisationId: string; id: string }, { who }: Pick<OurPhone, 'who'>): string =>
  callPath(call, `legs/${who}`);

async function newResponse() {
  const { default: twilio } = await import('twilio');
  return new twilio.twiml.VoiceResponse();
}
