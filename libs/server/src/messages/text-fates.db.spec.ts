// long because: it shows each way in which the fate of a text can become known, or not, on one set-up.
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { Misbehaviour } from '../platform/telephony/testing/carrier-faults.ts';
import { noFaults } from '../platform/telephony/testing/carrier-faults.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { DaySpending } from '../phone-lines/day-spending.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { Database } from '../platform/database/database.ts';
import { ParkedTexts } from './parked-texts.service.ts';
import { TextCallbacks } from './text-callbacks.ts';
import { TextsNotArrived } from './texts-not-arrived.ts';
import { Texting } from './testing/texting.ts';
import { aTextableCaregiver } from './text.builder.ts';

describe('What becomes of a text', () => {
  let test: TestDatabase;
  let services: TestServices;
  let texting: Texting;
  let me: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    texting = await Texting.open(test, services);
  });
  afterAll(async () => {
    await texting.close();
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    texting.jobs = [];
    texting.hears = true;
    texting.outside.faults = noFaults();
    me = await texting.somebody();
    await test.owner.query('UPDATE outgoing_text SET look_at = NULL');
  });

  const facts = async (id: string): Promise<unknown> => {
    const { state, cause, arrival } = await texting.row(id);
    return [state, cause, arrival];
  };
  const misbehave = (does: Misbehaviour | null): void => void (texting.outside.faults.misbehaves = () => does);
  const hear = (id: string, sid: string, status: string, errorCode?: string) =>
    services.get(TextCallbacks).hear(me.organisationId, id, { sid, status, errorCode });
  const spent = async (): Promise<number> =>
    (await test.owner.query('SELECT cents FROM day_spending WHERE organisation_id = $1', [me.organisationId])).rows[0]
      ?.cents ?? 0;
  const tasks = async (): Promise<{ owner_id: string; what: string }[]> =>
    (await test.owner.query('SELECT owner_id, what FROM task WHERE organisation_id = $1', [me.organisationId])).rows;

  for (const does of ['accept-and-drop', 'accept-and-500'] as const)
    it(`that the carrier took before it did ${does} is unknown, until the carrier tells of it; it goes once`, async () => {
      misbehave(does);
      texting.hears = false;
      const id = await texting.write(me);
      await texting.work();
      expect(await facts(id)).toEqual(['unknown', jasmine.stringMatching(/^carrier-/), null]);
      misbehave(null);
      const { sid } = texting.outside.accepted.at(-1)!;
      await hear(id, sid, 'delivered');
      expect(await facts(id)).toEqual(['sent', null, 'delivered']);
      await texting.timePasses();
      expect(texting.accepted(id)).toBe(1);
      expect(await spent()).toBe(9);
    });

  it('is looked up at the carrier when it is unknown and no word comes, also when that lists it only later', async () => {
    misbehave('accept-and-drop');
    texting.outside.faults.tells = () => ['never'];
    const id = await texting.write(me);
    await texting.work();
    texting.outside.faults.listsAfter = 60_000;
    await texting.timePasses();
    expect((await texting.row(id)).state).toBe('unknown');
    texting.outside.faults.listsAfter = 0;
    await texting.timePasses();
    expect(await facts(id)).toEqual(['sent', null, 'delivered']);
    expect(texting.accepted(id)).toBe(1);
  });

  it('is not taken for another that says the same: each finds its own when the carrier has both', async () => {
    texting.outside.faults.tells = () => ['never'];
    const text = `Bel mij even. ${newId()}`;
    const caregiverId = await aTextableCaregiver(services, me);
    misbehave('accept-and-drop');
    const [one, two] = [await texting.write(me, { text, caregiverId }), await texting.write(me, { text, caregiverId })];
    await texting.work();
    misbehave(null);
    for (let look = 0; look < 7; look++) await texting.timePasses();
    const states = await Promise.all([one, two].map(async (id) => (await texting.row(id)).state));
    expect(states).toEqual(['sent', 'sent']);
    expect(texting.accepted(text)).toBe(2);
  });

  it('that never arrived does not take the name of one that says the same and is at the carrier', async () => {
    texting.outside.faults.tells = () => ['never'];
    const text = `Bel mij even. ${newId()}`;
    const caregiverId = await aTextableCaregiver(services, me);
    misbehave('drop');
    const lost = await texting.write(me, { text, caregiverId });
    await texting.work();
    misbehave('accept-and-drop');
    const there = await texting.write(me, { text, caregiverId });
    await texting.work();
    misbehave(null);
    await texting.timePasses();
    expect(await facts(lost)).toEqual(['unknown', jasmine.stringMatching(/^carrier-/), null]);
    await hear(there, texting.outside.accepted.at(-1)!.sid, 'delivered');
    expect(await facts(there)).toEqual(['sent', null, 'delivered']);
    for (let look = 0; look < 7; look++) await texting.timePasses();
    expect(await services.get(ParkedTexts).list(me)).toEqual([
      jasmine.objectContaining({ id: lost, kind: 'by-hand', person: me.name, unknown: true, cause: jasmine.stringMatching(/^carrier-/) }),
    ]); // prettier-ignore
  });

  it('is whose the carrier says it is, also when another was taken for it before', async () => {
    const guessed = await texting.write(me);
    await texting.work();
    const { sid } = texting.outside.accepted.at(-1)!;
    misbehave('drop');
    const id = await texting.write(me);
    await texting.work();
    await Promise.all([hear(id, sid, 'delivered'), hear(id, sid, 'sent')]);
    expect(await facts(id)).toEqual(['sent', null, 'delivered']);
    expect(await facts(guessed)).toEqual(['unknown', 'was-another', null]);
  });

  it('that is unknown goes again only when a person says so, once for each time she does', async () => {
    misbehave('drop');
    const id = await texting.write(me);
    await texting.work();
    misbehave(null);
    for (let look = 0; look < 8; look++) await texting.timePasses();
    expect((await texting.row(id)).state).toBe('unknown');
    expect(texting.accepted(id)).toBe(0);
    const { claim } = await texting.row(id);
    await services.get(ParkedTexts).again(me, id, claim);
    await expectAsync(services.get(ParkedTexts).again(me, id, claim)).toBeRejected();
    await texting.sweep();
    expect((await texting.row(id)).state).toBe('sent');
    expect(texting.accepted(id)).toBe(1);
    const { rows } = await test.owner.query(
      `SELECT details FROM audit_line WHERE organisation_id = $1 AND object = 'text'`,
      [me.organisationId],
    );
    expect(rows).toEqual([{ details: { again: true } }]);
  });

  it('that is unknown can be dropped, and turns out to be sent when the carrier tells so after all', async () => {
    misbehave('accept-and-drop');
    texting.hears = false;
    const id = await texting.write(me);
    await texting.work();
    await services.get(ParkedTexts).drop(me, id);
    expect(await facts(id)).toEqual(['left', 'dropped', null]);
    await hear(id, texting.outside.accepted.at(-1)!.sid, 'sent');
    expect(await facts(id)).toEqual(['sent', null, null]);
  });

  it('of a worker that died while sending is unknown, not sent again', async () => {
    const id = await texting.write(me);
    const [job] = texting.jobs;
    spyOn(texting, 'carrier').and.returnValue({
      here: true,
      text: () => Promise.reject(new Error('the worker died')),
    } as never);
    await expectAsync(texting.work()).toBeRejected();
    texting.jobs = [job!];
    (texting.carrier as jasmine.Spy).and.callThrough();
    await texting.timePasses();
    expect(await facts(id)).toEqual(['unknown', 'stopped-while-sending', null]);
    await texting.timePasses();
    expect(texting.accepted(id)).toBe(0);
  });

  it('for which it is not the time, or whose carrier is away, is tried again later and costs nothing meanwhile', async () => {
    const id = await texting.write(me);
    misbehave('429');
    await texting.work();
    expect(await facts(id)).toEqual(['queued', 'carrier-20429', null]);
    expect(await spent()).toBe(0);
    misbehave(null);
    texting.outside.away();
    await texting.timePasses();
    expect(await facts(id)).toEqual(['queued', 'carrier-econnrefused', null]);
    await texting.outside.open();
    await texting.timePasses();
    expect((await texting.row(id)).state).toBe('sent');
    expect(texting.accepted(id)).toBe(1);
    expect(await spent()).toBe(9);
  });

  it('is handed over by the job of its own time alone, however late another job comes', async () => {
    const id = await texting.write(me);
    const [job] = texting.jobs;
    misbehave('429');
    await texting.work();
    misbehave(null);
    texting.jobs = [job!, job!];
    await texting.work();
    expect(await facts(id)).toEqual(['queued', 'carrier-20429', null]);
    await texting.timePasses();
    texting.jobs = [job!];
    await texting.work();
    expect(texting.accepted(id)).toBe(1);
  });

  it('that was not now for too long is left to a person', async () => {
    const id = await texting.write(me);
    misbehave('429');
    await texting.work();
    for (let time = 0; time < 12; time++) await texting.timePasses();
    expect(await facts(id)).toEqual(['parked', 'carrier-20429', null]);
  });

  it('to a number that the carrier knows a STOP of is left, and the STOP is written down', async () => {
    const id = await texting.write(me);
    const { rows } = await test.owner.query('SELECT number FROM phone_line WHERE organisation_id = $1', [me.organisationId]); // prettier-ignore
    texting.outside.stopped.add(`+31612345678 ${rows[0].number}`);
    await texting.work();
    expect(await facts(id)).toEqual(['left', 'stopped', null]);
    const next = await texting.write(me);
    await texting.work();
    expect(await facts(next)).toEqual(['left', 'stopped', null]);
    expect((await texting.row(next)).tries).toBe(0);
    expect(await spent()).toBe(0);
  });

  it('that the carrier refused for a STOP writes none down when START came after it was handed over', async () => {
    const id = await texting.write(me);
    spyOn(texting, 'carrier').and.returnValue({
      here: true,
      text: async () => {
        await test.owner.query(`INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, '+31612345678', 'start')`, [me.organisationId]); // prettier-ignore
        return { fate: 'refused', cause: 'carrier-21610' };
      },
    } as never);
    await texting.work();
    expect(await facts(id)).toEqual(['left', 'stopped', null]);
    const { rows } = await test.owner.query('SELECT wish FROM number_wish WHERE organisation_id = $1', [me.organisationId]); // prettier-ignore
    expect(rows).toEqual([{ wish: 'start' }]);
  });

  it('to a number that cannot be texted is shown with the carrier’s code, and her consultant is asked to look', async () => {
    // A number that looks like one of a mobile phone, and is none.
    const caregiverId = await aTextableCaregiver(services, me, { phone: '+4915112345678' });
    const id = await texting.write(me, { caregiverId });
    spyOn(texting, 'carrier').and.returnValue({
      here: true,
      text: () => Promise.resolve({ fate: 'refused', cause: 'carrier-21614' }),
    } as never);
    await texting.work();
    expect(await facts(id)).toEqual(['parked', 'carrier-21614', null]);
    expect(await tasks()).toEqual([
      { owner_id: me.personId!, what: jasmine.stringMatching(/niet aangekomen/) as never },
    ]);
  });

  it('that did not arrive is shown with the code, and is a task of her consultant, once', async () => {
    texting.outside.faults.fate = () => ({ status: 'undelivered', errorCode: 30003 });
    texting.outside.faults.tells = () => ['twice'];
    const caregiverId = await aTextableCaregiver(services, me);
    const ids = [await texting.write(me, { caregiverId }), await texting.write(me, { caregiverId })];
    await texting.work();
    for (const id of ids) expect(await facts(id)).toEqual(['sent', 'carrier-30003', 'undelivered']);
    expect((await tasks()).length).toBe(1);
  });

  it('that goes out no more, for whatever reason, is a task of whoever wrote it, once', async () => {
    const writer = actorOf(await aPerson(test, me.organisationId));
    const hers = async (): Promise<string[]> =>
      (await test.owner.query('SELECT what FROM task WHERE owner_id = $1', [writer.personId])).rows.map(({ what }) => what); // prettier-ignore
    const past = new Date(Date.now() - 1_000).toISOString();
    const caregiverId = await aTextableCaregiver(services, me);
    const late = await texting.write(writer, { caregiverId, sendUntilAt: past });
    await texting.work();
    const again = await texting.write(writer, { caregiverId, sendUntilAt: past });
    await texting.work();
    for (const id of [late, again]) expect(await facts(id)).toEqual(['left', 'too-late', null]);
    expect(await hers()).toEqual([jasmine.stringMatching(/niet meer uit/) as never]);
    const lost = await texting.write(writer, {
      caregiverId: await aTextableCaregiver(services, me),
      sendUntilAt: past,
    });
    texting.jobs = [];
    await texting.timePasses();
    expect(await facts(lost)).toEqual(['left', 'too-late', null]);
    expect((await hers()).length).toBe(2);
    misbehave('500');
    const unknown = await texting.write(writer, { caregiverId: await aTextableCaregiver(services, me) });
    await texting.work();
    misbehave(null);
    for (let look = 0; look < 8; look++) await texting.timePasses();
    expect((await texting.row(unknown)).state).toBe('unknown');
    expect((await hers()).at(-1)).toMatch(/niet bekend of/);
    spyOn(texting, 'carrier').and.returnValue({ here: false } as never);
    await texting.write(writer, { caregiverId: await aTextableCaregiver(services, me) });
    await texting.work();
    expect((await hers()).length).toBe(4);
    expect((await tasks()).length).toBe(4);
  });

  it('that nobody can finish is never left to a person without that person hearing of it, whatever breaks in between', async () => {
    const past = new Date(Date.now() - 1_000).toISOString();
    const late = await texting.write(me, { sendUntilAt: past });
    const other = await texting.write(me, { sendUntilAt: past });
    texting.jobs = [];
    const tell = spyOn(services.get(TextsNotArrived), 'left').and.rejectWith(new Error('the worker died'));
    await texting.timePasses();
    for (const id of [late, other]) expect(await facts(id)).toEqual(['queued', null, null]);
    tell.and.callThrough();
    await texting.timePasses();
    for (const id of [late, other]) expect(await facts(id)).toEqual(['left', 'too-late', null]);
    expect((await tasks()).map(({ what }) => what)).toEqual(Array(2).fill(jasmine.stringMatching(/niet meer uit/)));
    await texting.timePasses();
    expect((await tasks()).length).toBe(2);
  });

  it('waits while a call holds the money of the day, and goes once the call is over', async () => {
    const spending = services.get(DaySpending);
    const line = (await services.get(PhoneLines).of(me))!;
    services.clock.put(new Date().toISOString());
    const inside = <T>(work: () => Promise<T>): Promise<T> => services.get(Database).inside(me, work);
    const on = (await inside(() => spending.reserve(line, 2_495, { apart: true })))!;
    const id = await texting.write(me);
    await texting.work();
    expect(await facts(id)).toEqual(['queued', null, null]);
    await inside(() => spending.rebook({ ...me, on }, { cents: 2_495, apart: true }, { cents: 8, apart: false }));
    await test.owner.query(`UPDATE outgoing_text SET send_from_at = now() - interval '1 minute' WHERE id = $1`, [id]);
    await texting.timePasses();
    expect((await texting.row(id)).state).toBe('sent');
    expect(await tasks()).toEqual([]);
  });

  it('with many others that the limit of the day stops is one task for whoever wrote them', async () => {
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 0 WHERE organisation_id = $1', [me.organisationId]);
    const requestId = newId();
    for (let n = 0; n < 3; n++) await texting.write(me, { requestId });
    await texting.work();
    await services.get(ParkedTexts).goOn(me);
    await texting.sweep();
    expect((await services.get(ParkedTexts).list(me)).length).toBe(3);
    expect(await tasks()).toEqual([
      { owner_id: me.personId!, what: jasmine.stringMatching(/niet uitgegaan/) as never },
    ]);
  });

  it('is the same however it is told: twice, out of order, before the answer, or by somebody who knows nothing of it', async () => {
    for (const habit of ['twice', 'out-of-order', 'before-answer'] as const) {
      texting.outside.faults.tells = () => [habit];
      const id = await texting.write(me);
      await texting.work();
      expect(await facts(id))
        .withContext(habit)
        .toEqual(['sent', null, 'delivered']);
      const { sid } = texting.outside.accepted.at(-1)!;
      for (const status of ['queued', 'sent', 'failed']) await hear(id, sid, status, '30008');
      await hear(id, 'SMother', 'failed', '30008');
      expect(await facts(id))
        .withContext(habit)
        .toEqual(['sent', null, 'delivered']);
    }
    const never = await texting.write(me, { sendFromAt: new Date(Date.now() + 3_600_000).toISOString() });
    await hear(never, 'SMnever', 'delivered');
    await hear(newId(), 'SMnobody', 'delivered');
    expect(await facts(never)).toEqual(['queued', null, null]);
    const other = await texting.somebody();
    const theirs = await texting.write(other, { caregiverId: await aTextableCaregiver(services, other) });
    await texting.work();
    await hear(theirs, texting.outside.accepted.at(-1)!.sid, 'failed', '30008');
    expect(await facts(theirs)).toEqual(['sent', null, 'delivered']);
    expect(await tasks()).toEqual([]);
  });

  it('is not learnt from what the carrier tells of another text under another name', async () => {
    texting.hears = false;
    const id = await texting.write(me);
    await texting.work();
    await hear(id, 'SMother', 'failed', '30008');
    await hear(id, 'SMother', 'delivered');
    expect(await facts(id)).toEqual(['sent', null, null]);
    await hear(id, texting.outside.accepted.at(-1)!.sid, 'delivered');
    expect(await facts(id)).toEqual(['sent', null, 'delivered']);
  });

  it('stops at the limit of the day, visibly, and goes on when the day is over or a person says so', async () => {
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 20 WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    const ids: string[] = [];
    for (let n = 0; n < 4; n++) ids.push(await texting.write(me));
    await texting.work();
    const states = async (): Promise<unknown[]> => Promise.all(ids.map(async (id) => (await texting.row(id)).state));
    expect(await states()).toEqual(['sent', 'sent', 'parked', 'parked']);
    expect(await spent()).toBe(18);
    const parked = await services.get(ParkedTexts).list(me);
    expect(parked.map(({ cause, unknown }) => [cause, unknown])).toEqual([['day-limit', false], ['day-limit', false]]); // prettier-ignore
    const { rows } = await test.owner.query(
      `SELECT look_at = ((now() AT TIME ZONE 'Europe/Amsterdam')::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS tomorrow
       FROM outgoing_text WHERE id = ANY ($1) AND state = 'parked'`,
      [ids],
    );
    expect(rows).toEqual([{ tomorrow: true }, { tomorrow: true }]);
    await services.get(ParkedTexts).goOn(me);
    await texting.sweep();
    expect(await states()).toEqual(['sent', 'sent', 'parked', 'parked']);
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 27 WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    await services.get(ParkedTexts).goOn(me);
    await texting.sweep();
    expect((await states()).toSorted()).toEqual(['parked', 'sent', 'sent', 'sent']);
    await test.owner.query(`UPDATE day_spending SET on_day = on_day - 1 WHERE organisation_id = $1`, [
      me.organisationId,
    ]);
    await texting.timePasses();
    expect(await states()).toEqual(['sent', 'sent', 'sent', 'sent']);
    for (const id of ids) expect(texting.accepted(id)).toBe(1);
  });

  it('stays below the limit of the day however many go at once', async () => {
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 30 WHERE organisation_id = $1', [
      me.organisationId,
    ]);
    for (let n = 0; n < 8; n++) await texting.write(me);
    const jobs = texting.jobs.splice(0);
    await Promise.all(
      jobs.map(async (job) => {
        texting.jobs = [job];
        await texting.work();
      }),
    );
    expect(await spent()).toBe(27);
    const { rows } = await test.owner.query(
      `SELECT state, count(*)::int AS count FROM outgoing_text WHERE organisation_id = $1 GROUP BY 1 ORDER BY 1`,
      [me.organisationId],
    );
    expect(rows).toEqual([{ state: 'parked', count: 5 }, { state: 'sent', count: 3 }]); // prettier-ignore
  });
});
