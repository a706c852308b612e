import pg from 'pg';
import type { LogContact } from '@voortuin/contract/contact-moments/contact-moments';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { VisitLog } from '../today/visit-log.ts';
import { ContactMoments } from './contact-moments.service.ts';

describe('Logging a contact', () => {
  let test: TestDatabase;
  let services: TestServices;
  let asker: Actor;
  let caregiverId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    const { id } = await anOrganisation(test);
    asker = actorOf(await aPerson(test, id));
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T09:00:00Z');
    caregiverId = await aCaregiver(services, asker);
  });

  const aContact = (own: Partial<LogContact> = {}): LogContact => ({
    id: newId(),
    caregiverId,
    channel: 'phone',
    outcome: 'spoken',
    howItGoes: own.outcome && own.outcome !== 'spoken' ? null : 'yellow',
    heldAt: services.clock.now().toString(),
    ...own,
  });
  const log = (request: LogContact) => services.get(ContactMoments).log(asker, request);
  const plannedNow = async () => (await services.get(Caregivers).open(asker, caregiverId)).planned;

  it('answers the next moment exactly as her page shows it', async () => {
    const startsAt = services.clock.now().add({ hours: 50 }).toString();
    const contacts: Partial<LogContact>[] = [
      {},
      { outcome: 'no-answer' },
      { outcome: 'spoken', channel: 'email', howItGoes: null },
      { outcome: 'spoken', next: { plannedOn: '2026-03-20', dayPart: 'evening' } },
      { outcome: 'no-answer', next: { plannedOn: '2026-03-05' } },
      { outcome: 'spoken', appointment: { startsAt, minutes: 30, channel: 'front-garden' } },
      { outcome: 'wants-no-contact', noContact: { meaning: 'pause', untilOn: '2026-04-01' } },
      { outcome: 'spoken' },
      { outcome: 'wants-no-contact', noContact: { meaning: 'close' } },
    ];
    for (const own of contacts) {
      const { planned, why } = await log(aContact(own));
      expect(planned)
        .withContext(JSON.stringify(own))
        .toEqual(await plannedNow());
      expect(why).toEqual(planned?.why ?? []);
    }
  });

  it('is the same the second time, also when it closed her, and a conflict with other content', async () => {
    const closing = aContact({ outcome: 'wants-no-contact', noContact: { meaning: 'close' } });
    const { isNew, ...first } = await log(closing);
    expect(isNew).toBeTrue();
    expect(await log(closing)).toEqual({ ...first, isNew: false });
    await expectAsync(log({ ...closing, note: 'anders' })).toBeRejectedWith(
      jasmine.objectContaining({ code: 'other-content' }),
    );
    const { rows } = await test.owner.query('SELECT count(*)::int AS times FROM contact_moment WHERE id = $1', [
      closing.id,
    ]);
    expect(rows).toEqual([{ times: 1 }]);
  });

  it('held before somebody closed her is written down with what it noticed, and she stays closed', async () => {
    const heldAt = services.clock.now().subtract({ minutes: 20 }).toString();
    await services.get(Standing).close(asker, caregiverId, { reason: 'moved-away' });
    services.clock.pass({ minutes: 5 });
    const signal = { id: newId(), kind: 'safety', what: 'Hij slaat haar' } as const;
    const contact = aContact({ heldAt });
    const { stands, planned } = await services.get(VisitLog).log(asker, { ...contact, signal });
    expect([stands, planned]).toEqual(['closed', null]);
    expect(await plannedNow()).toBeNull();
    const { rows } = await test.owner.query('SELECT count(*)::int AS signals FROM signal WHERE caregiver_id = $1', [caregiverId]); // prettier-ignore
    expect(rows).toEqual([{ signals: 1 }]);
    await services.get(VisitLog).retract(asker, contact.id);
    expect(await plannedNow()).toBeNull();
    const now = services.clock.now().toString();
    await expectAsync(log(aContact({ heldAt: now }))).toBeRejectedWith(jasmine.objectContaining({ code: 'closed' }));
  });

  it('writes down what is older than the last conversation alone, and says so: it closes nobody and moves nothing', async () => {
    const heldAt = services.clock.now().subtract({ hours: 3 }).toString();
    await log(aContact({ heldAt: services.clock.now().subtract({ hours: 1 }).toString(), howItGoes: 'red' }));
    const before = await plannedNow();
    const older: Partial<LogContact>[] = [
      { outcome: 'wants-no-contact', noContact: { meaning: 'close' } },
      { outcome: 'no-answer', next: { plannedOn: '2026-03-05' } },
    ];
    for (const own of older) {
      const { stands, planned } = await log(aContact({ ...own, heldAt }));
      expect([stands, planned?.plannedOn]).toEqual(['spoken', before!.plannedOn]);
    }
    expect(await plannedNow()).toEqual(before);
    expect((await log(aContact({ outcome: 'wants-no-contact', noContact: { meaning: 'close' } }))).stands).toBeNull();
    expect(await plannedNow()).toBeNull();
  });

  it('leaves the day that a colleague chose after a conversation that is written down later', async () => {
    await services.get(Moments).replan(asker, caregiverId, { plannedOn: '2026-03-04', channel: 'phone' });
    const heldAt = services.clock.now().subtract({ hours: 2 }).toString();
    await log(aContact({ heldAt }));
    expect(await plannedNow()).toEqual(
      jasmine.objectContaining({ plannedOn: '2026-03-04', channel: 'phone', dueOn: '2026-04-13' }),
    );
    const appointment = { startsAt: '2026-03-09T10:00:00Z', minutes: 30, channel: 'phone' } as const;
    expect((await log(aContact({ heldAt, appointment }))).stands).toBeNull();
    services.clock.pass({ minutes: 10 });
    const closes = { outcome: 'wants-no-contact', noContact: { meaning: 'close' } } as const;
    expect((await log(aContact({ ...closes, heldAt }))).stands).toBe('agreed');
    expect((await plannedNow())!.kind).toBe('appointment');
  });

  it('leaves nothing behind of what is refused', async () => {
    const later = aContact({ heldAt: services.clock.now().add({ hours: 1 }).toString() });
    await expectAsync(log(later)).toBeRejectedWith(jasmine.objectContaining({ rule: 'in-the-future' }));
    await services.get(Standing).close(asker, caregiverId, { reason: 'moved-away' });
    await expectAsync(log(aContact())).toBeRejectedWith(jasmine.objectContaining({ code: 'closed' }));
    const { rows } = await test.owner.query('SELECT FROM contact_moment WHERE caregiver_id = $1', [caregiverId]);
    expect(rows.length).toBe(0);
  });

  it('asks Postgres seven times, so that with the session it is eight round trips', async () => {
    const sent = spyOn(pg.Client.prototype, 'query').and.callThrough();
    for (const own of [{}, { outcome: 'no-answer' as const }]) {
      sent.calls.reset();
      await log(aContact(own));
      expect(sent.calls.count()).toBe(7);
    }
  });
});
