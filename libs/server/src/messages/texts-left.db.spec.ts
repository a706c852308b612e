import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Reminders } from '../reminders/reminders.service.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { Texting } from './testing/texting.ts';
import { TextWriting } from './text-writing.ts';
import { aMobileNumber, aTextableCaregiver } from './text.builder.ts';

describe('A text that somebody wrote and that does not go out', () => {
  let test: TestDatabase;
  let services: TestServices;
  let texting: Texting;
  let me: Actor;
  let writer: Actor;
  let phone: { written: string; kept: string };
  let ria: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    texting = await Texting.open(test, services);
  });
  beforeEach(async () => {
    texting.jobs = [];
    services.clock.put(Temporal.Now.instant().toString());
    me = await texting.somebody();
    writer = actorOf(await aPerson(test, me.organisationId));
    phone = aMobileNumber();
    ria = await aTextableCaregiver(services, writer, { phone: phone.written });
  });
  afterAll(async () => {
    await texting.close();
    await services.close();
    await test.close();
  });

  const send = async (text: string, own: { onDay?: string; seenId?: string; withPlanned?: boolean } = {}) => {
    const id = newId();
    const sent = await services
      .get(TextWriting)
      .send(writer, { id, kind: 'by-hand', text, caregiverIds: [ria], ...own });
    return { ...sent, id };
  };
  const row = async (requestId: string) =>
    (await test.owner.query('SELECT * FROM outgoing_text WHERE request_id = $1', [requestId])).rows[0];
  const day = (ahead: number): string => services.clock.today().add({ days: ahead }).toString();
  const asked = async (): Promise<string[]> =>
    (
      await test.owner.query('SELECT what FROM task WHERE organisation_id = $1 AND done_at IS NULL', [
        me.organisationId,
      ])
    ).rows.map(({ what }) => what);
  const unread = async (): Promise<number> =>
    (await services.get(Reminders).list(writer, {})).items.filter(({ text }) => text).length;
  const pause = () => services.get(Standing).pause(writer, ria, { untilOn: day(30), reason: 'own-wish' });

  it('about a day is not wanted any more once that day is over', async () => {
    const { id } = await send('Ik ben {dag} bij u in de buurt', { onDay: day(1) });
    const until = Temporal.Instant.from((await row(id)).send_until_at);
    expect(until.toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString()).toBe(`${day(2)}T00:00:00`);
  });

  it('is refused, and seen to be, when the day that it speaks of is over before a text may go', async () => {
    await test.owner.query(`UPDATE phone_line SET quiet_from = '20:00', quiet_until = '09:00'`);
    services.clock.put('2026-11-25T20:30:00Z');
    for (const [text, onDay] of [
      ['{dag} ben ik bij u in de buurt', '2026-11-25'],
      ['Ik wilde u vandaag spreken', undefined],
    ] as const) {
      const draft = { kind: 'by-hand' as const, text, caregiverIds: [ria], ...(onDay && { onDay }) };
      expect((await services.get(TextWriting).preview(writer, draft)).texts[0]!.objection).toBe('day-over');
      expect(await send(text, { ...(onDay && { onDay }) })).toEqual(jasmine.objectContaining({ written: 0 }));
    }
    expect((await send('{dag} ben ik bij u in de buurt', { onDay: '2026-11-26' })).written).toBe(1);
  });

  it('with the day of her next moment goes at once, but not when that was moved meanwhile', async () => {
    await services.get(Moments).replan(writer, ria, { plannedOn: day(3) });
    const [goes, stays] = [await send('Wij spreken elkaar {dag}'), await send('Tot {dag}!')];
    texting.jobs = [];
    await test.owner.query(`UPDATE outgoing_text SET look_at = NULL WHERE request_id = $1`, [stays.id]);
    await texting.timePasses();
    expect((await row(goes.id)).state).toBe('sent');
    await services.get(Moments).replan(writer, ria, { plannedOn: day(5) });
    await test.owner.query(`UPDATE outgoing_text SET look_at = now() WHERE request_id = $1`, [stays.id]);
    await texting.timePasses();
    expect(await row(stays.id)).toEqual(jasmine.objectContaining({ state: 'left', cause: 'contact-changed' }));
  });

  it('is told to whoever wrote it, whatever stands in its way', async () => {
    const { id } = await send('Ik kom langs');
    await pause();
    await texting.timePasses();
    expect(await row(id)).toEqual(jasmine.objectContaining({ state: 'left', cause: 'paused' }));
    expect(await asked()).toEqual([jasmine.stringMatching(/gaat niet meer uit/) as never]);
  });

  it('leaves what it answered to be read again', async () => {
    const sid = `SM${newId()}`;
    const line = (await test.owner.query('SELECT number FROM phone_line WHERE organisation_id = $1', [me.organisationId])).rows[0].number; // prettier-ignore
    await services.get(IncomingTexts).receive({ sid, from: phone.kept, to: line, body: 'Ik kan niet meer', attachments: [] }); // prettier-ignore
    const seenId: string = (await test.owner.query('SELECT id FROM incoming_text WHERE sid = $1', [sid])).rows[0].id;
    await send('Ik bel u morgen', { seenId });
    expect(await unread()).toBe(0);
    await pause();
    await texting.timePasses();
    expect(await unread()).toBe(1);
  });

  it('before tomorrow, for its money, asks nothing any more once it went', async () => {
    const limit = (cents: number) =>
      test.owner.query('UPDATE phone_line SET day_limit_cents = $2 WHERE organisation_id = $1', [me.organisationId, cents]); // prettier-ignore
    await limit(10);
    const [, second] = [await send('Dag'), await send('Dag nog eens')];
    await texting.timePasses();
    expect(await row(second.id)).toEqual(jasmine.objectContaining({ state: 'parked', cause: 'day-limit' }));
    expect(await asked()).toEqual([jasmine.stringMatching(/gaat morgen pas uit/) as never]);
    await test.owner.query('UPDATE day_spending SET on_day = on_day - 1 WHERE organisation_id = $1', [me.organisationId]); // prettier-ignore
    await texting.timePasses();
    expect((await row(second.id)).state).toBe('sent');
    expect(await asked()).toEqual([]);
  });

  it('is refused when it is too long with the link that it gets', async () => {
    const text = `{link} ${'a'.repeat(1_590)}`;
    const draft = { kind: 'by-hand' as const, text, caregiverIds: [ria] };
    const tooLong = jasmine.objectContaining({ field: 'text', rule: 'too-long' });
    await expectAsync(services.get(TextWriting).preview(writer, draft)).toBeRejectedWith(tooLong);
    await expectAsync(send(text)).toBeRejectedWith(tooLong);
  });
});
