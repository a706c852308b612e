import { anOrganisation } from '../organisations/organisation.builder.ts';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aRhythm } from '../rhythms/rhythm.builder.ts';
import { aCaregiverAsGiven } from './caregiver-as-given.builder.ts';
import { Insight } from './insight.service.ts';

describe('the picture of the year', () => {
  let test: TestDatabase;
  let services: TestServices;
  let actor: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    services.clock.put('2026-03-15T10:00:00Z');
    const { id } = await anOrganisation(test, { firstContactDays: 10 });
    actor = await anActor(test, { organisationId: id, roles: ['team-lead'] });
    await aRhythm(test, id, { idealDays: 42, longestDays: 56 });
    const put = (given: Parameters<typeof aCaregiverAsGiven>[2]) => aCaregiverAsGiven(test, id, given);
    // Spoken to just before Christmas: on time until 14 February.
    await put({ inSightSinceOn: '2025-12-01', spokenAt: ['2025-12-20T10:00'], dueOn: '2026-01-31', latestOn: '2026-02-14' });
    // New at the end of January, and never spoken to: on time until 4 February.
    await put({ inSightSinceOn: '2026-01-25', dueOn: '2026-02-04', latestOn: '2026-02-04' });
    // First spoken to a month late, then every 18 days as she wishes, so at most every 24: on time until 25 February.
    await put({ inSightSinceOn: '2026-01-01', spokenAt: ['2026-02-01T00:15'], ownIdealDays: 18, dueOn: '2026-02-19', latestOn: '2026-02-25' });
    // New after Christmas, spoken to within the agreed days: on time until 28 February, that day too.
    await put({ inSightSinceOn: '2025-12-28', spokenAt: ['2026-01-03T16:00'], dueOn: '2026-02-14', latestOn: '2026-02-28' });
    // Closed in February: in the picture until then, on time until 15 January.
    await put({ inSightSinceOn: '2025-11-01', spokenAt: ['2025-11-20T23:45'], closed: { on: '2026-02-10', reason: 'other' }, dueOn: '2026-01-01', latestOn: '2026-01-15' });
    // Does not want to be approached: never in the picture.
    await put({ inSightSinceOn: '2025-11-01', approach: 'never', dueOn: '2026-11-01', latestOn: '2026-11-01' });
  }); // prettier-ignore
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('tells of each month how many were in sight and how many of them were spoken to in time, and ends with today', async () => {
    expect((await services.get(Insight).of(actor, {})).months).toEqual([
      { month: '2025-11', inSight: 1, onTime: 1 },
      { month: '2025-12', inSight: 3, onTime: 3 },
      { month: '2026-01', inSight: 5, onTime: 3 },
      { month: '2026-02', inSight: 4, onTime: 1 },
      { month: '2026-03', inSight: 4, onTime: 0 },
    ]);
  });

  it('ends with the same people as the counts', async () => {
    const { months, counts, newPeople } = await services.get(Insight).of(actor, {});
    expect(months.at(-1)!.inSight - months.at(-1)!.onTime).toBe(counts['too-long'] + newPeople.late);
  });
});
