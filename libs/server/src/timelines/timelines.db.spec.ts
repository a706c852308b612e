import { HandOvers } from '../caregivers/hand-overs.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { anActor, aPerson } from '../people/person.builder.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Timelines } from './timelines.service.ts';

describe('a timeline', () => {
  let test: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('says by whom and to whom she was handed over, and when she became nobody’s', async () => {
    const actor = await anActor(test);
    const colleague = await aPerson(test, actor.organisationId, { firstName: 'Fatma', lastName: 'Kaya' });
    const id = await aCaregiver(services, actor);
    await services.get(HandOvers).one(actor, id, colleague.id);
    await services.get(HandOvers).one(actor, id, null);
    const { items } = await services.get(Timelines).of(actor, id, {});
    expect(items.map(({ event }) => [event?.code, event?.by, event?.params['toName']])).toEqual([
      ['handed-over', actor.name, undefined],
      ['handed-over', actor.name, 'Fatma Kaya'],
      ['added', actor.name, undefined],
    ]);
  });
});
