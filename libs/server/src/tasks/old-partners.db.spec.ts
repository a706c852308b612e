import { Agreements } from '../partners/agreements.service.ts';
import { aPartner, anOffer } from '../partners/partner.builder.ts';
import { Partners } from '../partners/partners.service.ts';
import { anActor, aPerson } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { OldPartners } from './old-partners.ts';
import { Tasks } from './tasks.service.ts';

describe('A partner that grows old', () => {
  let test: TestDatabase;
  let services: TestServices;
  let lead: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test, [OldPartners]);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T09:00:00Z');
    lead = await anActor(test, { roles: ['team-lead'] });
    await aPerson(test, lead.organisationId, { roles: ['consultant', 'team-lead'] });
  });

  /** What the team lead has to do on a day, after the sweep looked twice. */
  async function tasksOn(day: string): Promise<string[]> {
    services.clock.put(`${day}T05:00:00Z`);
    await services.get(OldPartners).sweep();
    await services.get(OldPartners).sweep();
    const { items } = await services.get(Tasks).list(lead, {});
    return items.map(({ what, dueOn }) => `${dueOn} ${what}`);
  }

  it('is a task for the team lead, once for each thing that grows old', async () => {
    const luwte = await aPartner(services, lead, { name: 'De Luwte' });
    expect(await tasksOn('2026-08-29')).toEqual([]);
    const asked = '2026-09-06 Vraag De Luwte of nog klopt wat er bij Partners staat.';
    expect(await tasksOn('2026-08-30')).toEqual([asked]);
    expect(await tasksOn('2026-08-31')).toEqual([asked]);
    await anOffer(services, lead, luwte, { checkedOn: '2026-03-05' });
    expect(await tasksOn('2026-09-01')).toEqual([asked]);
    expect(await tasksOn('2026-09-02')).toEqual([asked, asked.replace('09-06', '09-09')]);
    expect((await tasksOn('2026-12-31')).length).toBe(2);
  });

  it('asks nothing when it is checked in time, and asks again when that grows old', async () => {
    const id = await aPartner(services, lead);
    services.clock.put('2026-08-20T09:00:00Z');
    await services.get(Partners).check(lead, id, { offersToo: true });
    expect(await tasksOn('2026-12-31')).toEqual([]);
    expect((await tasksOn('2027-02-17')).length).toBe(1);
    await services.get(Partners).check(lead, id, { offersToo: true });
    expect((await tasksOn('2027-08-17')).length).toBe(2);
  });

  it('is asked about as well when its agreement is to be looked at, and never once it has ended', async () => {
    const id = await aPartner(services, lead);
    await services.get(Agreements).write(lead, id, { tasks: 'Logeren', responseDays: 3, reviewOn: '2026-04-01' });
    expect(await tasksOn('2026-03-31')).toEqual([]);
    expect((await tasksOn('2026-04-01')).length).toBe(1);
    await services.get(Partners).end(lead, id);
    expect((await tasksOn('2027-04-01')).length).toBe(1);
  });
});
