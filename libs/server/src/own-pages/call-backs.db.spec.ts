import type { Actor } from '../platform/actor.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { PageLinks } from '../messages/page-links.ts';
import { aPerson, anActor } from '../people/person.builder.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { CallBacks } from './call-backs.ts';
import { OwnPageViews } from './own-page-views.ts';
import { OwnPages, type AtPage } from './own-pages.service.ts';
import { OwnWishes } from './own-wishes.ts';

describe('Who asked to be called', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;
  let her: string;
  let page: AtPage;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T10:00:00Z');
    await test.owner.query('DELETE FROM sign_in_try');
    sanne = await anActor(test);
    her = await aCaregiver(services, sanne, {});
    const link = await services.get(PageLinks).linkFor(sanne, her, '+31612345678');
    page = await services.get(OwnPages).at({ origin: null, client: null }, link.pathname.split('/').at(-1)!);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const planned = async () => (await services.get(Caregivers).open(sanne, her)).planned!;
  const ask = (): Promise<void> => services.get(CallBacks).ask(page);
  const tomorrow = '2026-03-03';
  const asked = async (): Promise<boolean> =>
    (await planned()).reasons.some(({ code }) => code === 'asked-to-call' || code === 'asked-at-night');
  const miss = (): Promise<unknown> =>
    services.get(ContactMoments).log(sanne, {
      id: newId(), caregiverId: her, channel: 'phone', outcome: 'no-answer', heldAt: services.clock.now().toString(),
    }); // prettier-ignore

  it('is called, also when she ends her pause after asking', async () => {
    await services.get(Standing).pause(sanne, her, { untilOn: '2026-06-01', reason: 'own-wish' });
    await ask();
    expect((await planned()).plannedOn).toBe(tomorrow);
    await services.get(OwnWishes).resume(page);
    expect((await planned()).plannedOn).toBe(tomorrow);
    expect(await asked()).toBeTrue();
  });

  it('is called, also when she was missed once and then changes her wishes', async () => {
    await ask();
    services.clock.put('2026-03-03T10:00:00Z');
    await miss();
    const again = (await planned()).plannedOn;
    expect(again).toBe('2026-03-04');
    await services.get(OwnWishes).pace(page, 'more');
    await services.get(OwnWishes).hours(page, { days: [1, 2, 3, 4, 5], parts: ['afternoon'] });
    expect((await planned()).plannedOn).toBe(again);
    expect(await asked()).toBeTrue();
  });

  it('is not put off by asking: who stands on the list of today stays there', async () => {
    await services.get(Moments).replan(sanne, her, { plannedOn: '2026-03-02' });
    await ask();
    expect((await planned()).plannedOn).toBe('2026-03-02');
    expect(await asked()).toBeTrue();
  });

  it('and is spoken to while an appointment stands has had her call', async () => {
    await services
      .get(Moments)
      .appoint(sanne, her, { startsAt: '2026-03-12T13:00:00Z', minutes: 30, channel: 'phone' });
    await ask();
    expect(await asked()).toBeTrue();
    await services.get(ContactMoments).log(sanne, {
      id: newId(), caregiverId: her, channel: 'phone', outcome: 'spoken', howItGoes: 'green', heldAt: '2026-03-02T10:00:00Z',
    }); // prettier-ignore
    expect((await planned()).kind).toBe('appointment');
    expect(await asked()).toBeFalse();
  });

  describe('in the night after a conversation that is written down in the morning', () => {
    const before = '2026-03-02T15:00:00Z';
    const log = (more: object = {}, by = sanne) =>
      services.get(ContactMoments).log(by, {
        id: newId(), caregiverId: her, channel: 'front-garden', outcome: 'spoken', howItGoes: 'green', heldAt: before, ...more,
      }); // prettier-ignore

    beforeEach(async () => {
      services.clock.put('2026-03-03T02:00:00Z');
      await ask();
      services.clock.put('2026-03-03T07:30:00Z');
    });

    it('is called that day all the same, and the rhythm starts anew beneath it', async () => {
      const { stands } = await log();
      expect(stands).toBeNull();
      expect(await asked()).toBeTrue();
      expect(await planned()).toEqual(
        jasmine.objectContaining({ plannedOn: tomorrow, channel: 'phone', dueOn: '2026-04-13' }),
      );
      services.clock.put('2026-03-03T09:00:00Z');
      await log({ heldAt: '2026-03-03T08:55:00Z' });
      expect(await asked()).toBeFalse();
    });

    it('is called also when another next day, or that she wants no contact, was written down of before', async () => {
      expect((await log({ next: { plannedOn: '2026-03-20' } })).stands).toBe('asked');
      const refusal = { outcome: 'wants-no-contact', howItGoes: null, noContact: { meaning: 'close' } };
      expect((await log({ ...refusal, id: newId() })).stands).toBe('asked');
      expect((await planned()).plannedOn).toBe(tomorrow);
      expect(await asked()).toBeTrue();
    });

    it('keeps that she asked beside a time that was agreed with her before', async () => {
      const appointment = { startsAt: '2026-03-12T13:00:00Z', minutes: 30, channel: 'phone' };
      await log({ appointment });
      expect((await planned()).kind).toBe('appointment');
      expect(await asked()).toBeTrue();
    });
  });

  it('is called, also when a colleague pauses her meanwhile or writes that she is called at her own request only', async () => {
    services.clock.put('2026-03-03T02:00:00Z');
    await ask();
    await services.get(Standing).pause(sanne, her, { untilOn: '2026-05-10', reason: 'other' });
    expect([(await planned()).plannedOn, await asked()]).toEqual([tomorrow, true]);
    await services.get(Standing).approach(sanne, her, { approach: 'on-request' });
    expect([(await planned()).kind, (await planned()).plannedOn, await asked()]).toEqual(['contact', tomorrow, true]);
    await services.get(Standing).approach(sanne, her, { approach: 'never' });
    expect((await planned()).kind).toBe('review');
  });

  it('and then wants a pause herself has her pause', async () => {
    await ask();
    await services.get(OwnWishes).pause(page, '2026-06-01');
    expect([(await planned()).plannedOn, await asked()]).toEqual(['2026-06-02', false]);
  });

  it('is called once the time that was agreed with her is off', async () => {
    const agreed = { startsAt: '2026-03-12T13:00:00Z', minutes: 30, channel: 'phone' } as const;
    await services.get(Moments).appoint(sanne, her, agreed);
    services.clock.put('2026-03-03T02:00:00Z');
    await ask();
    await services.get(Moments).cancelAppointment(sanne, her);
    expect([(await planned()).kind, (await planned()).plannedOn]).toEqual(['contact', tomorrow]);
    expect(await asked()).toBeTrue();
  });

  it('is called also when her appointment has passed', async () => {
    const agreed = { startsAt: '2026-03-02T13:00:00Z', minutes: 30, channel: 'phone' } as const;
    await services.get(Moments).appoint(sanne, her, agreed);
    services.clock.put('2026-03-04T10:00:00Z');
    await ask();
    expect([(await planned()).kind, (await planned()).plannedOn]).toEqual(['contact', '2026-03-05']);
  });

  it('has had her call when a call in vain turns out to have been a conversation, and not by one of before', async () => {
    const [early, late] = [newId(), newId()];
    const call = { caregiverId: her, channel: 'phone', outcome: 'no-answer' } as const;
    await services.get(ContactMoments).log(sanne, { ...call, id: early, heldAt: '2026-03-02T09:30:00Z' });
    await ask();
    const spoken = { version: 1, channel: 'phone', outcome: 'spoken', howItGoes: 'green' } as const;
    await services.get(Corrections).correct(sanne, early, { ...spoken, heldAt: '2026-03-02T09:30:00Z' });
    expect([(await planned()).plannedOn, await asked()]).toEqual([tomorrow, true]);
    services.clock.put('2026-03-03T10:00:00Z');
    await services.get(ContactMoments).log(sanne, { ...call, id: late, heldAt: '2026-03-03T09:55:00Z' });
    await services.get(Corrections).correct(sanne, late, { ...spoken, heldAt: '2026-03-03T09:55:00Z' });
    expect([(await planned()).plannedOn, await asked()]).toEqual(['2026-04-14', false]);
  });

  it('is heard, however often something was changed on her page', async () => {
    for (let n = 0; n < 30; n++) await services.get(OwnWishes).channel(page, n % 2 ? 'phone' : null);
    await ask();
    expect(await asked()).toBeTrue();
  });

  const toldTo = async (): Promise<{ owner_id: string; what: string }[]> =>
    (await test.owner.query('SELECT owner_id, what FROM task WHERE caregiver_id = $1', [her])).rows;

  it('is told of to a lead while her consultant is away, and reads no name of who will not call her', async () => {
    const lead = await aPerson(test, sanne.organisationId, { roles: ['team-lead'], firstName: 'Thea' });
    await test.owner.query(`UPDATE person SET absent_until_on = '2026-03-20' WHERE id = $1`, [sanne.personId]);
    await ask();
    await ask();
    const what = 'Vroeg via Mijn Voortuin om gebeld te worden. De consulent is er niet. Bel op dinsdag 3 maart.';
    expect(await toldTo()).toEqual([{ owner_id: lead.id, what }]);
    expect((await services.get(OwnPageViews).of(page.actor, her))!.consultant).toBeNull();
  });

  it('is told of to a lead when her consultant works later than the house does', async () => {
    const lead = await aPerson(test, sanne.organisationId, { roles: ['team-lead'], firstName: 'Thea' });
    await ask();
    expect(await toldTo()).toEqual([]);
    await test.owner.query(`UPDATE person SET works_on = '{4}' WHERE id = $1`, [sanne.personId]);
    her = await aCaregiver(services, sanne, {});
    const link = await services.get(PageLinks).linkFor(sanne, her, '+31612345678');
    page = await services.get(OwnPages).at({ origin: null, client: null }, link.pathname.split('/').at(-1)!);
    expect((await services.get(OwnPageViews).of(page.actor, her))!.call.on).toBe('2026-03-05');
    await ask();
    expect((await planned()).plannedOn).toBe('2026-03-05');
    const what =
      'Vroeg via Mijn Voortuin om gebeld te worden. De consulent werkt pas weer op donderdag 5 maart. Kijk wie eerder kan bellen.';
    expect(await toldTo()).toEqual([{ owner_id: lead.id, what }]);
  });

  it('goes first, until a person puts her call on another day', async () => {
    const first = async () => (await services.get(OwnPageViews).of(page.actor, her))!.moment.first;
    await ask();
    expect(await first()).toBeTrue();
    services.clock.pass({ hours: 1 });
    await services.get(Moments).snooze(sanne, her, { untilOn: '2026-03-20', reason: 'she-is-away' });
    expect(await first()).toBeFalse();
  });

  it('or paused herself is told of to a lead while her consultant is away', async () => {
    const { organisationId } = sanne;
    const lead = await aPerson(test, organisationId, { roles: ['team-lead'], firstName: 'Thea' });
    await test.owner.query(`UPDATE person SET absent_until_on = '2026-04-01' WHERE id = $1`, [sanne.personId]);
    await services.get(OwnWishes).pause(page, '2026-06-01');
    expect((await toldTo()).map(({ owner_id }) => owner_id)).toEqual([lead.id]);
  });
});
