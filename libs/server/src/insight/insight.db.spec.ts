import fc from 'fast-check';
import { closureReasons, sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';
import type { CaregiverLine, CaregiverQuery } from '@voortuin/contract/caregivers/caregivers';
import type { InsightQuery, InsightRow } from '@voortuin/contract/insight/insight';
import { insightCuts, type InsightCut } from '@voortuin/contract/insight/words';
import { sightOf } from '@voortuin/domain/caregivers/sight';
import { CaregiverList } from '../caregivers/caregiver-list.ts';
import { aMunicipality, aTeam } from '../organisations/organisation.builder.ts';
import { aPerson, anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiverAsGiven, type Given } from './caregiver-as-given.builder.ts';
import { Insight } from './insight.service.ts';

// The day after the clocks went forward, early in the morning: what lies a year back crosses both nights.
const now = '2026-03-30T05:00:00Z';
const today = Temporal.PlainDate.from('2026-03-30');
const dayAgo = (days: number): string => today.subtract({ days }).toString();
const floors = [0, 1.5, 4, 12];

/** Somebody as chance makes her; the places are numbers of what the organisation has, or null. */
const someone = fc.record({
  inSightSince: fc.integer({ min: 0, max: 800 }),
  approach: fc.constantFrom('welcome' as const, 'welcome' as const, 'welcome' as const, 'on-request' as const, 'never' as const),
  paused: fc.option(fc.integer({ min: -3, max: 3 }), { freq: 4 }),
  closed: fc.option(fc.constantFrom(...closureReasons), { freq: 5 }),
  spoken: fc.array(fc.record({ days: fc.oneof(fc.integer({ min: 0, max: 800 }), fc.constantFrom(364, 365, 366)), hour: fc.constantFrom(0, 1, 12, 23) }), {
    maxLength: 6,
  }),
  due: fc.integer({ min: -20, max: 40 }),
  after: fc.integer({ min: 0, max: 30 }),
  consultant: fc.option(fc.nat({ max: 1 })),
  team: fc.option(fc.nat({ max: 1 })),
  municipality: fc.option(fc.nat({ max: floors.length - 1 })),
  neighbourhood: fc.option(fc.constantFrom('Kloosterhof', 'Havendijk')),
  secret: fc.boolean(),
}); // prettier-ignore
type Someone = typeof someone extends fc.Arbitrary<infer T> ? T : never;

describe('the overview', () => {
  let test: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    services.clock.put(now);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  /** An organisation of its own with these people in it. */
  const house = async (people: Someone[]) => {
    const actor = await anActor(test, { roles: ['team-lead'] });
    const { organisationId } = actor;
    const consultants = [(await aPerson(test, organisationId)).id, (await aPerson(test, organisationId)).id];
    const teams = [(await aTeam(test, organisationId, 'Noord')).id, (await aTeam(test, organisationId, 'Zuid')).id];
    const municipalities: string[] = [];
    for (const floor of floors)
      municipalities.push((await aMunicipality(test, organisationId, { name: `Gemeente ${floor}`, floor })).id);
    const stands = new Map<string, SightClass>();
    for (const one of people) {
      const at = (places: string[], place: number | null): string | null => (place === null ? null : places[place]!);
      const id = await aCaregiverAsGiven(test, organisationId, {
        ...givenOf(one),
        consultantId: at(consultants, one.consultant),
        teamId: at(teams, one.team),
        municipalityId: at(municipalities, one.municipality),
      });
      stands.set(id, standsOf(one));
    }
    return { actor, stands };
  };
  const linesOf = async (actor: Actor, query: CaregiverQuery): Promise<CaregiverLine[]> => {
    const lines: CaregiverLine[] = [];
    let after: string | null = null;
    do {
      const page = await services.get(CaregiverList).list(actor, { ...query, after, size: 20 });
      lines.push(...page.items);
      after = page.next;
    } while (after);
    return lines;
  };
  const read = (actor: Actor, query: InsightQuery = {}) => services.get(Insight).of(actor, query);

  it('puts everybody in exactly one class, the same as the domain decides', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 10, maxLength: 40 }), async (people) => {
        const { actor, stands } = await house(people);
        const found: [string, SightClass][] = [];
        for (const sight of sightClasses) {
          for (const line of await linesOf(actor, { sight })) {
            expect(line.sight).toBe(sight);
            found.push([line.id, sight]);
          }
        }
        expect(found.length).toBe(people.length);
        expect(new Map(found)).toEqual(stands);
        const { counts, inSight } = await read(actor);
        const sum = Object.values(counts).reduce((all, count) => all + count, 0);
        expect(sum).toBe(people.length);
        expect(inSight).toBe(sum - counts.closed);
      }),
      { numRuns: 15 },
    );
  });

  it('shows at every figure as many people as stand in the list behind it, however it is cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(someone, { minLength: 20, maxLength: 40 }), async (people) => {
        const { actor } = await house(people);
        const size = async (query: CaregiverQuery): Promise<number> => (await linesOf(actor, query)).length;
        for (const by of insightCuts) {
          const view = await read(actor, { by });
          for (const row of view.rows) {
            const part = partOf(by, row);
            expect(row.inSight).toBe(await size(part));
            for (const sight of ['never-spoken', 'too-long'] as const)
              expect(row.counts[sight]).toBe(await size({ ...part, sight }));
            expect(row.counts['never-spoken'] + row.counts['too-long']).toBe(
              await size({ ...part, sight: 'not-spoken' }),
            );
          }
          // A row in which everybody is closed is left out, so only who is in sight adds up to the whole.
          expect(view.rows.reduce((all, { inSight }) => all + inSight, 0)).toBe(view.inSight);
        }
        const view = await read(actor);
        for (const sight of sightClasses) expect(view.counts[sight]).toBe(await size({ sight }));
        expect(view.unassigned).toBe(await size({ unassigned: true }));
        expect(view.newPeople.waiting).toBe(await size({ sight: 'never-spoken' }));
        expect(view.newPeople.late).toBe(await size({ firstContactLate: true }));
        for (const { kind, reason, count } of view.left)
          expect(count).toBe(await size({ sight: kind, leftReason: reason as 'other' | null }));
        for (const neighbourhood of view.neighbourhoods)
          expect((await read(actor, { neighbourhood })).inSight).toBe(await size({ neighbourhood }));
      }),
      { numRuns: 6 },
    );
  });

  it('counts for the floor what was said since midnight a year ago, and nothing before', async () => {
    const actor = await anActor(test, { roles: ['team-lead'] });
    const { id: municipalityId } = await aMunicipality(test, actor.organisationId, { floor: 1 });
    const known: Given = { inSightSinceOn: dayAgo(800), dueOn: dayAgo(-1), latestOn: dayAgo(-9), municipalityId };
    const justWithin = { ...known, spokenAt: [`${dayAgo(365)}T00:00`] };
    const justBefore = { ...known, spokenAt: [`${dayAgo(366)}T23:59`] };
    await aCaregiverAsGiven(test, actor.organisationId, justWithin);
    const below = await aCaregiverAsGiven(test, actor.organisationId, justBefore);
    expect((await linesOf(actor, { sight: 'below-floor' })).map(({ id }) => id)).toEqual([below]);
    expect((await read(actor)).counts['on-time']).toBe(1);
  });

  it('says nothing about the neighbourhood of a secret address', async () => {
    const actor = await anActor(test, { roles: ['team-lead'] });
    const hidden: Given = {
      inSightSinceOn: dayAgo(30),
      dueOn: dayAgo(0),
      latestOn: dayAgo(-9),
      neighbourhood: 'Havendijk',
    };
    await aCaregiverAsGiven(test, actor.organisationId, { ...hidden, secretAddress: true });
    const { rows, neighbourhoods } = await read(actor, { by: 'neighbourhood' });
    expect(neighbourhoods).toEqual([]);
    expect(rows.map(({ name }) => name)).toEqual([null]);
    expect((await read(actor, { neighbourhood: 'Havendijk' })).inSight).toBe(0);
  });

  it('counts nobody of another organisation', async () => {
    const { actor } = await house([]);
    await house(fc.sample(someone, { numRuns: 10, seed: 7 }));
    expect((await read(actor)).inSight).toBe(0);
  });
});

