import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { CarrierWork } from './carrier-work.ts';
import type { Misbehaviour } from './carrier-faults.ts';
import { answerPhones } from './phone-buttons.ts';
import { Refused } from './refused.ts';
import { callAsJson, listed, textAsJson } from './rest-shapes.ts';
import { isOver, type CarriedText } from './carried.ts';

interface Asked {
  carrier: CarrierWork;
  method: string;
  path: string;
  query: URLSearchParams;
  form: URLSearchParams;
}

/** Answers a request of the library, or of whoever presses buttons of phones. */
export async function answerRest(carrier: CarrierWork, request: IncomingMessage, response: ServerResponse) {
  const answer = (status: number, body: object): void => {
    if (!response.destroyed)
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
  try {
    const body = await read(request);
    const { pathname, searchParams } = new URL(request.url!, 'http://carrier');
    demandCredentials(carrier, request);
    if (pathname.startsWith('/phones'))
      return answer(200, await answerPhones(carrier, request.method!, pathname, body));
    const inAccount = `/2010-04-01/Accounts/${carrier.settings.accountSid}/`;
    if (!pathname.startsWith(inAccount)) throw notFound(pathname);
    const asked: Asked = {
      carrier,
      method: request.method!,
      path: pathname.slice(inAccount.length),
      query: searchParams,
      form: new URLSearchParams(body),
    };
    const { status, json, silence } = await answerTo(asked);
    if (silence === 'cut') return void response.destroy();
    if (silence) await pause(silence, undefined, { ref: false });
    answer(status, json);
  } catch (error) {
    const refused = error instanceof Refused ? error : new Refused(500, 20500, (error as Error).message);
    const { status, code, message } = refused;
    answer(status, { code, message, more_info: `https://www.twilio.com/docs/errors/${code}`, status });
  }
}

interface Answer {
  status: number;
  json: object;
  silence?: number | 'cut';
}

async function answerTo(asked: Asked): Promise<Answer> {
  const { carrier, method, path, query } = asked;
  const [what, sid] = path.replace(/\.json$/, '').split('/');
  const { accountSid } = carrier.settings;
  if (what === 'Messages' && !sid && method === 'POST') return send(asked);
  if (what === 'Messages' && !sid) {
    const texts = carrier.listed(query.get('To'));
    return { status: 200, json: listed('messages', texts, query, accountSid, (text) => textAsJson(text, accountSid)) };
  }
  if (what === 'Messages') {
    const text = carrier.text(sid!);
    if (!text) throw notFound(path);
    return { status: 200, json: textAsJson(text, accountSid) };
  }
  if (what === 'Calls' && !sid && method === 'POST') return call(asked);
  if (what === 'Calls' && !sid)
    return { status: 200, json: listed('calls', carrier.desk.calls.toReversed(), query, accountSid, (one) => callAsJson(one, accountSid)) }; // prettier-ignore
  const one = carrier.desk.calls.find((each) => each.sid === sid);
  if (what !== 'Calls' || !one) throw notFound(path);
  if (method === 'POST' && ['completed', 'canceled'].includes(asked.form.get('Status') ?? '') && !isOver(one))
    carrier.desk.press(one.sid, 'hang-up');
  return { status: 200, json: callAsJson(one, accountSid) };
}

/** What stands in for an answer when the carrier misbehaves. */
const instead: Record<Misbehaviour, { accepts: boolean; status?: number; silence?: 'cut' | 'long' }> = {
  'accept-and-drop': { accepts: true, silence: 'cut' },
  'accept-and-500': { accepts: true, status: 500 },
  'accept-and-silent': { accepts: true, silence: 'long' },
  drop: { accepts: false, silence: 'cut' },
  '500': { accepts: false, status: 500 },
  '429': { accepts: false, status: 429 },
};

async function send({ carrier, form }: Asked): Promise<Answer> {
  const { settings, faults } = carrier;
  const text = { to: form.get('To') ?? '', from: form.get('From') ?? '', body: form.get('Body') ?? '' };
  const does = faults.misbehaves(text);
  const { accepts, status, silence } = does ? instead[does] : { accepts: true };
  let accepted: CarriedText | null = null;
  if (accepts) {
    demandNumbers(text.to, text.from);
    if (!text.body) throw new Refused(400, 21602, 'Message body is required.');
    if (text.body.length > 1_600)
      throw new Refused(400, 21617, 'The concatenated message body exceeds the 1600 character limit.');
    if (carrier.isStopped(text.to, text.from))
      throw new Refused(400, 21610, 'Attempt to send to unsubscribed recipient');
    if (isLandline(text.to)) throw new Refused(400, 21614, `'To' number is not a valid mobile number: ${text.to}`);
    const valid = form.get('ValidityPeriod');
    if (valid !== null && !(Number(valid) >= 1 && Number(valid) <= 36_000))
      throw new Refused(400, 90007, 'The validity period is outside the supported range.');
    accepted = await carrier.accept(text, form.get('StatusCallback'), valid === null ? null : Number(valid));
    if (faults.answersAfter > 0) await pause(faults.answersAfter);
  }
  // Somebody else may say of what was never accepted that it arrived.
  const callback = form.get('StatusCallback');
  if (!accepted && callback && faults.tells(text).includes('forged')) void carrier.callbacks.lie(callback, text);
  if (status === 429) throw new Refused(429, 20429, 'Too Many Requests');
  if (status) throw new Refused(status, 20500, 'An internal server error has occurred');
  return {
    status: 201,
    json: accepted ? textAsJson(accepted, settings.accountSid) : {},
    silence: silence === 'long' ? faults.silence : silence,
  };
}

function call({ carrier, form }: Asked): Answer {
  const field = (name: string): string | null => form.get(name);
  const to = field('To') ?? '';
  const from = field('From') ?? '';
  demandNumbers(to, from);
  if (!field('Url') && !field('Twiml')) throw new Refused(400, 21205, 'Url parameter is required.');
  if (field('Record') === 'true') throw new Refused(400, 21218, 'A call is to be recorded');
  const one = carrier.desk.dialOut({
    to,
    from,
    url: field('Url'),
    twiml: field('Twiml'),
    timeout: Number(field('Timeout') ?? 60),
    longest: field('TimeLimit') === null ? null : Number(field('TimeLimit')),
    statusCallback: field('StatusCallback'),
    statusEvents: form.has('StatusCallbackEvent') ? form.getAll('StatusCallbackEvent').flatMap((all) => all.split(' ')) : ['completed'], // prettier-ignore
  });
  return { status: 201, json: callAsJson(one, carrier.settings.accountSid) };
}

function demandNumbers(to: string, from: string): void {
  const e164 = /^\+[1-9]\d{6,14}$/;
  if (!to) throw new Refused(400, 21604, "A 'To' phone number is required.");
  if (!e164.test(to)) throw new Refused(400, 21211, `Invalid 'To' Phone Number: ${to}`);
  if (!e164.test(from)) throw new Refused(400, 21212, `Invalid 'From' Number: ${from}`);
}

/** In the Netherlands 06 alone is a mobile phone, and 097 a machine. */
function isLandline(number: string): boolean {
  return number.startsWith('+31') && !/^\+31(6|97)/.test(number);
}

function demandCredentials({ settings }: CarrierWork, { headers }: IncomingMessage): void {
  const given = Buffer.from(headers.authorization ?? '');
  const right = Buffer.from(`Basic ${Buffer.from(`${settings.accountSid}:${settings.authToken}`).toString('base64')}`);
  if (given.length !== right.length || !timingSafeEqual(given, right)) throw new Refused(401, 20003, 'Authenticate');
}

const notFound = (path: string): Refused => new Refused(404, 20404, `The requested resource ${path} was not found`);

async function read(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString();
}
