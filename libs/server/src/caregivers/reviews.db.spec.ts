import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from './caregiver.builder.ts';
import { Moments } from './moments.service.ts';
import { Standing } from './standing.ts';

describe('the yearly look at who may not be approached', () => {
  let test: TestDatabase;
  let services: TestServices;
  let lead: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    services.clock.put('2026-03-02T09:00:00Z');
    lead = await anActor(test, { roles: ['consultant', 'team-lead'] });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('is planned a year ahead, and again a year after it was taken', async () => {
    const id = await aCaregiver(services, lead);
    const first = await services.get(Standing).approach(lead, id, { approach: 'on-request' });
    expect(first.planned).toEqual(jasmine.objectContaining({ kind: 'review', dueOn: '2027-03-02', channel: null }));
    services.clock.put('2027-03-03T09:00:00Z');
    const next = await services.get(Moments).reviewed(lead, id);
    expect(next.planned).toEqual(jasmine.objectContaining({ kind: 'review', dueOn: '2028-03-02', channel: null }));
  });

  it('is not there for who may be called', async () => {
    const id = await aCaregiver(services, lead);
    await expectAsync(services.get(Moments).reviewed(lead, id)).toBeRejectedWithError(/no-review/);
  });
});
