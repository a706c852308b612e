import { Carrier } from './carrier.ts';
import { saidSlowly } from './said-slowly.ts';
import { AppBehind } from './testing/app-behind.ts';
import { CarrierDouble } from './testing/carrier-double.ts';
import type { Misbehaviour } from './testing/carrier-faults.ts';

describe('The carrier', () => {
  const to = '+31612345678';
  const from = '+31850001234';
  let app: AppBehind;
  let double: CarrierDouble;
  let carrier: Carrier;

  beforeEach(async () => {
    app = await new AppBehind().open();
    // As behind a proxy: signatures are made over the address that everybody knows.
    double = await new CarrierDouble({ appUrl: 'https://voortuin.example', appBehind: app.url }).open();
    const { accountSid, authToken } = double.settings;
    const twilio = { accountSid, authToken, from, baseUrl: double.url };
    carrier = new Carrier({ twilio, publicUrl: new URL('https://voortuin.example') });
  });
  afterEach(async () => {
    await double.close();
    app.close();
  });

  it('takes a text, tells what becomes of it, and finds it back', async () => {
    const taken = await carrier.text({ to, from, text: 'Tot donderdag.', callback: '/carrier/texts/one/two' });
    expect(taken).toEqual({ fate: 'taken', sid: double.accepted[0]!.sid, status: 'queued', cause: null });
    await double.told();
    expect(app.heard.map(({ path }) => path)).toEqual(Array(3).fill('/carrier/texts/one/two'));
    const since = new Date(Date.now() - 60_000);
    expect(await carrier.textsTo(to, from, since)).toEqual([
      { sid: double.accepted[0]!.sid, text: 'Tot donderdag.', status: 'delivered' },
    ]);
  });

  it('is told for how long a text may wait there, within what it allows', async () => {
    for (const [seconds, told] of [
      [undefined, null],
      [600, 600],
      [90_000, 36_000],
      [0, 1],
    ] as const) {
      expect((await carrier.text({ to, from, text: 'x', validSeconds: seconds })).fate).toBe('taken');
      expect(double.accepted.at(-1)!.validityPeriod).toBe(told);
    }
  });

  it('that did not take it is told apart from one that may have', async () => {
    const fates: [Misbehaviour, string][] = [
      ['accept-and-drop', 'unknown'], ['accept-and-500', 'unknown'], ['drop', 'unknown'], ['500', 'unknown'], ['429', 'not-now'],
    ]; // prettier-ignore
    for (const [does, fate] of fates) {
      double.faults.misbehaves = () => does;
      expect((await carrier.text({ to, from, text: 'x' })).fate)
        .withContext(does)
        .toBe(fate as never);
    }
    double.faults.misbehaves = () => null;
    expect(await carrier.text({ to: '+31164123456', from, text: 'x' })).toEqual({ fate: 'refused', cause: 'carrier-21614' }); // prettier-ignore
    double.away();
    expect(await carrier.text({ to, from, text: 'x' })).toEqual({ fate: 'not-now', cause: 'carrier-econnrefused' });
  });

  it('rings a landline, and says a code twice to whoever picks up', async () => {
    const landline = '+31164123456';
    double.desk.settings.onRing = () => 'answer';
    const rung = await carrier.ring({ to: landline, from, ask: { twiml: await saidSlowly('De code is: 1, 2 & 3.') } });
    expect(rung.fate).toBe('taken');
    while (double.desk.calls[0]!.endedAt === null) await new Promise((resolve) => setImmediate(resolve));
    expect(double.desk.calls[0]!.heard).toEqual(['De code is: 1, 2 & 3.', 'De code is: 1, 2 & 3.']);
  });

  it('ends a call that goes on', async () => {
    double.desk.settings.onRing = () => 'answer';
    const twiml = '<Response><Pause length="1000"/></Response>';
    const rung = await carrier.ring({ to, from, ask: { twiml } });
    while (double.desk.calls[0]!.answeredAt === null) await new Promise((resolve) => setImmediate(resolve));
    expect((await carrier.hangUp((rung as { sid: string }).sid)).fate).toBe('taken');
    expect(double.desk.calls[0]!.status).toBe('completed');
  });
});
