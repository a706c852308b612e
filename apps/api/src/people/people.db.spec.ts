import { anOrganisation, aTeam } from '@voortuin/server/organisations/organisation.builder';
import { aRhythm } from '@voortuin/server/rhythms/rhythm.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { aCaregiverDraft } from '../platform/testing/drafts.ts';
import { everyRole, testApi, tokenOf, type Answer, type TestApi } from '../platform/testing/test-api.ts';

const usual = { roles: ['consultant'], worksOn: [1, 2, 3], dayCapacity: 8 };

describe('The people of an organisation', () => {
  let test: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test, { publicUrl: new URL('https://voortuin.test/'), trustProxy: 0 });
  });

  afterAll(async () => {
    await api.close();
    await test.close();
  });

  const asked = (token: string): { cookie: string } => ({ cookie: `__Host-voortuin=${token}` });

  async function organisation() {
    const { id } = await anOrganisation(test);
    await aRhythm(test, id);
    const team = await aTeam(test, id);
    const administrator = await api.signedIn(id, { roles: ['administrator'] });
    const lead = await api.signedIn(id, { roles: ['team-lead'], teamId: team.id });
    const consultant = await api.signedIn(id, { teamId: team.id });
    const call = (who: { token: string }, method: string, path: string, body?: unknown): Promise<Answer> =>
      api.call(method, path, { body, headers: asked(who.token) });
    return { id, team, administrator, lead, consultant, call };
  }

  it('come in with a link that works once', async () => {
    const { administrator, call } = await organisation();
    const invite = { ...usual, firstName: 'Noor', lastName: 'Jansen', email: `Noor-${newId()}@steunpunt.test` };
    const { status, body } = await call(administrator, 'POST', 'people', invite);
    expect(status).toBe(201);
    expect(body.person.joined).toBeFalse();
    expect(body.link).toMatch(/^https:\/\/voortuin\.test\/uitnodiging#[\w-]{32}$/);
    const token = new URL(body.link as string).hash.slice(1);
    const accept = (): Promise<Answer> =>
      api.call('POST', 'invitations/accept', { body: { token, password: 'mijn eigen wachtwoord' } });
    const joined = await accept();
    expect(joined.body).toEqual({ state: 'signed-in' });
    const who = await api.call('GET', 'session', { headers: asked(tokenOf(joined)!) });
    expect(who.body.person.name).toBe('Noor Jansen');
    expect((await accept()).status).toBe(404);
  });

  it('cannot leave while they are responsible for somebody', async () => {
    const { administrator, consultant, call } = await organisation();
    await call(consultant, 'POST', 'caregivers', aCaregiverDraft({ consultantId: consultant.id }));
    const refused = await call(administrator, 'POST', `people/${consultant.id}/leave`, {});
    expect(refused.status).toBe(422);
    expect(refused.body).toEqual(jasmine.objectContaining({ code: 'still-responsible', params: { caregivers: 1 } }));
    // Nor stop being a consultant.
    const draft = { ...usual, firstName: 'Anne', lastName: 'de Wit', roles: ['team-lead'] };
    expect((await call(administrator, 'PUT', `people/${consultant.id}`, draft)).body.code).toBe('still-responsible');
    expect((await call(consultant, 'GET', 'session')).status).toBe(200);
  });

  it('leave with everyone in sight: caregivers wait to be assigned, signals and tasks are the team lead’s', async () => {
    const { administrator, consultant, lead, call } = await organisation();
    const caregiver = aCaregiverDraft({ consultantId: consultant.id });
    await call(consultant, 'POST', 'caregivers', caregiver);
    const signal = { id: newId(), caregiverId: caregiver.id, kind: 'overload', what: 'Slaapt slecht' };
    await call(consultant, 'POST', 'signals', signal);
    await call(consultant, 'POST', 'tasks', { id: newId(), what: 'Folder sturen', dueOn: '2030-01-01' });
    const left = await call(administrator, 'POST', `people/${consultant.id}/leave`, { release: true });
    expect(left.status).toBe(200);
    expect(left.body).toEqual(jasmine.objectContaining({ left: true, caregivers: 0 }));

    expect((await call(consultant, 'GET', 'session')).status).toBe(401);
    const unassigned = await call(lead, 'GET', 'caregivers?unassigned=true');
    expect(unassigned.body.items.map((one: { id: string }) => one.id)).toEqual([caregiver.id]);
    const page = await call(lead, 'GET', `caregivers/${caregiver.id}`);
    expect(page.body.planned).toEqual(jasmine.objectContaining({ consultantId: null }));
    expect((await call(lead, 'GET', 'signals?whose=mine')).body.items[0].ownerId).toBe(lead.id);
    expect((await call(lead, 'GET', 'tasks?whose=mine')).body.items[0].ownerId).toBe(lead.id);
  });

  it('leave to a colleague, who gets everything', async () => {
    const { id, administrator, consultant, call } = await organisation();
    const colleague = await api.signedIn(id);
    const caregiver = aCaregiverDraft({ consultantId: consultant.id });
    await call(consultant, 'POST', 'caregivers', caregiver);
    const body = { consultantId: colleague.id };
    expect((await call(administrator, 'POST', `people/${consultant.id}/leave`, body)).status).toBe(200);
    expect((await call(colleague, 'GET', `caregivers/${caregiver.id}`)).body.planned.consultantId).toBe(colleague.id);
    const toHerself = await call(administrator, 'POST', `people/${colleague.id}/leave`, { consultantId: colleague.id });
    expect(toHerself.body.errors).toEqual([{ field: 'consultantId', rule: 'is-the-one-who-leaves' }]);
  });

  it('never leave without an administrator', async () => {
    const { administrator, call } = await organisation();
    const refused = await call(administrator, 'POST', `people/${administrator.id}/leave`, { release: true });
    expect(refused.body.code).toBe('last-administrator');
  });

  it('may do what their role may do, and no more', async () => {
    const { administrator, consultant, lead, call } = await organisation();
    expect((await call(administrator, 'GET', 'caregivers')).body.code).toBe('not-allowed');
    expect((await call(consultant, 'GET', 'people')).status).toBe(403);
    expect((await call(consultant, 'GET', 'insight')).status).toBe(403);
    expect((await call(lead, 'GET', 'insight')).status).toBe(200);
    expect((await call(lead, 'GET', 'audit-lines')).status).toBe(403);
    for (const path of ['teams', 'municipalities', 'rhythms'])
      for (const who of [administrator, consultant]) expect((await call(who, 'GET', path)).status).toBe(200);
  });

  it('are known by what they looked at', async () => {
    const { id, call } = await organisation();
    const somebody = await api.signedIn(id, { roles: everyRole });
    const caregiver = aCaregiverDraft();
    await call(somebody, 'POST', 'caregivers', caregiver);
    await call(somebody, 'GET', `caregivers/${caregiver.id}`);
    const { body } = await call(somebody, 'GET', `audit-lines?caregiverId=${caregiver.id}`);
    expect(body.items.map((line: { action: string }) => line.action)).toEqual(['opened', 'added']);
    expect(body.items[0]).toEqual(
      jasmine.objectContaining({
        person: somebody.name,
        personId: somebody.id,
        object: 'caregiver',
        ids: [caregiver.id],
        origin: '127.0.0.1',
      }),
    );
    const paged = await call(somebody, 'GET', `audit-lines?caregiverId=${caregiver.id}&size=1`);
    const next = await call(somebody, 'GET', `audit-lines?caregiverId=${caregiver.id}&size=1&after=${paged.body.next}`);
    expect([paged, next].map((page) => page.body.items[0].action)).toEqual(['listed', 'opened']);
  });
});