function givenOf(one: Someone): Given {
  return {
    inSightSinceOn: dayAgo(one.inSightSince),
    approach: one.approach,
    pausedUntilOn: one.paused === null ? null : dayAgo(-one.paused),
    closed: one.closed && { on: dayAgo(1), reason: one.closed },
    spokenAt: one.spoken.map(({ days, hour }) => localTime(days, hour)),
    dueOn: dayAgo(-one.due),
    latestOn: dayAgo(-one.due - one.after),
    neighbourhood: one.neighbourhood,
    secretAddress: one.secret,
  };
}

/** Nothing can have been said later than now: seven in the morning. */
function localTime(days: number, hour: number): string {
  return `${dayAgo(days)}T${String(days === 0 ? Math.min(hour, 6) : hour).padStart(2, '0')}:30`;
}

function standsOf(one: Someone): SightClass {
  const days = one.spoken.map((talk) => talk.days);
  return sightOf({
    today: today.toString(),
    closed: one.closed !== null,
    approach: one.approach,
    pausedUntilOn: one.paused === null ? null : dayAgo(-one.paused),
    lastSpokenOn: days.length ? dayAgo(Math.min(...days)) : null,
    spokenInYear: new Set(
      one.spoken.filter((talk) => talk.days <= 365).map(({ days: ago, hour }) => localTime(ago, hour)),
    ).size,
    inSightSinceOn: dayAgo(one.inSightSince),
    floor: one.municipality === null ? 0 : floors[one.municipality]!,
    dueOn: dayAgo(-one.due),
    latestOn: dayAgo(-one.due - one.after),
  });
}

/** The list that a row of the table leads to. */
function partOf(by: InsightCut, { id }: InsightRow): CaregiverQuery {
  switch (by) {
    case 'consultant':
      return id ? { consultantId: id } : { unassigned: true };
    case 'team':
      return id ? { teamId: id } : { without: 'team' };
    case 'neighbourhood':
      return id ? { neighbourhood: id } : { without: 'neighbourhood' };
    case 'municipality':
      return id ? { municipalityId: id } : { without: 'municipality' };
  }
}
