import twilio from 'twilio';
import { AppBehind } from './app-behind.ts';
import { CarrierDouble } from './carrier-double.ts';
import type { Misbehaviour } from './carrier-faults.ts';
import type { CarriedCall } from './carried.ts';

describe('The stand-in for Twilio', () => {
  const number = '+31850001234';
  const phone = '+31612345678';
  let app: AppBehind;
  let carrier: CarrierDouble;
  let onRing: (call: CarriedCall) => 'answer' | 'decline' | null;

  beforeEach(async () => {
    app = await new AppBehind().open();
    onRing = () => null;
    carrier = await new CarrierDouble({ appUrl: app.url, onRing: (call) => onRing(call) }).open();
  });
  afterEach(async () => {
    await carrier.close();
    app.close();
  });

  const client = (authToken = carrier.settings.authToken, timeout = 20_000) => {
    class Here extends twilio.RequestClient {
      override request<T>(options: Parameters<InstanceType<typeof twilio.RequestClient>['request']>[0]) {
        const { pathname, search } = new URL(options.uri);
        return super.request<T>({ ...options, uri: `${carrier.url}${pathname}${search}` } as never);
      }
    }
    return twilio(carrier.settings.accountSid, authToken, { httpClient: new Here({ timeout, keepAlive: false }) });
  };
  const text = (body = 'Ik kom donderdag langs.', to = phone, who = client()) =>
    who.messages.create({ to, from: number, body, statusCallback: `${app.url}/status` });
  const code = (going: Promise<unknown>): Promise<unknown> =>
    going.then(
      () => null,
      (error: { code?: unknown; status?: unknown }) => error.code ?? error.status,
    );
  const ended = async (sid: string): Promise<CarriedCall> => {
    for (;;) {
      const call = carrier.desk.calls.find((one) => one.sid === sid)!;
      if (call.endedAt !== null) return call;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('accepts a text, tells each step with the signature of Twilio, and shows it when asked', async () => {
    const { sid, status } = await text();
    expect(status).toBe('queued');
    await carrier.told();
    expect(app.steps('/status')).toEqual(['queued', 'sent', 'delivered']);
    const one = await client().messages(sid).fetch();
    expect([one.status, one.body, one.to, one.direction]).toEqual(['delivered', 'Ik kom donderdag langs.', phone, 'outbound-api']); // prettier-ignore
    expect(one.dateSent!.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect(carrier.accepted.map(({ to, body }) => ({ to, body }))).toEqual([
      { to: phone, body: 'Ik kom donderdag langs.' },
    ]);
  });

  it('lists texts by both numbers and by the moment, page by page', async () => {
    for (const body of ['een', 'twee', 'drie', 'vier', 'vijf']) await text(body);
    await text('iemand anders', '+31687654321');
    const since = new Date(Date.now() - 60_000);
    const found = await client().messages.list({ to: phone, from: number, dateSentAfter: since, pageSize: 2 });
    expect(found.map(({ body }) => body)).toEqual(['vijf', 'vier', 'drie', 'twee', 'een']);
    const later = new Date(Date.now() + 60_000);
    expect(await client().messages.list({ to: phone, dateSentAfter: later })).toEqual([]);
  });

  it('refuses with the codes of Twilio', async () => {
    expect(await code(text('x', '+31164123456'))).toBe(21614);
    expect(await code(text('x', '0612345678'))).toBe(21211);
    expect(await code(text('x'.repeat(1_601)))).toBe(21617);
    expect(await code(client('wrong').messages.create({ to: phone, from: number, body: 'x' }))).toBe(20003);
    expect(await code(client().messages('SMunknown').fetch())).toBe(20404);
    await carrier.textIn(phone, number, ' stop ');
    expect(await code(text())).toBe(21610);
    await carrier.textIn(phone, number, 'START');
    expect(await code(text())).toBeNull();
  });

  it('misbehaves as it is told, and knows what it accepted all the same', async () => {
    const cases: [Misbehaviour, unknown, number][] = [
      ['accept-and-drop', 'ECONNRESET', 1],
      ['accept-and-500', 20500, 1],
      ['accept-and-silent', 'ECONNABORTED', 1],
      ['drop', 'ECONNRESET', 0],
      ['500', 20500, 0],
      ['429', 20429, 0],
    ];
    for (const [does, says, accepted] of cases) {
      carrier.faults.misbehaves = () => does;
      const before = carrier.accepted.length;
      // Only who waits for a silence gives up soon.
      const who = does === 'accept-and-silent' ? client(undefined, 300) : client();
      expect(await code(text(undefined, undefined, who)))
        .withContext(does)
        .toBe(says);
      expect(carrier.accepted.length - before)
        .withContext(does)
        .toBe(accepted);
    }
    carrier.away();
    expect(await code(text())).toBe('ECONNREFUSED');
    await carrier.open();
    carrier.faults.misbehaves = () => null;
    expect(await code(text())).toBeNull();
  });

  it('tells twice, out of order, before its answer, never, and lets somebody else lie', async () => {
    carrier.faults.tells = () => ['twice'];
    await text();
    await carrier.told();
    expect(app.steps('/status').toSorted()).toEqual(['delivered', 'delivered', 'queued', 'queued', 'sent', 'sent']);
    app.heard.length = 0;
    carrier.faults.tells = () => ['out-of-order', 'before-answer', 'forged'];
    await text();
    expect(app.steps('/status')).toEqual(['delivered', 'sent', 'queued']);
    expect(app.steps('/status', 'forged')).toEqual(['failed', 'failed', 'failed']);
    app.heard.length = 0;
    carrier.faults.tells = () => ['never'];
    await text();
    await carrier.told();
    expect(app.heard).toEqual([]);
  });

  it('tells why a text did not arrive', async () => {
    carrier.faults.fate = () => ({ status: 'undelivered', errorCode: 30003 });
    const { sid } = await text();
    await carrier.told();
    expect(app.heard.at(-1)!.form).toEqual(jasmine.objectContaining({ MessageSid: sid, MessageStatus: 'undelivered', ErrorCode: '30003' })); // prettier-ignore
  });

  it('brings in what somebody texts, with an answer sent back when the app wants one', async () => {
    app.answers['/carrier/texts'] = '<Response><Message>Dank u &amp; tot dan</Message></Response>';
    await carrier.textIn(phone, number, 'Ja, graag! 🌷');
    expect(app.heard[0]!.signed).toBeTrue();
    expect(app.heard[0]!.form).toEqual(jasmine.objectContaining({ From: phone, To: number, Body: 'Ja, graag! 🌷' }));
    expect(carrier.texts.at(-1)).toEqual(jasmine.objectContaining({ to: phone, body: 'Dank u & tot dan', direction: 'outbound-reply' })); // prettier-ignore
  });

  it('rings a colleague, then the caregiver, and tells how long they talked', async () => {
    app.answers['/first'] =
      '<Response><Say language="nl-NL">Wij verbinden u.</Say><Dial callerId="+31850001234" action="/after" answerOnBridge="true"><Number statusCallback="/leg" statusCallbackEvent="initiated ringing answered completed">+31612345678</Number></Dial></Response>';
    onRing = () => 'answer';
    const { sid } = await client().calls.create({
      to: '+31600000001', from: number, url: `${app.url}/first`, statusCallback: `${app.url}/call`,
      statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
    }); // prettier-ignore
    const child = await other(sid);
    expect([child.to, child.from]).toEqual([phone, number]);
    carrier.desk.press(child.sid, 'hang-up');
    const call = await ended(sid);
    expect(call.heard).toEqual(['Wij verbinden u.']);
    await carrier.told();
    expect(app.heard.find(({ path }) => path === '/after')!.form).toEqual(
      jasmine.objectContaining({ DialCallSid: child.sid, DialCallStatus: 'completed', DialBridged: 'true' }),
    );
    expect(app.steps('/leg')).toEqual(['queued', 'ringing', 'in-progress', 'completed']);
    expect((await client().calls(sid).fetch()).status).toBe('completed');
    expect(app.heard.every(({ signed }) => signed)).toBeTrue();
  });

  /** The leg that another asked for, once both talk. */
  const other = async (sid: string): Promise<CarriedCall> => {
    for (;;) {
      const child = carrier.desk.calls.find((one) => one.parentSid === sid && one.with !== null);
      if (child) return child;
      await new Promise((resolve) => setImmediate(resolve));
    }
  };

  it('tells a caller what the app says when nobody picks up', async () => {
    app.answers['/carrier/calls'] = '<Response><Dial action="/missed" timeout="1"><Number>+31600000001</Number></Dial></Response>'; // prettier-ignore
    app.answers['/missed'] = '<Response><Say>Wij bellen u terug.</Say><Hangup/></Response>';
    const { sid } = carrier.callIn(phone, number);
    const call = await ended(sid);
    expect(call.heard).toEqual(['Wij bellen u terug.']);
    expect(app.heard.find(({ path }) => path === '/missed')!.form['DialCallStatus']).toBe('no-answer');
  });

  it('refuses to record, whatever asks for it', async () => {
    const recorded = client().calls.create({ to: phone, from: number, twiml: '<Response/>', record: true });
    expect(await code(recorded)).toBe(21218);
    app.answers['/carrier/calls'] = '<Response><Record/></Response>';
    await ended(carrier.callIn(phone, number).sid);
    expect(carrier.desk.complaints).toEqual(['<Record> is not done here']);
  });

  it('goes on with what it held', async () => {
    await text();
    await carrier.textIn(phone, number, 'STOP');
    const held = structuredClone({ texts: carrier.texts, calls: carrier.desk.calls, stopped: [...carrier.stopped] });
    const after = new CarrierDouble({ held });
    expect(after.accepted.length).toBe(1);
    expect(after.isStopped(phone, number)).toBeTrue();
  });
});
