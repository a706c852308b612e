import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { actorOf, aPerson } from '@voortuin/server/people/person.builder';
import { aPhoneLine } from '@voortuin/server/phone-lines/phone-line.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

const twilio = { accountSid: 'AC1', authToken: 'shared with the carrier', from: '+31850000000', baseUrl: null };
const publicUrl = new URL('https://voortuin.example');

describe('The carrier that tells of a text', () => {
  let test: TestDatabase;
  let services: TestServices;
  let api: TestApi;
  let organisationId: string;
  let line: string;
  let token: string;
  let ria: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    api = await testApi(test, { twilio, publicUrl });
    organisationId = (await anOrganisation(test)).id;
    line = await aPhoneLine(test, organisationId);
    const sanne = await api.signedIn(organisationId);
    token = sanne.token;
    ria = await aCaregiver(services, actorOf(await aPerson(test, organisationId)), {
      phone: '06-12345678',
      consultantId: sanne.id,
    });
  });
  afterAll(async () => {
    await api.close();
    await services.close();
    await test.close();
  });

  const tell = async (own: Partial<Record<string, string>> = {}, signed = true) => {
    const form = {
      MessageSid: `SM${newId()}`,
      From: '+31612345678',
      To: line,
      Body: 'Hallo',
      NumMedia: '0',
      ...(own as Record<string, string>),
    };
    const signature = getExpectedTwilioSignature(
      signed ? twilio.authToken : 'guessed',
      `${publicUrl.origin}/carrier/texts`,
      form,
    );
    const answer = await fetch(`${api.url}/carrier/texts`, {
      method: 'POST',
      headers: { 'X-Twilio-Signature': signature, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form),
    });
    return {
      status: answer.status,
      type: answer.headers.get('content-type'),
      text: await answer.text(),
      sid: form.MessageSid,
    };
  };
  const kept = async (sid: string) =>
    (await test.owner.query('SELECT text, caregiver_id, from_number FROM incoming_text WHERE sid = $1', [sid])).rows;

  it('is answered at once with nothing to do, also when it tells the same once more', async () => {
    const first = await tell({ Body: 'Kunt u bellen? 🙏 https://voorbeeld.nl' });
    expect([first.status, first.type]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(first.text).toBe('<?xml version="1.0" encoding="UTF-8"?><Response></Response>');
    expect(await tell({ MessageSid: first.sid })).toEqual(first);
    expect(await kept(first.sid)).toEqual([
      { text: 'Kunt u bellen? 🙏 https://voorbeeld.nl', caregiver_id: ria, from_number: '+31612345678' },
    ]);
    const asked = { headers: { cookie: `__Host-voortuin=${token}` } };
    const { body } = await api.call('GET', 'texts', asked);
    expect(body.items[0].text).toBe('Kunt u bellen? 🙏 https://voorbeeld.nl');
    const reminders = await api.call('GET', 'reminders', asked);
    expect(reminders.body.items.map((one: { text: { text: string } | null }) => one.text?.text)).toContain(
      body.items[0].text,
    );
  });

  it('is not believed when it did not sign', async () => {
    const { status, sid } = await tell({}, false);
    expect(status).toBe(403);
    expect(await kept(sid)).toEqual([]);
    expect(api.lines.some((one) => one.includes('carrier-forged'))).toBeTrue();
  });

  it('hears the same for a number that nobody here has, and that stands in the log without anybody’s number', async () => {
    const { status, sid } = await tell({ To: '+31859999999' });
    expect(status).toBe(200);
    expect(await kept(sid)).toEqual([]);
    const [told] = api.lines.filter((one) => one.includes('text-to-nobody'));
    expect(told).toContain(sid);
    expect(api.lines.join()).not.toContain('612345678');
  });

  it('may bring anything: nothing, a picture, a name for a number, 1,600 letters', async () => {
    const picture = await tell({
      Body: '',
      NumMedia: '1',
      MediaContentType0: 'image/jpeg',
      MediaUrl0: 'https://api.twilio.com/x',
    });
    expect((await kept(picture.sid))[0].text).toBe('[bijlage image/jpeg: https://api.twilio.com/x]');
    for (const own of [
      { Body: '' },
      { From: 'Bezorgdienst' },
      { Body: '<script>'.repeat(200) },
      { NumMedia: 'veel' },
      { From: '' },
    ]) {
      const { status, sid } = await tell(own);
      expect(status).toBe(200);
      expect((await kept(sid)).length).toBe(1);
    }
  });
});
