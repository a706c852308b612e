import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { Sessions } from '@voortuin/server/people/sessions';
import { newId } from '@voortuin/server/platform/ids';
import { aPartner, type BuiltPartner } from '@voortuin/server/referrals/referral.builder';
import { Referrals } from '@voortuin/server/referrals/referrals.service';
import type { Answer } from '../platform/testing/test-api.ts';
import { LinkRig } from './testing/link-rig.ts';

describe('The inbox of a partner', () => {
  let rig: LinkRig;
  let token: string;

  beforeAll(async () => {
    rig = await LinkRig.make();
  });
  afterAll(() => rig.close());
  beforeEach(async () => {
    await rig.begin();
    token = await signIn(rig.partner);
  });

  /** As somebody who was invited and made an account. */
  async function signIn({ actor, personId }: BuiltPartner): Promise<string> {
    const accountId = newId();
    await rig.test.owner.query('INSERT INTO account (id, email) VALUES ($1, $2)', [
      accountId,
      `${accountId}@partner.test`,
    ]);
    await rig.test.owner.query('UPDATE person SET account_id = $2 WHERE id = $1', [personId, accountId]);
    const { organisationId } = actor;
    return rig.test.database.outside(() =>
      new Sessions(rig.test.database).begin(accountId, 'spec', { organisationId, organisation: '', personId }),
    );
  }

  const call = (method: string, path: string, body?: unknown, as = token): Promise<Answer> =>
    rig.api.call(method, `partner/referrals${path}`, { token: as, body });
  const upload = async (path: string, name: string, content: string | Uint8Array<ArrayBuffer>, as = token) => {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    const headers = { cookie: `voortuin=${as}`, 'x-voortuin': '1' };
    return fetch(`${rig.api.url}/api/v1/${path}`, { method: 'POST', body: form, headers });
  };
  const told = ({ status, text, headers }: Answer) => [status, text, ...[...headers].filter(([name]) => !['date', 'request-id'].includes(name))]; // prettier-ignore

  it('lists what was sent to it, and tells the sender that it is read once it is opened', async () => {
    const list = (await call('GET', '')).body;
    expect(list.items.map(({ id, state }: { id: string; state: string }) => [id, state])).toEqual([
      [rig.id, 'requested'],
    ]);
    const { body } = await call('GET', `/${rig.id}`);
    expect(body.state).toBe('received');
    expect(body.shared.map(({ field }: { field: string }) => field)).toEqual(['name', 'phone']);
    expect(body.answers).toEqual(['accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'message']);
    expect((await call('GET', `/${rig.id}`)).body.version).toBe(body.version);
  });

  it('goes on over pages without losing or doubling one', async () => {
    for (let n = 0; n < 4; n++) await rig.refer();
    const seen: string[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page: { items: { id: string }[]; next: string | null } = (await call('GET', `?size=2&after=${next}`)).body;
      seen.push(...page.items.map(({ id }) => id));
      next = page.next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([5, 5]);
    expect((await call('GET', '?state=closed')).body.items).toEqual([]);
  });

  it('answers with reasons and days, names each field that is missing, and takes the same answer once', async () => {
    const { version } = (await call('GET', `/${rig.id}`)).body;
    const answer = (own: object) => call('POST', `/${rig.id}/answers`, { id: newId(), version, ...own });
    for (const [own, field] of [
      [{ answer: 'reject' }, 'rejection'],
      [{ answer: 'reject', rejection: 'other' }, 'text'],
      [{ answer: 'hold' }, 'untilOn'],
      [{ answer: 'hold', untilOn: '2020-01-01' }, 'untilOn'],
      [{ answer: 'plan' }, 'plannedOn'],
      [{ answer: 'finish' }, 'outcome'],
      [{ answer: 'ask' }, 'text'],
    ] as const) {
      const refused = await answer(own);
      expect([refused.status, refused.body.errors?.[0].field]).withContext(JSON.stringify(own)).toEqual([400, field]);
    }
    const hold = { id: newId(), answer: 'hold', untilOn: new Date(Date.now() + 9e9).toISOString().slice(0, 10) };
    const [first, again] = [await answer(hold), await answer(hold)];
    expect([first.status, first.body.state, again.status, again.body.version]).toEqual([200, 'on-hold', 200, first.body.version]); // prettier-ignore
    const late = await answer({ answer: 'accept' });
    expect([late.status, late.body.code]).toEqual([409, 'changed-meanwhile']);
    const fail = await answer({ answer: 'fail', failure: 'not-reached', version: first.body.version });
    expect([fail.status, fail.body.shared, fail.body.name]).toEqual([200, [], null]);
    expect((await call('GET', '?state=closed')).body.items[0].state).toBe('failed');
  });

  it('shows nothing more within one request after she was taken back; what stays is that it was', async () => {
    const { version } = (await call('GET', `/${rig.id}`)).body;
    const absent = await call('GET', `/${newId()}`);
    await rig.services.get(Referrals).withdraw(rig.sanne, rig.id, { version, reason: 'consent-withdrawn' } as never);
    expect(told(await call('GET', `/${rig.id}`))).toEqual(told(absent));
    const answer = { id: newId(), version, answer: 'accept' };
    expect(told(await call('POST', `/${rig.id}/answers`, answer))).toEqual(told(absent));
    expect((await upload(`partner/referrals/${rig.id}/files`, 'a.txt', 'tekst')).status).toBe(404);
    const [line] = (await call('GET', '')).body.items;
    expect([line.id, line.state, line.name]).toEqual([rig.id, 'cancelled', null]);
    expect(JSON.stringify(line)).not.toMatch(/middag|Bakker|0687/);
  });

  it('is nobody elses: another partner, another organisation and one who works here find nothing', async () => {
    const absent = await call('GET', `/${newId()}`);
    const file = await (await upload(`partner/referrals/${rig.id}/files`, 'plan.txt', 'Een plan')).json() as { id: string }; // prettier-ignore
    const elsewhere = (await anOrganisation(rig.test)).id;
    for (const organisationId of [rig.sanne.organisationId, elsewhere]) {
      const other = await signIn(await aPartner(rig.test, organisationId));
      expect((await call('GET', '', undefined, other)).body.items).toEqual([]);
      expect(told(await call('GET', `/${rig.id}`, undefined, other))).toEqual(told(absent));
      expect(told(await call('GET', `/${rig.id}/files/${file.id}`, undefined, other))).toEqual(told(absent));
      const answer = { id: newId(), version: 1, answer: 'accept' };
      expect(told(await call('POST', `/${rig.id}/answers`, answer, other))).toEqual(told(absent));
      expect((await upload(`partner/referrals/${rig.id}/files`, 'a.txt', 'tekst', other)).status).toBe(404);
    }
    const { token: consultant } = await rig.api.signedIn(rig.sanne.organisationId);
    expect((await call('GET', '', undefined, consultant)).status).toBe(403);
    const { token: theirs } = await rig.api.signedIn(elsewhere);
    expect((await upload(`referrals/${rig.id}/files`, 'a.txt', 'tekst', theirs)).status).toBe(404);
    expect((await rig.api.call('GET', `referrals/${rig.id}/files/${file.id}`, { token: theirs })).status).toBe(404);
    expect((await upload(`referrals/${rig.id}/files`, 'a.txt', 'tekst', consultant)).status).toBe(201);
  });

  it('takes documents and scans by what they are, whatever they are called, and the same one once', async () => {
    const at = `partner/referrals/${rig.id}/files`;
    const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'); // prettier-ignore
    for (const [name, content] of [
      ['foto.png.exe', new Uint8Array(png)],
      ['brief.txt', 'Beste Sanne,\nalles is goed.\n'],
      ['plan.pdf', '%PDF-1.7\n%\u00e2\n1 0 obj\n<<>>\nendobj\n'],
    ] as const)
      expect((await upload(at, name, content as string)).status)
        .withContext(name)
        .toBe(201);
    for (const [name, content] of [
      ['plan.pdf', '<!doctype html><script>alert(1)</script>'],
      ['plan.pdf', 'MZ\u0090\u0000\u0003\u0000\u0000\u0000'],
      ['brief.docx', 'PK\u0003\u0004 en verder niets'],
      ['foto.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['script.txt', '#!/bin/sh\nrm -rf /'],
    ] as const) {
      const refused = await upload(at, name, content);
      expect([refused.status, ((await refused.json()) as { code: string }).code])
        .withContext(content)
        .toEqual([422, 'not-a-document']);
    }
    expect((await upload(at, 'leeg.txt', '')).status).toBe(422);
    expect((await upload(at, 'groot.txt', 'a'.repeat(9_000_000))).status).toBe(413);
    await upload(at, 'brief.txt', 'Beste Sanne,\nalles is goed.\n');
    const { files } = (await call('GET', `/${rig.id}`)).body;
    expect(files.map(({ name }: { name: string }) => name)).toEqual(['foto.png', 'brief.txt', 'plan.pdf']);
  });
});
