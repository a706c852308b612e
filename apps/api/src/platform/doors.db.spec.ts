import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { aPhoneLine } from '@voortuin/server/phone-lines/phone-line.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js';
import { testApi, type TestApi } from './testing/test-api.ts';

const twilio = { accountSid: 'AC1', authToken: 'shared with the carrier', from: '+31850000000', baseUrl: null };
const publicUrl = new URL('https://voortuin.example');

describe('A door to the outside', () => {
  let test: TestDatabase;
  let api: TestApi;
  let organisationId: string;
  let line: string;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test, { twilio, publicUrl });
    organisationId = (await anOrganisation(test)).id;
    line = await aPhoneLine(test, organisationId);
  });
  afterAll(async () => {
    await api.close();
    await test.close();
  });

  const tell = async (
    path: string,
    form: Record<string, string>,
    body?: string | Buffer,
    type = 'application/x-www-form-urlencoded',
  ) => {
    const answer = await fetch(`${api.url}${path}`, {
      method: 'POST',
      headers: { 'X-Twilio-Signature': getExpectedTwilioSignature(twilio.authToken, `${publicUrl.origin}${path}`, form), 'Content-Type': type },
      body: body === undefined ? new URLSearchParams(form).toString() : typeof body === 'string' ? body : new Uint8Array(body),
    }); // prettier-ignore
    return { status: answer.status, text: await answer.text() };
  };
  const count = async (table: string) => (await test.owner.query(`SELECT count(*)::int AS n FROM ${table} WHERE organisation_id = $1`, [organisationId])).rows[0].n; // prettier-ignore

  it('of calls takes nobody for another when their name at the carrier is missing', async () => {
    const before = await count('call');
    const one = await tell('/carrier/calls', { From: '+31612345671', To: line, CallStatus: 'ringing' });
    const two = await tell('/carrier/calls', { From: '+31612345672', To: line, CallStatus: 'ringing' });
    expect([one.status, two.status, await count('call')]).toEqual([200, 200, before]);
    expect(one.text).toContain('<Reject');
  });

  it('takes a text with a zero in it, in its name, its number or its words', async () => {
    const zeros: Record<string, string>[] = [{ Body: 'a\0b' }, { From: '+316\0' }, { MessageSid: 'SM\0' }, { To: `${line}\0` }]; // prettier-ignore
    for (const own of zeros) {
      const { status } = await tell('/carrier/texts', { MessageSid: `SM${newId()}`, From: '+31612345678', To: line, Body: 'x', NumMedia: '0', ...own }); // prettier-ignore
      expect(status).withContext(JSON.stringify(own)).toBe(200);
    }
  });

  it('takes a call with a zero in it', async () => {
    const zeros: Record<string, string>[] = [{ From: '+316\0' }, { CallSid: 'CA\0' }, { To: `${line}\0` }, { CallDuration: '1e9' }]; // prettier-ignore
    for (const own of zeros) {
      const { status } = await tell('/carrier/calls', { CallSid: `CA${newId()}`, From: '+31612345678', To: line, CallStatus: 'ringing', ...own }); // prettier-ignore
      expect(status).withContext(JSON.stringify(own)).toBe(200);
    }
  });

  it('answers what is too large, of another kind, or twice, without a fault of ours', async () => {
    const path = '/carrier/texts';
    const form = { MessageSid: `SM${newId()}`, From: '+31612345678', To: line, Body: 'x' };
    const big = await tell(path, { ...form, Body: 'x'.repeat(2_000_000) });
    const json = await tell(path, form, JSON.stringify(form), 'application/json');
    const xml = await tell(path, form, '<x/>', 'text/xml');
    const latin = await tell(path, form, Buffer.from('Body=caf\xe9', 'latin1'), 'application/x-www-form-urlencoded; charset=iso-8859-1'); // prettier-ignore
    const bracket = await tell(path, form, 'From[a]=1&From[b]=2&__proto__[x]=1', 'application/x-www-form-urlencoded');
    for (const { status } of [big, json, xml, latin, bracket]) expect(status).toBeLessThan(500);
    for (const id of [
      'status',
      'after',
      'started',
      'legs/her',
      'legs/%00',
      `legs/${'x'.repeat(190)}`,
      'legs/__proto__',
    ]) {
      const { status } = await tell(`/carrier/calls/${organisationId}/${newId()}/${id}`, { CallSid: 'CA1', CallStatus: 'completed' }); // prettier-ignore
      expect(status).withContext(id).toBeLessThan(500);
    }
  });

  it('of her own page answers every strange address as a link that opens nothing, and keeps nothing', async () => {
    for (const token of [
      '..%2f..%2fetc',
      '%00',
      'x'.repeat(199),
      '__proto__',
      '%27%20OR%201=1',
      'a%0d%0aSet-Cookie:x=1',
    ]) {
      for (const [method, page] of [
        ['GET', ''],
        ['POST', '/code'],
      ] as const) {
        const answer = await fetch(`${api.url}/mijn/${token}${page}`, { method, redirect: 'manual', headers: { 'sec-fetch-site': 'same-origin' }, ...(method === 'POST' && { body: new URLSearchParams({ nummer: '0' }) }) }); // prettier-ignore
        expect(answer.status).withContext(token).toBeLessThan(500);
        expect(answer.headers.get('cache-control')).withContext(`${method} ${token}`).toBe('no-store');
      }
    }
  });
});
