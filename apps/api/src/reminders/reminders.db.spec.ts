import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

describe('The routes of reminders', () => {
  let test: TestDatabase;
  let api: TestApi;
  let organisationId: string;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
    ({ id: organisationId } = await anOrganisation(test));
  });
  afterAll(async () => {
    await api.close();
    await test.close();
  });

  it('show reminders to who works with caregivers, and the proof to who arranges the house', async () => {
    const consultant = await api.signedIn(organisationId);
    const administrator = await api.signedIn(organisationId, { roles: ['administrator'] });
    const status = async (path: string, token: string) => (await api.call('GET', path, { token })).status;
    expect([await status('reminders', consultant.token), await status('reminders', administrator.token)]).toEqual([
      200, 403,
    ]);
    expect([await status('proof', consultant.token), await status('proof', administrator.token)]).toEqual([403, 200]);
    expect(await status('parked-reminders', consultant.token)).toBe(403);
    const { body } = await api.call('GET', 'proof', { token: administrator.token });
    expect(body).toEqual(jasmine.objectContaining({ inSight: 0, violations: 0, parked: [], queue: 'postgres' }));
  });

  it('keep the hour of the morning mail, within the morning', async () => {
    const { token } = await api.signedIn(organisationId);
    expect((await api.call('GET', 'account/morning-mail', { token })).body).toEqual({ hour: 8, how: 'none' });
    const put = (hour: unknown) => api.call('PUT', 'account/morning-mail', { token, body: { hour } });
    expect((await put(7)).body.hour).toBe(7);
    expect((await put(null)).body.hour).toBeNull();
    expect((await put(15)).body.errors).toEqual([{ field: 'hour', rule: 'too-high', limit: 12 }]);
  });

  it('of the mails of the demo are not there outside the demo', async () => {
    const { token } = await api.signedIn(organisationId);
    expect((await api.call('GET', 'demo/mails', { token })).status).toBe(404);
    const demo = await testApi(test, { demo: true });
    expect((await demo.call('GET', 'demo/mails', { token })).body).toEqual([]);
    expect((await demo.call('GET', 'account/morning-mail', { token })).body.how).toBe('kept');
    await demo.close();
  });
});
