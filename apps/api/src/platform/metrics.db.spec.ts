import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testApi, type TestApi } from './testing/test-api.ts';

describe('The metrics', () => {
  let test: TestDatabase;
  let api: TestApi;
  let guarded: TestApi;

  beforeAll(async () => {
    test = await testDatabase();
    await anOrganisation(test, { name: 'Steunpunt Geheim' });
    api = await testApi(test);
    guarded = await testApi(test, { metricsToken: 'a token of the watch' });
  });
  afterAll(async () => {
    await api.close();
    await guarded.close();
    await test.close();
  });

  it('tell this machine how the whole installation is doing, and name nobody', async () => {
    const { status, headers, text } = await api.call('GET', '/metrics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/plain; version=0.0.4');
    for (const name of ['caregivers_in_sight 0', 'next_moment_violations 0', 'reminders_parked 0', 'news_streams 0'])
      expect(text).toContain(`voortuin_${name}\n`);
    expect(text).toMatch(/^voortuin_queue_jobs\{backend="postgres"\} \d+$/m);
    expect(text).not.toMatch(/NaN|null|undefined|Geheim/);
    // Every sample belongs to a gauge that is described.
    for (const [, name] of text.matchAll(/^(voortuin_\w+)/gm)) expect(text).toContain(`# TYPE ${name} gauge`);
  });

  it('are not there for what a proxy passes on', async () => {
    const answer = await api.call('GET', '/metrics', { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect([answer.status, answer.body.code]).toEqual([404, 'not-found']);
  });

  it('ask for the token where one is set', async () => {
    const ask = (authorization?: string) =>
      guarded.call('GET', '/metrics', { headers: { ...(authorization && { authorization }) } });
    expect((await ask()).status).toBe(404);
    expect((await ask('Bearer something else')).status).toBe(404);
    expect((await ask('Bearer a token of the watch')).status).toBe(200);
  });
});
