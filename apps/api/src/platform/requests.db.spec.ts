import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { aRhythm } from '@voortuin/server/rhythms/rhythm.builder';
import { aCaregiverDraft } from './testing/drafts.ts';
import { everyRole, testApi, type TestApi } from './testing/test-api.ts';

describe('A request', () => {
  let test: TestDatabase;
  let api: TestApi;
  let token: string;
  let id: string;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
    ({ id } = await anOrganisation(test));
    await aRhythm(test, id);
    ({ token } = await api.signedIn(id, { roles: everyRole }));
  });

  afterAll(async () => {
    await api.close();
    await test.close();
  });

  it('that breaks rules is refused with each field and its rule, also inside parts and lists', async () => {
    const body = {
      ...aCaregiverDraft({ lastName: '', email: 'geen adres', atDoor: 'misschien' as 'never' }),
      address: { postcode: '1234' },
      suitableHours: [{ days: [1, 9], from: '25:00', until: '12:00' }],
      whereabouts: undefined,
      note: 'x'.repeat(20_001),
      bsn: '123456782',
    };
    const answer = await api.call('POST', 'caregivers', { token, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.code).toBe('invalid');
    expect(answer.body.errors).toEqual(
      jasmine.arrayWithExactContents([
        { field: 'bsn', rule: 'unknown-field' },
        { field: 'lastName', rule: 'required' },
        { field: 'email', rule: 'not-an-email' },
        { field: 'atDoor', rule: 'not-a-choice' },
        { field: 'address.postcode', rule: 'not-a-postcode' },
        { field: 'suitableHours.0.days', rule: 'too-high', limit: 7 },
        { field: 'suitableHours.0.from', rule: 'not-a-time' },
        { field: 'whereabouts', rule: 'not-a-list' },
        { field: 'note', rule: 'too-long', limit: 20_000 },
      ]),
    );
    expect(answer.text).not.toContain('123456782');
  });

  it('reads numbers and flags out of a query, and refuses what is none', async () => {
    const ask = (query: string) => api.call('GET', `caregivers?${query}`, { token });
    expect((await ask('size=1&unassigned=false&search=')).status).toBe(200);
    expect((await ask('size=veel')).body.errors).toEqual([{ field: 'size', rule: 'not-a-whole-number' }]);
    expect((await ask('size=101')).body.errors).toEqual([{ field: 'size', rule: 'too-high', limit: 100 }]);
    expect((await ask('unassigned=ja')).body.errors).toEqual([{ field: 'unassigned', rule: 'not-a-flag' }]);
    expect((await ask('anders=1')).body.errors).toEqual([{ field: 'anders', rule: 'unknown-field' }]);
    expect((await ask('after=abc')).body.errors).toEqual([{ field: 'after', rule: 'not-a-place-in-the-list' }]);
    const forged = Buffer.from(JSON.stringify(["'; DROP", 'x'])).toString('base64url');
    expect((await ask(`after=${forged}`)).status).toBe(400);
    expect((await ask('search=a&search=b')).body.errors).toEqual([{ field: 'search', rule: 'not-text' }]);
  });

  it('that is no JSON, or no object, is refused and never quoted', async () => {
    for (const body of ['{"lastName": "Geheim', '[]', '"Geheim"', 'null', '12', '{"__proto__": {"a": 1}}']) {
      const answer = await api.call('POST', 'caregivers', { token, body });
      expect(answer.status).withContext(body).toBe(400);
      expect(answer.headers.get('content-type')).withContext(body).toContain('application/problem+json');
      expect(answer.text).not.toContain('Geheim');
    }
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await api.call('POST', 'caregivers', { token, body: 'lastName=x', headers: form })).status).toBe(400);
    const other = { 'content-type': 'application/xml' };
    const xml = await api.call('POST', 'caregivers', { token, body: '<a/>', headers: other });
    expect([xml.status, xml.body.code]).toEqual([415, 'not-this-type']);
  });

  it('that is too large is refused', async () => {
    const answer = await api.call('POST', 'caregivers', { token, body: { note: 'x'.repeat(1_100_000) } });
    expect([answer.status, answer.body.code]).toEqual([413, 'too-large']);
  });

  it('to an unknown address is answered as one about something absent', async () => {
    const absent = await api.call('GET', `caregivers/${newId()}`, { token });
    for (const path of ['nowhere', 'caregivers/a/b/c', '/api', '/api/v2/caregivers', 'caregivers/%E0%A4%A']) {
      const answer = await api.call('GET', path, { token });
      expect([answer.status, answer.headers.get('content-type')])
        .withContext(path)
        .toEqual([path.includes('%') ? 400 : 404, absent.headers.get('content-type')]);
      if (answer.status === 404) expect(answer.body).toEqual(absent.body);
    }
  });

  it('with an id that is no id is answered as one with an id that is not there', async () => {
    const absent = await api.call('GET', `caregivers/${newId()}`, { token });
    for (const malformed of ['1', 'abc', '%00', `${newId()}x`, '..%2F..']) {
      const answer = await api.call('GET', `caregivers/${malformed}`, { token });
      expect([answer.status, answer.body]).withContext(malformed).toEqual([404, absent.body]);
    }
  });

  it('that changes something needs a header that no other site can send', async () => {
    for (const [method, path] of [
      ['POST', 'session'],
      ['DELETE', 'session'],
      ['POST', 'caregivers'],
      ['PUT', `caregivers/${newId()}`],
    ] as const) {
      const answer = await api.call(method, path, { token, body: {}, headers: { 'x-voortuin': '' } });
      expect([answer.status, answer.body.code]).withContext(path).toEqual([403, 'header-missing']);
    }
  });

  it('gets headers that keep its answer safe', async () => {
    for (const path of ['caregivers', 'nowhere', '/healthz']) {
      const { headers } = await api.call('GET', path, { token });
      expect(headers.get('content-security-policy')).toContain(`frame-ancestors 'none'`);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('api-version')).toBe('1');
      expect(headers.get('request-id')).toMatch(/^[\da-f-]{36}$/);
    }
  });

  it('with the same id and the same content is the same thing; with other content it is a conflict', async () => {
    const draft = aCaregiverDraft();
    const send = (body: object) => api.call('POST', 'caregivers', { token, body });
    const [first, again, other] = [await send(draft), await send(draft), await send({ ...draft, lastName: 'Anders' })];
    expect([first.status, again.status, other.status]).toEqual([201, 200, 409]);
    expect(again.body).toEqual(first.body);
    expect(other.body.code).toBe('other-content');
  });

  it('sent twice at once adds one thing', async () => {
    const draft = aCaregiverDraft();
    const send = () => api.call('POST', 'caregivers', { token, body: draft });
    const statuses = (await Promise.all([send(), send(), send()])).map(({ status }) => status);
    expect(statuses.filter((status) => status === 201).length).toBe(1);
    expect(statuses.filter((status) => ![200, 201, 409].includes(status))).toEqual([]);
  });

  it('leaves no word of what it searched or wrote in the log', async () => {
    await api.call('GET', 'caregivers?search=Zoekwoord', { token });
    await api.call('POST', 'caregivers', { token, body: aCaregiverDraft({ lastName: 'Naamwoord' }) });
    await api.call('POST', 'caregivers', { token, body: '{"lastName": "Naamwoord' });
    const log = api.lines.join('');
    expect(log).toContain('/api/v1/caregivers');
    expect(log).not.toMatch(/Zoekwoord|Naamwoord/);
  });
});
