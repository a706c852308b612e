import { createHash } from 'node:crypto';
import type { KeyScope } from '@voortuin/contract/partners/words';
import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { tryLimits } from '@voortuin/server/people/tries';
import { actorOf, aPerson } from '@voortuin/server/people/person.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { aPartner, aSentReferral, type BuiltPartner } from '@voortuin/server/referrals/referral.builder';
import { everyRole, testApi, type Answer, type TestApi } from '../platform/testing/test-api.ts';

describe('A key of a partner’s own system', () => {
  let test: TestDatabase;
  let services: TestServices;
  let api: TestApi;
  let token: string;
  let partner: BuiltPartner;
  let referralId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    api = await testApi(test);
    const { id } = await anOrganisation(test);
    ({ token } = await api.signedIn(id, { roles: ['team-lead'] }));
    partner = await aPartner(test, id);
    const sender = actorOf(await aPerson(test, id, { roles: everyRole }));
    referralId = await aSentReferral(services, sender, await aCaregiver(services, sender), partner.id);
  });
  afterAll(async () => {
    await api.close();
    await services.close();
    await test.close();
  });

  const all: KeyScope[] = ['referrals:read', 'referrals:answer', 'announcements:write'];
  const make = async (scopes = all, days = 30): Promise<{ id: string; secret: string }> => {
    const body = { id: newId(), name: 'Caren', scopes, days };
    const made = await api.call('POST', `partners/${partner.id}/keys`, { token, body });
    expect(made.status).toBe(201);
    return { id: body.id, secret: made.body.secret };
  };
  /** As a program would call: with its key and no header of ours. */
  const call = (secret: string, method = 'GET', path = 'partner/referrals', body?: object): Promise<Answer> =>
    api.call(method, path, { body, headers: { authorization: `Bearer ${secret}`, 'x-voortuin': '' } });
  const answer = { id: newId(), version: 2, answer: 'message', text: 'Wij bellen morgen.' };

  it('is shown once; afterwards only its hash is known', async () => {
    const { id, secret } = await make();
    expect(secret).toMatch(/^vt_[\w-]{43}$/);
    const listed = await api.call('GET', `partners/${partner.id}/keys`, { token });
    expect(listed.text).not.toContain(secret);
    const { rows } = await test.owner.query('SELECT k::text AS row, key_hash FROM partner_key k WHERE id = $1', [id]);
    expect(rows[0].row).not.toContain(secret.slice(3));
    expect(rows[0].key_hash).toEqual(createHash('sha256').update(secret).digest());
    const again = await api.call('POST', `partners/${partner.id}/keys`, {
      token,
      body: { id, name: 'Caren', scopes: all, days: 30 },
    });
    expect([again.status, again.body.code]).toEqual([409, 'shown-once']);
    expect(api.lines.join('')).not.toContain(secret.slice(3));
  });

  it('reads and answers without a cookie or a header of ours, and what it did is told as done by a key', async () => {
    const { id, secret } = await make();
    expect((await call(secret)).body.items.map((one: { id: string }) => one.id)).toEqual([referralId]);
    expect((await call(secret, 'POST', `partner/referrals/${referralId}/answers`, answer)).status).toBe(200);
    const { rows } = await test.owner.query(`SELECT door, by_id FROM referral_event WHERE id = $1`, [answer.id]);
    expect(rows).toEqual([{ door: 'key', by_id: null }]);
    const { rows: used } = await test.owner.query('SELECT last_used_at FROM partner_key WHERE id = $1', [id]);
    expect(used[0].last_used_at).not.toBeNull();
    const fhir = await call(secret, 'GET', `partner/referrals/${referralId}/fhir`);
    expect(fhir.headers.get('content-type')).toContain('application/fhir+json');
    expect(fhir.body.entry.map((one: { resource: { resourceType: string } }) => one.resource.resourceType)).toEqual(['ServiceRequest', 'Task']); // prettier-ignore
  });

  it('opens only what it is for, and no other route', async () => {
    const { secret } = await make(['referrals:read']);
    expect((await call(secret)).status).toBe(200);
    expect(
      (await call(secret, 'POST', `partner/referrals/${referralId}/answers`, { ...answer, id: newId() })).status,
    ).toBe(403);
    for (const path of ['caregivers', 'referrals', 'partners', 'session', `partners/${partner.id}/keys`])
      expect((await call(secret, 'GET', path)).status)
        .withContext(path)
        .toBe(401);
    expect((await call(secret, 'POST', 'caregivers', {})).status).toBe(403);
  });

  it('opens nothing once it is revoked or over, when its partner has ended, or when nobody made it: all alike', async () => {
    const [revoked, over, good] = [await make(), await make(), await make()];
    expect(
      (await api.call('POST', `partners/${partner.id}/keys/${revoked.id}/revoke`, { token, body: {} })).status,
    ).toBe(200);
    await test.owner.query('UPDATE partner_key SET expires_at = now() WHERE id = $1', [over.id]);
    const nobody = await call(`vt_${'a'.repeat(43)}`);
    expect(nobody.status).toBe(401);
    for (const { secret } of [revoked, over]) expect((await call(secret)).body).toEqual(nobody.body);
    expect((await call('x')).body).toEqual(nobody.body);
    expect((await call(good.secret)).status).toBe(200);
    await test.owner.query('UPDATE partner SET ended_at = now() WHERE id = $1', [partner.id]);
    expect((await call(good.secret)).body).toEqual(nobody.body);
    await test.owner.query('UPDATE partner SET ended_at = NULL WHERE id = $1', [partner.id]);
  });

  it('may call so often in a minute, and hears when again', async () => {
    const { id, secret } = await make();
    await call(secret);
    await test.owner.query(`UPDATE sign_in_try SET tries = $2 WHERE bucket = $1`, [
      `key:${createHash('sha256').update(id).digest('base64url')}`,
      tryLimits.key.most,
    ]);
    const refused = await call(secret);
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-tries']);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
