// long because: it follows each of her wishes to all that comes of it.
import fc from 'fast-check';
import type { Actor } from '../platform/actor.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';
import { aMunicipality } from '../organisations/organisation.builder.ts';
import { IncomingTexts } from '../messages/incoming-texts.service.ts';
import { PageLinks } from '../messages/page-links.ts';
import { anActor } from '../people/person.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { remindNow } from '../reminders/remind-now.builder.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { Timelines } from '../timelines/timelines.service.ts';
import { Today } from '../today/today.service.ts';
import { CallBacks } from './call-backs.ts';
import { OwnPageViews } from './own-page-views.ts';
import { OwnPages, type AtPage } from './own-pages.service.ts';
import { OwnWishes } from './own-wishes.ts';

describe('What a caregiver changes on her own page', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;
  let her: string;
  let page: AtPage;
  let municipalityId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T10:00:00Z');
    await test.owner.query('DELETE FROM sign_in_try');
    sanne = await anActor(test);
    municipalityId = (await aMunicipality(test, sanne.organisationId, { floor: 4 })).id;
    her = await aCaregiver(services, sanne, { municipalityId });
    page = await pageOf(her);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  async function pageOf(caregiverId: string): Promise<AtPage> {
    const link = await services.get(PageLinks).linkFor(sanne, caregiverId, '+31612345678');
    return services.get(OwnPages).at({ origin: null, client: null }, link.pathname.split('/').at(-1)!);
  }
  const wishes = (): OwnWishes => services.get(OwnWishes);
  const view = () => services.get(Caregivers).open(sanne, her);
  const events = async (): Promise<unknown[]> =>
    (await services.get(Timelines).of(sanne, her, {})).items.flatMap(({ event }) => (event ? [event] : []));
  const tasks = async (): Promise<string[]> =>
    (await services.get(Tasks).list(sanne, { caregiverId: her })).items.map(({ what }) => what);
  const today = async () => services.get(Today).of(sanne);

  it('her hours: are written as said by herself, and her next moment falls within them', async () => {
    await wishes().hours(page, { days: [4], parts: ['evening'] });
    const { suitableHours, planned, version } = await view();
    expect(suitableHours).toEqual([{ days: [4], from: '17:00', until: '22:00' }]);
    expect(Temporal.PlainDate.from(planned!.plannedOn).dayOfWeek).toBe(4);
    expect(planned!.dayPart).toBe('evening');
    expect((await events())[0]).toEqual({ code: 'hours-wished', by: null, params: { by: 'herself' } });
    const { rows } = await test.owner.query(
      `SELECT person_id, client, details FROM audit_line WHERE object = 'caregiver' AND action = 'changed' AND object_ids @> ARRAY[$1::uuid] ORDER BY id DESC LIMIT 1`,
      [her],
    );
    expect(rows).toEqual([{ person_id: null, client: 'Mijn Voortuin; ', details: { fields: ['suitableHours'] } }]);
    await wishes().hours(page, { days: [4], parts: ['evening'] });
    expect((await view()).version).toBe(version);
  });

  it('her hours: a day that a colleague chose outside them stays, and her consultant hears of it', async () => {
    await services.get(Moments).replan(sanne, her, { plannedOn: '2026-03-10', dayPart: 'morning' });
    await wishes().hours(page, { days: [2], parts: ['morning'] });
    expect(await tasks()).toEqual([]);
    await wishes().hours(page, { days: [4], parts: ['evening'] });
    expect((await view()).planned!.plannedOn).toBe('2026-03-10');
    expect(await tasks()).toEqual([
      'Gaf via Mijn Voortuin andere uren op. Het volgende moment, op 10 maart, past daar niet bij. Kies een andere dag.',
    ]);
  });

  it('hours that a colleague wrote down precisely stay so as long as her ticks say the same', async () => {
    const hours = [{ days: [2], from: '13:15', until: '14:30' }];
    her = await aCaregiver(services, sanne, { suitableHours: hours });
    await wishes().hours(await pageOf(her), { days: [2], parts: ['afternoon'] });
    expect((await view()).suitableHours).toEqual(hours);
  });

  it('her channel: only one by which she can be reached', async () => {
    await wishes().channel(page, 'front-garden');
    expect((await view()).planned!.channel).toBe('front-garden');
    await wishes().channel(page, null);
    expect((await view()).preferredChannel).toBeNull();
    her = await aCaregiver(services, sanne, { atDoor: 'never', channelPermissions: [{ channel: 'sms', allowed: false }] });
    const closed = await pageOf(her);
    await expectAsync(wishes().channel(closed, 'front-garden')).toBeRejectedWithError(BadField);
    await expectAsync(wishes().channel(closed, 'sms')).toBeRejectedWithError(BadField);
    const shown = await services.get(OwnPageViews).of(sanne, her);
    expect(shown!.channels).toEqual(['phone', 'video', 'email']);
  }); // prettier-ignore

  it('her rhythm: a step more or less often, never below the floor of her municipality', async () => {
    await wishes().pace(page, 'more');
    expect((await view()).rhythm).toEqual(jasmine.objectContaining({ idealDays: 28, longestDays: 38, own: true }));
    for (const days of [42, 56, 70, 84]) {
      await wishes().pace(page, 'less');
      expect((await view()).rhythm.idealDays).toBe(days);
    }
    expect((await view()).rhythm.longestDays).toBe(91);
    await expectAsync(wishes().pace(page, 'less')).toBeRejectedWithError(RuleBroken);
  });

  it('her rhythm: pressing twice what was shown once is one step', async () => {
    const { idealDays } = (await view()).rhythm;
    for (let press = 0; press < 2; press++) await wishes().pace(page, 'more', idealDays);
    expect((await view()).rhythm.idealDays).toBe(28);
  });

  it('a pause: leaves her in peace until then, tells her consultant once, and ends when she says so', async () => {
    await wishes().pause(page, '2026-04-01');
    expect([(await view()).sight, (await view()).planned!.plannedOn]).toEqual(['paused', '2026-04-02']);
    expect(await tasks()).toEqual([jasmine.stringContaining('tot en met 1 april')]);
    await wishes().pause(page, '2026-04-01');
    expect(await tasks()).toHaveSize(1);
    expect((await events())[0]).toEqual(
      jasmine.objectContaining({ code: 'paused', params: jasmine.objectContaining({ by: 'herself', reason: 'own-wish' }) }),
    );
    await wishes().resume(page);
    expect((await view()).pausedUntilOn).toBeNull();
    await wishes().resume(page);
    await expectAsync(wishes().pause(page, '2026-03-02')).toBeRejectedWithError(BadField);
    await expectAsync(wishes().pause(page, '2027-06-01')).toBeRejectedWithError(BadField);
  }); // prettier-ignore

  it('a pause does not move a time that was agreed', async () => {
    await services.get(Moments).appoint(sanne, her, { startsAt: '2026-03-05T13:00:00Z', minutes: 30, channel: 'phone' });
    await expectAsync(wishes().pause(page, '2026-04-01')).toBeRejectedWithError(RuleBroken, 'has-appointment');
    expect(await tasks()).toEqual([]);
    expect((await view()).planned!.kind).toBe('appointment');
  }); // prettier-ignore

  it('says that a time which was agreed is over, and takes a pause again', async () => {
    await services.get(Moments).appoint(sanne, her, { startsAt: '2026-03-05T13:00:00Z', minutes: 30, channel: 'phone' });
    const passed = async (): Promise<boolean> => (await services.get(OwnPageViews).of(page.actor, her))!.moment.passed;
    services.clock.put('2026-03-05T13:20:00Z');
    expect(await passed()).toBeFalse();
    services.clock.put('2026-03-05T13:30:00Z');
    expect(await passed()).toBeTrue();
    await wishes().pause(page, '2026-04-01');
    expect((await view()).planned!.plannedOn).toBe('2026-04-02');
  }); // prettier-ignore

  it('promises no text to whoever stopped texts, though a colleague had chosen one', async () => {
    const line = await aPhoneLine(test, sanne.organisationId);
    await services.get(Moments).replan(sanne, her, { plannedOn: '2026-03-10', channel: 'sms' });
    const moment = async () => (await services.get(OwnPageViews).of(page.actor, her))!.moment;
    expect((await moment()).channel).toBe('sms');
    const stop = { sid: newId(), from: '+31612345678', to: line, body: 'STOP', attachments: [] };
    await services.get(IncomingTexts).receive(stop);
    expect([(await moment()).channel, (await moment()).plannedOn]).toEqual(['phone', '2026-03-10']);
  });

  it('cannot be changed a thousand times a day by whoever holds her phone', async () => {
    const wish = (n: number): Promise<void> => wishes().channel(page, n % 2 ? 'phone' : null);
    for (let n = 0; n < 30; n++) await wish(n);
    await expectAsync(wish(1)).toBeRejected();
  });

  describe('and when she lies awake', () => {
    const callMe = async (): Promise<void> => services.get(CallBacks).ask(page);

    beforeEach(() => services.clock.put('2026-03-04T02:10:00Z'));

    it('her call is the day that has begun, before everybody else in Vandaag, with its reason; twice is once', async () => {
      const others = await Promise.all(
        Array.from({ length: 3 }, () => aCaregiver(services, sanne, { firstName: 'Corrie' })),
      );
      await test.owner.query(`UPDATE planned_contact SET planned_on = '2026-03-03', due_on = '2026-01-01', latest_on = '2026-01-02' WHERE caregiver_id = ANY ($1)`, [others]); // prettier-ignore
      await test.owner.query('UPDATE person SET day_capacity = 1 WHERE id = $1', [sanne.personId]);
      await callMe();
      const before = await view();
      services.clock.pass({ hours: 1 });
      await callMe();
      expect(await view()).toEqual(before);
      services.clock.put('2026-03-04T08:00:00Z');
      const day = await today();
      expect(day.asked.map(({ caregiverId }) => caregiverId)).toEqual([her]);
      const [card] = day.asked;
      expect(card!.reasons[0]).toEqual({
        code: 'asked-at-night',
        points: 200,
        params: { at: jasmine.stringContaining('2026-03-04T02:10:00') as unknown as string },
      });
      expect(card!.reasons.reduce((sum, { points }) => sum + points, 0)).toBe(card!.score);
      expect(Math.max(...[...day.tooLong, ...day.today].map(({ score }) => score))).toBeLessThan(card!.score);
      expect([card!.plannedOn, card!.channel]).toEqual(['2026-03-04', 'phone']);
      const asked = (await events()).filter((event) => (event as { code: string }).code === 'call-asked');
      expect(asked).toHaveSize(1);
    });

    it('reminds her consultant on that day', async () => {
      await callMe();
      await remindNow(test, services);
      const { rows } = await test.owner.query('SELECT kind, person_id, due_on::text FROM reminder WHERE caregiver_id = $1', [her]); // prettier-ignore
      expect(rows).toEqual([{ kind: 'contact', person_id: sanne.personId, due_on: '2026-03-04' }]);
    });

    it('weighs until she was spoken to, also when she did not answer', async () => {
      await callMe();
      const log = (outcome: 'no-answer' | 'spoken', heldAt: string): Promise<unknown> =>
        services.get(ContactMoments).log(sanne, { id: newId(), caregiverId: her, channel: 'phone', outcome, heldAt, howItGoes: outcome === 'spoken' ? 'yellow' : 'not-asked' }); // prettier-ignore
      services.clock.put('2026-03-04T10:00:00Z');
      await log('no-answer', '2026-03-04T09:55:00Z');
      expect((await view()).planned!.reasons[0]!.code).toBe('asked-at-night');
      services.clock.put('2026-03-05T10:00:00Z');
      await log('spoken', '2026-03-05T09:55:00Z');
      expect((await view()).planned!.reasons.map(({ code }) => code)).not.toContain('asked-at-night');
    });

    it('leaves an agreed time, and her consultant hears that she asked', async () => {
      await services.get(Moments).appoint(sanne, her, { startsAt: '2026-03-12T13:00:00Z', minutes: 30, channel: 'phone' }); // prettier-ignore
      await callMe();
      await callMe();
      expect((await view()).planned).toEqual(
        jasmine.objectContaining({ kind: 'appointment', plannedOn: '2026-03-12' }),
      );
      expect(await tasks()).toEqual(['Vroeg via Mijn Voortuin om gebeld te worden. Doe dit eerst.']);
    });

    it('calls also who is contacted at her own request only; afterwards she is left in peace again', async () => {
      await services.get(Standing).approach(sanne, her, { approach: 'on-request' });
      await callMe();
      expect((await view()).planned).toEqual(jasmine.objectContaining({ kind: 'contact', plannedOn: '2026-03-04' }));
      services.clock.put('2026-03-04T10:00:00Z');
      expect((await today()).asked).toHaveSize(1);
      await services.get(ContactMoments).log(sanne, { id: newId(), caregiverId: her, channel: 'phone', outcome: 'spoken', heldAt: '2026-03-04T09:55:00Z', howItGoes: 'green' }); // prettier-ignore
      expect((await view()).planned!.kind).toBe('review');
    });

    it('is never on a Sunday, unless the house works then', async () => {
      services.clock.put('2026-03-07T23:30:00Z');
      await callMe();
      expect((await view()).planned!.plannedOn).toBe('2026-03-09');
    });
  });

  it('leaves her with exactly one next moment, whatever she does in whatever order', async () => {
    const steps: Record<string, () => Promise<unknown>> = {
      hours: () => wishes().hours(page, { days: [1, 3], parts: ['morning'] }),
      any: () => wishes().hours(page, { days: [1, 2, 3, 4, 5, 6, 7], parts: ['morning', 'afternoon', 'evening'] }),
      garden: () => wishes().channel(page, 'front-garden'),
      more: () => wishes().pace(page, 'more'),
      less: () => wishes().pace(page, 'less'),
      pause: () => wishes().pause(page, '2026-05-01'),
      resume: () => wishes().resume(page),
      call: () => services.get(CallBacks).ask(page),
      request: () => services.get(Standing).approach(sanne, her, { approach: 'on-request' }),
      welcome: () => services.get(Standing).approach(sanne, her, { approach: 'welcome' }),
    };
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(steps)), { maxLength: 8 }), async (names) => {
        await test.owner.query('DELETE FROM sign_in_try');
        for (const name of names)
          await steps[name]!().catch((error: unknown) => {
            if (!(error instanceof RuleBroken || error instanceof BadField)) throw error;
          });
        const { rows } = await test.owner.query(`SELECT count(*)::int AS open FROM planned_contact WHERE caregiver_id = $1 AND state = 'open'`, [her]); // prettier-ignore
        expect(rows).toEqual([{ open: 1 }]);
      }),
      { numRuns: 25 },
    );
  });
});
