import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { PartnerKeys } from '@voortuin/server/partners/partner-keys';
import { Sessions } from '@voortuin/server/people/sessions';
import { CONFIG } from '@voortuin/server/platform/config';
import { Log } from '@voortuin/server/platform/log';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { CarrierSignature } from './carrier-signature.ts';
import { ProblemFilter } from './problem.filter.ts';
import { FromCarrier } from './route.ts';
import { SessionCookie } from './session-cookie.ts';
import { SessionGuard } from './session.guard.ts';

let arrived: Record<string, string>[];

@Controller('carrier')
class Hearing {
  @Post('texts')
  @FromCarrier()
  hear(@Body() form: Record<string, string>): void {
    arrived.push(form);
  }
}

const authToken = 'shared with the carrier';
const publicUrl = new URL('https://voortuin.example');

describe('What comes from the carrier', () => {
  let app: NestFastifyApplication;
  let lines: string[];
  let url: string;

  const start = async (twilio: object | null = { authToken }): Promise<void> => {
    @Module({
      controllers: [Hearing],
      providers: [
        { provide: CONFIG, useValue: { twilio, publicUrl } },
        { provide: Log, useValue: new Log('info', (line) => lines.push(line)) },
        { provide: Sessions, useValue: {} },
        { provide: PartnerKeys, useValue: {} },
        { provide: SessionCookie, useValue: {} },
        CarrierSignature,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    })
    class Door {}
    app = await NestFactory.create<NestFastifyApplication>(Door, new FastifyAdapter(), { logger: false });
    await app.listen(0, '127.0.0.1');
    url = await app.getUrl();
  };
  beforeEach(() => {
    arrived = [];
    lines = [];
  });
  afterEach(() => app.close());

  const text = { From: '+31612345678', Body: 'Ja, dat is goed & tot dan', NumMedia: '0', Empty: '' };
  const signatureOf = (form: object, of = 'https://voortuin.example/carrier/texts', by = authToken): string =>
    getExpectedTwilioSignature(by, of, form);
  const send = async (form: Record<string, string>, headers: Record<string, string>, query = ''): Promise<number> =>
    (await fetch(`${url}/carrier/texts${query}`, { method: 'POST', headers, body: new URLSearchParams(form) })).status;

  it('is heard when it is signed for the address of the settings, whatever a proxy made of it', async () => {
    await start();
    expect(await send(text, { 'x-twilio-signature': signatureOf(text) })).toBe(200);
    const passedOn = { host: 'elsewhere.example', 'x-forwarded-proto': 'http', 'x-forwarded-host': 'evil.example' };
    expect(await send(text, { ...passedOn, 'x-twilio-signature': signatureOf(text) })).toBe(200);
    const query = '?of=%2B1&of=2';
    const signed = signatureOf(text, `https://voortuin.example/carrier/texts${query}`);
    expect(await send(text, { 'x-twilio-signature': signed }, query)).toBe(200);
    expect(arrived[0]).toEqual(jasmine.objectContaining(text));
    expect(lines).toEqual([]);
  });

  it('is refused when it is forged, changed or for another address, and a line in the log says so without its content', async () => {
    await start();
    const forged: [string, Record<string, string>][] = [
      ['no signature', {}],
      ['an empty one', { 'x-twilio-signature': '' }],
      ['another secret', { 'x-twilio-signature': signatureOf(text, undefined, 'guessed') }],
      ['another form', { 'x-twilio-signature': signatureOf({ ...text, Body: 'STOP' }) }],
      ['one field less', { 'x-twilio-signature': signatureOf({ From: text.From }) }],
      ['the address as it came in', { 'x-twilio-signature': signatureOf(text, `${url}/carrier/texts`) }],
      ['another route', { 'x-twilio-signature': signatureOf(text, 'https://voortuin.example/carrier/calls') }],
    ];
    for (const [how, headers] of forged)
      expect(await send(text, headers))
        .withContext(how)
        .toBe(403);
    expect(arrived).toEqual([]);
    expect(lines.length).toBe(forged.length);
    for (const line of lines) {
      expect(line).toContain('"event":"carrier-forged"');
      expect(line).not.toMatch(/0612345678|dat is goed/);
    }
  });

  it('is refused where no carrier is set up: nobody shares a secret', async () => {
    await start(null);
    expect(await send(text, { 'x-twilio-signature': signatureOf(text, undefined, '') })).toBe(403);
    expect(arrived).toEqual([]);
  });
});
