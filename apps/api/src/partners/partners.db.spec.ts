import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { requests } from '../platform/testing/requests.ts';
import { testApi, tokenOf, type Answer, type TestApi } from '../platform/testing/test-api.ts';

describe('Partners through the API', () => {
  let test: TestDatabase;
  let api: TestApi;
  let consultant: string;
  let lead: string;
  let administrator: string;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test, { publicUrl: new URL('https://voortuin.test/'), trustProxy: 0 });
    const { id } = await anOrganisation(test);
    consultant = (await api.signedIn(id, { firstName: 'Sanne', lastName: 'de Koning' })).token;
    lead = (await api.signedIn(id, { roles: ['team-lead'] })).token;
    administrator = (await api.signedIn(id, { roles: ['administrator'] })).token;
  });
  afterAll(async () => {
    await api.close();
    await test.close();
  });

  const call = (token: string, method: string, path: string, body?: object): Promise<Answer> =>
    api.call(method, path, { body, headers: { cookie: `__Host-voortuin=${token}` } });
  const draft = (route: string): { id: string } =>
    requests[route]!({ caregiverId: '', personId: '' }) as { id: string };
  async function aPartner(): Promise<string> {
    const partner = draft('POST /partners');
    expect((await call(consultant, 'POST', 'partners', partner)).status).toBe(201);
    return partner.id;
  }

  it('are added, checked and given offers and people by a consultant, who may neither end them nor write agreements', async () => {
    const id = await aPartner();
    const offer = draft('POST /partners/{id}/offers');
    const [added, again] = [
      await call(consultant, 'POST', `partners/${id}/offers`, offer),
      await call(consultant, 'POST', `partners/${id}/offers`, offer),
    ];
    expect([added.status, again.status]).toEqual([201, 200]);
    expect((await call(consultant, 'POST', `partners/${id}/check`, { offersToo: true })).status).toBe(200);
    const agreement = requests['PUT /partners/{id}/agreement']!({ caregiverId: '', personId: '' });
    for (const [method, path, body] of [
      ['POST', `partners/${id}/end`, {}],
      ['POST', `partners/${id}/reopen`, {}],
      ['PUT', `partners/${id}/agreement`, agreement],
      ['DELETE', `partners/${id}/agreement`, {}],
    ] as const)
      expect((await call(consultant, method, path, body)).status)
        .withContext(path)
        .toBe(403);
    expect((await call(lead, 'PUT', `partners/${id}/agreement`, agreement)).status).toBe(200);
    expect((await call(administrator, 'POST', `partners/${id}/end`, {})).body.ended).toBeTrue();
  });

  it('are looked after by an administrator, who sees no caregivers', async () => {
    const id = await aPartner();
    expect((await call(administrator, 'GET', `partners/${id}`)).status).toBe(200);
    expect((await call(administrator, 'GET', 'partners')).status).toBe(200);
    expect((await call(administrator, 'GET', 'partners/suggestions?need=respite')).status).toBe(403);
    expect((await call(administrator, 'GET', 'caregivers')).status).toBe(403);
  });

  it('have people who are invited by name with a link, and who then may see nothing of the organisation', async () => {
    const id = await aPartner();
    const person = draft('POST /partners/{id}/people');
    await call(consultant, 'POST', `partners/${id}/people`, person);
    const { body } = await call(consultant, 'POST', `partners/${id}/people/${person.id}/invitation`, {});
    expect(body.person.invitedBy).toBe('Sanne de Koning');
    const [address, token] = (body.link as string).split('#');
    expect(address).toBe('https://voortuin.test/uitnodiging');
    const joined = await api.call('POST', 'invitations/accept', { body: { token, password: 'een lang wachtwoord' } });
    const hers = tokenOf(joined)!;
    expect((await call(hers, 'GET', 'session')).body.permissions).toEqual(['referrals:answer']);
    for (const path of [
      'partners',
      `partners/${id}`,
      'partners/old',
      'partners/suggestions?need=respite',
      'colleagues',
    ])
      expect((await call(hers, 'GET', path)).status)
        .withContext(path)
        .toBe(403);
    await call(consultant, 'POST', `partners/${id}/people/${person.id}/leave`, {});
    expect((await call(hers, 'GET', 'session')).status).toBe(401);
  });

  it('are told apart from what is no partner, in words about the field', async () => {
    const partner = { ...draft('POST /partners'), website: 'javascript:alert(1)', checkedOn: '2200-01-01', bsn: '1' };
    const { status, body } = await call(consultant, 'POST', 'partners', partner);
    expect(status).toBe(400);
    expect(body.errors).toEqual(
      jasmine.arrayWithExactContents([
        { field: 'bsn', rule: 'unknown-field' },
        { field: 'website', rule: 'not-a-web-address' },
        { field: 'checkedOn', rule: 'not-a-date' },
      ]),
    );
    expect((await call(consultant, 'GET', 'partners/suggestions?need=alles')).status).toBe(400);
    expect((await call(consultant, 'GET', `partners/${newId()}`)).status).toBe(404);
  });
});
