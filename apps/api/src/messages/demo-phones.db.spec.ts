import type { DemoPhonesView } from '@voortuin/contract/messages/demo-phones';
import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { actorOf } from '@voortuin/server/people/person.builder';
import { CarrierDouble } from '@voortuin/server/platform/telephony/testing/carrier-double';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

describe('The phones of the demo', () => {
  const own = '+3197000040000';
  const lines = ['+3197000045100', '+3197000045200'] as const;
  let test: TestDatabase;
  let services: TestServices;
  let carrier: CarrierDouble;
  let api: TestApi;
  let token: string;
  let elsewhere: string;
  let caregiverId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    carrier = await new CarrierDouble().open();
    const { accountSid, authToken } = carrier.settings;
    api = await testApi(test, { demo: true, twilio: { accountSid, authToken, from: own, baseUrl: carrier.url } });
    const here = await anOrganisation(test, { demo: true });
    const there = await anOrganisation(test, { demo: true });
    for (const [place, { id }] of [here, there].entries())
      await test.owner.query(
        `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, day_limit_cents, text_cents, minute_cents)
         VALUES ($1, $2, '{1,2,3,4,5}', '09:00', '17:00', '20:00', '09:00', 'Europe/Amsterdam', 2500, 9, 4)`,
        [id, lines[place]],
      );
    const sanne = await api.signedIn(here.id, { roles: ['consultant'] });
    token = sanne.token;
    elsewhere = (await api.signedIn(there.id, { roles: ['consultant'] })).token;
    caregiverId = await aCaregiver(services, actorOf(sanne), {
      firstName: 'Ria',
      lastName: 'Vink',
      phone: '0612345678',
      secondPhone: '0687654321',
    });
  });
  afterAll(async () => {
    await api.close();
    await carrier.close();
    await services.close();
    await test.close();
  });

  const phones = async (who = token): Promise<DemoPhonesView> =>
    (await api.call('GET', 'demo/phones', { token: who })).body as DemoPhonesView;

  it('show to an organisation what goes over its own line, and to no other', async () => {
    await carrier.accept({ to: '+31687654321', from: lines[0], body: 'Ik kom donderdag.' }, null);
    await carrier.textIn('+31687654321', lines[0], '');
    const phone = (await phones()).phones!.find(({ number }) => number === '+31687654321');
    expect(phone!.id).toBe(caregiverId);
    expect([phone!.name, phone!.whose, phone!.numberShown]).toEqual(['Ria van den Vink', 'caregiver', '06 87654321']);
    expect(phone!.texts.map(({ own: hers, text }) => [hers, text])).toEqual([
      [false, 'Ik kom donderdag.'],
      [true, ''],
    ]);
    expect((await phones(elsewhere)).phones).toEqual([]);
  });

  it('can text and call the organisation, and who has one picks up and hangs up', async () => {
    const sent = await api.call('POST', 'demo/phones/texts', { token, body: { from: '06 12345678', text: 'Ja 🌷' } });
    expect(sent.status).toBe(204);
    expect(carrier.texts.at(-1)).toEqual(jasmine.objectContaining({ to: lines[0], body: 'Ja 🌷' }));
    const leg = carrier.desk.dialOut({
      to: '+31612345678', from: lines[0], url: null, twiml: '<Response><Pause length="1000"/></Response>', timeout: 60,
      statusCallback: null, statusEvents: [],
    }); // prettier-ignore
    const press = (button: string, who = token) =>
      api.call('POST', 'demo/phones/buttons', { token: who, body: { callId: leg.sid, button } });
    expect((await press('answer', elsewhere)).status).toBe(404);
    while (leg.status !== 'ringing') await new Promise((resolve) => setImmediate(resolve));
    expect((await press('answer')).status).toBe(204);
    while (leg.answeredAt === null) await new Promise((resolve) => setImmediate(resolve));
    const call = (await phones()).phones!.find(({ number }) => number === leg.to)!.calls[0]!;
    expect([call.id, call.state, call.own]).toEqual([leg.sid, 'talking', false]);
    expect((await press('hang-up')).status).toBe(204);
    expect(leg.status).toBe('completed');
    expect((await api.call('POST', 'demo/phones/calls', { token, body: { from: '06 12345678' } })).status).toBe(204);
    expect(carrier.desk.calls.at(-1)).toEqual(jasmine.objectContaining({ direction: 'inbound', to: lines[0] }));
  });

  it('say nothing anew as long as nothing changed', async () => {
    const { changes } = await phones();
    const again = await api.call('GET', `demo/phones?seen=${changes}`, { token });
    expect(again.body).toEqual({ changes, line: jasmine.any(String), phones: null });
  });

  it('are in the demo and nowhere else', async () => {
    const real = await testApi(test);
    try {
      expect((await real.call('GET', 'demo/phones', { token })).status).toBe(404);
    } finally {
      await real.close();
    }
  });
});
