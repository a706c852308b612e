import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportView } from '@voortuin/contract/imports/imports';
import { largestFile } from '@voortuin/contract/imports/words';
import { ImportRuns } from '@voortuin/server/imports/import-runs';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { aRhythm } from '@voortuin/server/rhythms/rhythm.builder';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

const western = readFileSync(join(import.meta.dirname, '../../../../libs/server/testdata/caregivers-cp1252.csv'));
const start = { origin: 'Vorige steunpunt', ground: 'public-task', agreedChannels: ['phone'] };

describe('The door through which a list comes in', () => {
  let test: TestDatabase;
  let api: TestApi;
  let services: TestServices;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await api.close();
    await test.close();
  });

  async function aLead() {
    const { id } = await anOrganisation(test);
    await aRhythm(test, id);
    return api.signedIn(id, { roles: ['team-lead'] });
  }

  /** As a browser sends a file. */
  async function upload(
    token: string,
    bytes: Uint8Array,
    field = 'file',
    headers: Record<string, string> = { 'x-voortuin': '1' },
  ) {
    const form = new FormData();
    form.append(field, new Blob([new Uint8Array(bytes)]), 'mantelzorgers 2026.csv');
    const response = await fetch(`${api.url}/api/v1/imports`, {
      method: 'POST',
      body: form,
      headers: { cookie: `voortuin=${token}`, ...headers },
    });
    return {
      status: response.status,
      type: response.headers.get('content-type'),
      body: (await response.json()) as any, // oxlint-disable-line typescript/no-explicit-any
    };
  }

  it('shows what would become of a list, brings it in, and gives back what was not added', async () => {
    const lead = await aLead();
    const uploaded = await upload(lead.token, western);
    expect(uploaded.status).toBe(201);
    const { id, state, rows, fileName } = uploaded.body as ImportView;
    expect({ state, rows, fileName }).toEqual({ state: 'previewed', rows: 241, fileName: 'mantelzorgers 2026.csv' });
    const call = (method: string, path: string, body?: unknown) => api.call(method, path, { token: lead.token, body });
    expect((await call('POST', `imports/${id}/start`, start)).body.state).toBe('waiting');
    await services.get(ImportRuns).work(lead.organisationId, id);
    const done = (await call('GET', `imports/${id}`)).body as ImportView;
    expect(done).toEqual(jasmine.objectContaining({ state: 'done', done: 241, unassigned: 237 }));
    expect((await call('GET', 'imports')).body).toEqual([done]);

    const first = (await call('GET', `imports/${id}/rows?size=100&result=added`)).body;
    expect(first.items.length).toBe(100);
    const next = (await call('GET', `imports/${id}/rows?size=100&result=added&after=${first.next}`)).body;
    expect(next.items[0].row).toBeGreaterThan(first.items[99].row);
    const [doubtful] = (await call('GET', `imports/${id}/rows?result=doubtful`)).body.items;
    expect((await call('POST', `imports/${id}/rows/${doubtful.row}/decide`, { decision: 'add' })).body.decided).toBe(
      'add',
    );
    expect((await call('POST', `imports/${id}/rows/x/decide`, { decision: 'add' })).status).toBe(404);

    const csv = await call('GET', `imports/${id}/not-added.csv`);
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.headers.get('content-disposition')).toContain('niet-toegevoegd.csv');
    expect(csv.text.trimEnd().split('\r\n').length).toBe(4);
    expect((await call('POST', `imports/${id}/drop`, { sure: true })).status).toBe(204);
    expect((await call('GET', `imports/${id}`)).status).toBe(404);
  });

  for (const [what, bytes, status, code] of [
    ['an empty file', Buffer.alloc(0), 422, 'file-empty'],
    ['a workbook', Buffer.from('PK\x03\x04 and so on', 'latin1'), 422, 'is-a-workbook'],
    ['bytes that are no text', Buffer.from(Array.from({ length: 500 }, (_, n) => n % 32)), 422, 'not-a-list'],
    ['a list without names', Buffer.from('Telefoon;Postcode\n0612345678;4611KE\n'), 422, 'no-name-column'],
    ['a file that is too large', Buffer.alloc(largestFile + 1, 'a'), 413, 'file-too-large'],
  ] as const) {
    it(`refuses ${what} with the reason`, async () => {
      const lead = await aLead();
      const refused = await upload(lead.token, bytes);
      expect(refused.status).toBe(status);
      expect(refused.type).toContain('application/problem+json');
      expect(refused.body.code).toBe(code);
      expect((await api.call('GET', 'imports', { token: lead.token })).body).toEqual([]);
    });
  }

  it('refuses a request without a file, or with the file in another field', async () => {
    const { token } = await aLead();
    expect((await api.call('POST', 'imports', { token, body: {} })).body.code).toBe('no-file');
    expect((await upload(token, western, 'other')).body.code).toBe('no-file');
  });

  it('is open to whoever may bring lists in, and to nobody else', async () => {
    const lead = await aLead();
    const consultant = await api.signedIn(lead.organisationId, { roles: ['consultant'] });
    const administrator = await api.signedIn(lead.organisationId, { roles: ['administrator'] });
    const list = Buffer.from('Naam\nJan Bos\nPiet Bos\n');
    expect((await upload(consultant.token, list)).status).toBe(403);
    expect((await upload('nobody', list)).status).toBe(401);
    expect((await upload(lead.token, list, 'file', {})).status)
      .withContext('without the header')
      .toBe(403);
    expect((await upload(administrator.token, list)).status).toBe(201);
  });

  it('answers alike for a list of another organisation and one that is not there', async () => {
    const ours = await aLead();
    const theirs = await aLead();
    const { id } = (await upload(theirs.token, western)).body as ImportView;
    for (const [method, path, body] of [
      ['GET', '', undefined],
      ['GET', '/rows', undefined],
      ['GET', '/not-added.csv', undefined],
      ['POST', '/start', start],
      ['POST', '/drop', { sure: true }],
      ['POST', '/rows/33/decide', { decision: 'add' }],
    ] as const) {
      const other = await api.call(method, `imports/${id}${path}`, { token: ours.token, body });
      const absent = await api.call(method, `imports/${newId()}${path}`, { token: ours.token, body });
      expect(other.status).withContext(path).toBe(404);
      expect(other.body).toEqual(absent.body);
    }
  });

  it('names each field of the start that is wrong', async () => {
    const lead = await aLead();
    const { id } = (await upload(lead.token, western)).body as ImportView;
    const refused = await api.call('POST', `imports/${id}/start`, {
      token: lead.token,
      body: { origin: '', ground: 'x', agreedChannels: ['pigeon'] },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ field }: { field: string }) => field).sort()).toEqual([
      'agreedChannels',
      'ground',
      'origin',
    ]);
  });

  it('writes no name of the list in the log', async () => {
    const lead = await aLead();
    await upload(lead.token, western);
    expect(api.lines.length).toBeGreaterThan(0);
    expect(api.lines.join('')).not.toMatch(/Hermans|Knippenberg|mantelzorgers 2026/);
  });
});