describe('Signing in with one click', () => {
  it('exists in the demo and nowhere else', async () => {
    const test = await testDatabase();
    const [real, demo] = [await testApi(test), await testApi(test, { demo: true })];
    try {
      const { id } = await anOrganisation(test, { demo: true });
      const person = await real.signedIn(id);
      const { id: otherId } = await anOrganisation(test);
      const other = await real.signedIn(otherId);
      expect((await demo.call('GET', 'demo/people')).body.map((one: { personId: string }) => one.personId)).toEqual([
        person.id,
      ]);
      const entered = await demo.call('POST', 'demo/session', { body: { personId: person.id } });
      expect(entered.body).toEqual({ state: 'signed-in' });
      expect((await demo.call('POST', 'demo/session', { body: { personId: other.id } })).status).toBe(404);
      const absent = await real.call('GET', 'nowhere');
      for (const [method, path] of [
        ['GET', 'demo/people'],
        ['POST', 'demo/session'],
      ] as const) {
        const answer = await real.call(method, path, { body: method === 'POST' ? { personId: person.id } : undefined });
        expect([answer.status, answer.body]).toEqual([404, absent.body]);
      }
      expect(Object.keys(real.openApi.paths).filter((path) => path.includes('demo'))).toEqual([]);
    } finally {
      await real.close();
      await demo.close();
      await test.close();
    }
  });
});
