import fc from 'fast-check';
import { approaches, closureReasons, dayParts, pauseReasons, snoozeReasons } from '@voortuin/contract/caregivers/words';
import {
  howItGoesAnswers,
  noContactMeanings,
  outcomes,
  outcomesByChannel,
} from '@voortuin/contract/contact-moments/words';
import { channels, plannableChannels } from '@voortuin/contract/rhythms/words';
import { aPerson, actorOf } from '../people/person.builder.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver, aCaregiverDraft } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { HandOvers } from '../caregivers/hand-overs.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { Signals } from '../signals/signals.service.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { VisitLog } from './visit-log.ts';

/** What happens to whom: one thing, done by one of two clients. */
type Happening = (about: { id: string; asker: Actor; colleague: Actor; logged: string[] }) => Promise<unknown>;

describe('whatever happens to a caregiver, she keeps exactly one next moment', () => {
  let test: TestDatabase;
  let services: TestServices;
  let asker: Actor;
  let colleague: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    const { id } = await anOrganisation(test);
    asker = actorOf(await aPerson(test, id, { roles: ['consultant', 'team-lead'] }));
    colleague = actorOf(await aPerson(test, id, { firstName: 'Bram', roles: ['consultant'] }));
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const today = (): Temporal.PlainDate => services.clock.today();
  const dayIn = (days: number): string => today().add({ days }).toString();
  const instantIn = (hours: number): string => services.clock.now().add({ hours }).toString();

  const days = fc.integer({ min: -3, max: 90 });
  const contact: fc.Arbitrary<Happening> = fc
    .record({
      channel: fc.constantFrom(...channels),
      outcome: fc.constantFrom(...outcomes),
      possible: fc.integer({ min: 0, max: 9 }),
      hoursAgo: fc.integer({ min: -1, max: 24 * 60 }),
      howItGoes: fc.constantFrom(...howItGoesAnswers),
      extra: fc.constantFrom('none', 'none', 'none', 'next', 'appointment', 'signal', 'task', 'both'),
      meaning: fc.constantFrom(...noContactMeanings),
      days,
    })
    .map((given) => async ({ id, asker: by, logged }) => {
      const { channel, extra } = given;
      const fitting = outcomesByChannel[channel];
      const outcome = given.possible > 0 ? fitting[given.possible % fitting.length]! : given.outcome;
      const contactId = newId();
      await services.get(VisitLog).log(by, {
        id: contactId,
        caregiverId: id,
        channel,
        outcome,
        heldAt: instantIn(-given.hoursAgo),
        howItGoes: outcome === 'spoken' ? given.howItGoes : null,
        noContact: outcome === 'wants-no-contact' ? { meaning: given.meaning, untilOn: dayIn(given.days) } : null,
        next: extra === 'next' || extra === 'both' ? { plannedOn: dayIn(given.days) } : null,
        appointment:
          extra === 'appointment' || extra === 'both'
            ? { startsAt: instantIn(given.days * 24 + 3), minutes: 30, channel: 'phone' }
            : null,
        signal: extra === 'signal' ? { id: newId(), kind: 'safety', what: 'Blauwe plek gezien' } : null,
        task: extra === 'task' ? { id: newId(), what: 'Folder sturen', dueOn: dayIn(given.days) } : null,
      });
      logged.push(contactId);
    });
  const one = <T>(choices: readonly [T, ...T[]] | readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...choices);
  const happening: fc.Arbitrary<Happening> = fc.oneof(
    { weight: 6, arbitrary: contact },
    {
      weight: 2,
      arbitrary: fc.constant<Happening>(({ asker: by, logged }) =>
        services.get(VisitLog).retract(by, logged.at(-1) ?? newId()),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.record({ outcome: one(['spoken', 'no-answer'] as const), hoursAgo: fc.integer({ min: 0, max: 900 }) }).map(
        ({ outcome, hoursAgo }): Happening =>
          ({ asker: by, logged }) =>
            services.get(Corrections).correct(by, logged.at(-1) ?? newId(), { version: 1, channel: 'phone', outcome, heldAt: instantIn(-hoursAgo) }),
      ),
    },
    fc.record({ days, reason: one(snoozeReasons) }).map(
      ({ days: until, reason }): Happening => ({ id, asker: by }) => services.get(Moments).snooze(by, id, { untilOn: dayIn(until), reason }),
    ),
    fc.record({ days, dayPart: one(dayParts), channel: one(plannableChannels) }).map(
      ({ days: on, dayPart, channel }): Happening => ({ id, asker: by }) => services.get(Moments).replan(by, id, { plannedOn: dayIn(on), dayPart, channel }),
    ),
    days.map((on): Happening => ({ id, asker: by }) => services.get(Moments).appoint(by, id, { startsAt: instantIn(on * 24 + 2), minutes: 45, channel: 'front-garden' })),
    fc.constant<Happening>(({ id, asker: by }) => services.get(Moments).cancelAppointment(by, id)),
    fc.record({ days, reason: one(pauseReasons) }).map(
      ({ days: until, reason }): Happening => ({ id, asker: by }) => services.get(Standing).pause(by, id, { untilOn: dayIn(until), reason }),
    ),
    fc.constant<Happening>(({ id, asker: by }) => services.get(Standing).resume(by, id)),
    one(closureReasons).map((reason): Happening => ({ id, asker: by }) => services.get(Standing).close(by, id, { reason })),
    { weight: 2, arbitrary: fc.constant<Happening>(({ id, asker: by }) => services.get(Standing).reopen(by, id)) },
    one(approaches).map((approach): Happening => ({ id, asker: by }) => services.get(Standing).approach(by, id, { approach })),
    fc.boolean().map((toColleague): Happening => ({ id, asker: by, colleague: other }) => services.get(HandOvers).one(by, id, toColleague ? other.personId : null)),
    fc.record({ version: fc.integer({ min: 1, max: 12 }), idealDays: fc.integer({ min: 1, max: 120 }), evening: fc.boolean() }).map(
      ({ version, idealDays, evening }): Happening => ({ id, asker: by }) =>
        services.get(Caregivers).change(by, id, {
          ...aCaregiverDraft({ ownRhythm: { idealDays }, suitableHours: evening ? [{ days: [6], from: '19:00', until: '21:00' }] : [] }),
          version,
        }),
    ),
    fc.constant<Happening>(({ id, asker: by }) => services.get(Signals).raise(by, { id: newId(), caregiverId: id, kind: 'overload', what: 'Slaapt niet' })),
    days.map((due): Happening => ({ id, asker: by }) => services.get(Tasks).add(by, { id: newId(), caregiverId: id, what: 'Bellen over dagopvang', dueOn: dayIn(due) })),
    fc.integer({ min: 1, max: 40 }).map((passed): Happening => async () => services.clock.pass({ hours: passed * 24 })),
  ); // prettier-ignore

  /** A refusal is an answer; anything else that goes wrong is a defect. */
  const happens = async (what: Promise<unknown>): Promise<void> => {
    await what.catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  };
  const violations = async (): Promise<unknown[]> => {
    const { rows } = await test.owner.query(`
      SELECT c.id, c.closed_at, count(p.id)::int AS open FROM caregiver c
      LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
      GROUP BY c.organisation_id, c.id HAVING count(p.id) <> CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END`);
    return rows;
  };
  /** Only reaching her counts, so what her care state says is what her contact moments amount to. */
  const lastSpokenDiffers = async (): Promise<unknown[]> => {
    const { rows } = await test.owner.query(`
      SELECT s.caregiver_id FROM care_state s
      LEFT JOIN LATERAL (
        SELECT max(t.held_at) AS at FROM (
          SELECT DISTINCT ON (id) * FROM contact_moment m WHERE m.caregiver_id = s.caregiver_id ORDER BY id, version DESC
        ) t WHERE NOT t.retracted AND t.outcome = 'spoken' AND t.channel IN ('phone', 'front-garden', 'home-visit', 'encounter', 'video')
      ) last ON true
      WHERE s.last_spoken_at IS DISTINCT FROM last.at`);
    return rows;
  };

  it('through every sequence of contacts, pauses, closures, hand-overs and undoing, also by two clients at once', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(happening, fc.option(happening)), { minLength: 1, maxLength: 20 }),
        async (steps) => {
          services.clock.put('2026-03-02T09:00:00Z');
          const id = await aCaregiver(services, asker);
          const logged: string[] = [];
          for (const [first, second] of steps) {
            const mine = happens(first({ id, asker, colleague, logged }));
            const theirs = second
              ? happens(second({ id, asker: colleague, colleague: asker, logged }))
              : Promise.resolve();
            await Promise.all([mine, theirs]);
            expect(await violations()).toEqual([]);
            expect(await lastSpokenDiffers()).toEqual([]);
          }
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });
});
