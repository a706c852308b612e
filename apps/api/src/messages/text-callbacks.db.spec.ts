import { aTextableCaregiver } from '@voortuin/server/messages/text.builder';
import { Texting } from '@voortuin/server/messages/testing/texting';
import type { Actor } from '@voortuin/server/platform/actor';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

const authToken = 'only-where-nothing-goes-out';
const publicUrl = new URL('https://voortuin.example');

describe('What the carrier tells of a text', () => {
  let test: TestDatabase;
  let services: TestServices;
  let texting: Texting;
  let api: TestApi;
  let me: Actor;
  let id: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    texting = await Texting.open(test, services);
    api = await testApi(test, {
      publicUrl,
      twilio: { accountSid: 'AC0', authToken, from: '+31850000000', baseUrl: null },
    });
  });
  afterAll(async () => {
    await api.close();
    await texting.close();
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    me = await texting.somebody();
    texting.hears = false;
    id = await texting.write(me, { caregiverId: await aTextableCaregiver(services, me) });
    await texting.work();
  });

  const path = (of = id): string => `/carrier/texts/${me.organisationId}/${of}`;
  const tell = (form: Record<string, string>, at = path(), headers: Record<string, string> = {}) =>
    api.call('POST', at, {
      body: new URLSearchParams(form).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-voortuin': '',
        'x-twilio-signature': getExpectedTwilioSignature(authToken, `${publicUrl.origin}${at}`, form),
        ...headers,
      },
    });
  const step = (MessageStatus: string, more: Record<string, string> = {}): Record<string, string> => ({
    MessageSid: texting.outside.accepted.at(-1)!.sid,
    MessageStatus,
    To: '+31612345678',
    ...more,
  });
  const arrival = async (): Promise<unknown> => {
    const row = await texting.row(id);
    return [row.arrival, row.cause];
  };

  it('is written down when it is signed for our public address, whatever a proxy makes of the request', async () => {
    const proxied = { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'http', host: 'inside:3000' };
    expect((await tell(step('delivered'), path(), proxied)).status).toBe(200);
    expect(await arrival()).toEqual(['delivered', null]);
  });

  it('with an error of the carrier is shown with its code', async () => {
    expect((await tell(step('undelivered', { ErrorCode: '30005' }))).status).toBe(200);
    expect(await arrival()).toEqual(['undelivered', 'carrier-30005']);
  });

  it('is refused when it is forged or was signed for another text, with a line in the log that holds nothing of it', async () => {
    const other = getExpectedTwilioSignature(authToken, `${publicUrl.origin}${path(newId())}`, step('delivered'));
    for (const signature of ['', 'forged', other])
      expect((await tell(step('delivered'), path(), { 'x-twilio-signature': signature })).status).toBe(403);
    expect(await arrival()).toEqual([null, null]);
    const lines = api.lines.filter((line) => line.includes('carrier-forged'));
    expect(lines.length).toBeGreaterThanOrEqual(3);
    expect(lines.join()).not.toMatch(/612345678|delivered/);
  });

  it('is answered alike for a text that is not there, or of another organisation, and for what makes no sense', async () => {
    const other = await texting.somebody();
    const elsewhere = `/carrier/texts/${other.organisationId}/${id}`;
    const answers = [
      await tell(step('delivered'), path(newId())),
      await tell(step('delivered'), elsewhere),
      await tell({ MessageStatus: "delivered'; --" }),
      await tell(step('sent'), path(newId())),
    ];
    expect(answers.map(({ status, text }) => [status, text])).toEqual(answers.map(() => [200, '']));
    expect((await tell(step('delivered'), '/carrier/texts/x/y')).status).toBe(404);
    expect(await arrival()).toEqual([null, null]);
  });
});
