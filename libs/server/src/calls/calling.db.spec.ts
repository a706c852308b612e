// long because: one call is told, lost, doubled, refused, reserved and logged in one organisation, each against the same call.
import fc from 'fast-check';
import { callColumns, type CallRow } from './call-row.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { actorOf, aPerson, type BuiltPerson } from '../people/person.builder.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { newId } from '../platform/ids.ts';
import type { Actor } from '../platform/actor.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Leaving } from '../today/leaving.ts';
import { VisitLog } from '../today/visit-log.ts';
import { CallLooks } from './call-looks.ts';
import { CallViews } from './call-views.ts';
import { aCarrierThatSays, aNumber, ownPhone, takesAll } from './call.builder.ts';
import { Calls } from './calls.service.ts';
import { CarrierCalls, type CarrierForm } from './carrier-calls.ts';

describe('A call to a caregiver', () => {
  let test: TestDatabase;
  let services: TestServices;
  let calls: Calls;
  let carrier: CarrierCalls;
  let sanne: BuiltPerson;
  let actor: Actor;
  let line: string;
  let phone: string;
  let her: { id: string };
  const number = '+31612345678';

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    calls = services.get(Calls);
    carrier = services.get(CarrierCalls);
  });

  beforeEach(async () => {
    services.clock.put('2026-11-25T10:00:00Z');
    const { id } = await anOrganisation(test);
    sanne = await aPerson(test, id, { firstName: 'Sanne' });
    actor = actorOf(sanne);
    line = await aPhoneLine(test, id);
    phone = await ownPhone(test, sanne);
    her = { id: await aCaregiver(services, actor, { consultantId: sanne.id, phone: number }) };
  });

  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const place = (id = newId()) => calls.place(actor, { id, caregiverId: her.id, which: 'phone' });
  const which = (id: string) => ({ organisationId: actor.organisationId, id });
  const row = async (id: string): Promise<CallRow & { seconds: number }> =>
    (
      await test.owner.query(
        `SELECT ${callColumns}, c.seconds FROM call c WHERE c.organisation_id = $1 AND c.id = $2`,
        [actor.organisationId, id],
      )
    ).rows[0];
  const spent = async (): Promise<number> => {
    const { rows } = await test.owner.query('SELECT sum(cents)::float8 AS cents FROM day_spending WHERE organisation_id = $1', [actor.organisationId]); // prettier-ignore
    return rows[0].cents ?? 0;
  };
  /** The callbacks of a call on which two people talk, in the order in which they happen. */
  const talking = (id: string): (() => Promise<string>)[] => {
    const status = (form: CarrierForm) => () => carrier.status(which(id), { CallSid: 'CA-own', ...form });
    const leg = (form: CarrierForm) => () => carrier.leg(which(id), 'her', { CallSid: 'CA-her', ParentCallSid: 'CA-own', ...form }); // prettier-ignore
    return [
      status({ CallStatus: 'initiated' }), status({ CallStatus: 'ringing' }), status({ CallStatus: 'in-progress' }),
      () => carrier.startsIt(which(id), { CallSid: 'CA-own', Digits: '1' }), leg({ CallStatus: 'initiated' }), leg({ CallStatus: 'ringing' }), leg({ CallStatus: 'in-progress' }),
      leg({ CallStatus: 'completed', CallDuration: '240' }),
      () => carrier.after(which(id), { CallSid: 'CA-own', DialCallStatus: 'completed', DialCallDuration: '240' }),
      status({ CallStatus: 'completed', CallDuration: '255' }),
    ]; // prettier-ignore
  };

  it('rings the own phone first and then hers, with the number of the organisation, and is never recorded', async () => {
    const { rung } = aCarrierThatSays(services, takesAll);
    const { view, isNew } = await place();
    expect([view.phase, view.result, isNew]).toEqual(['placing', null, true]);
    expect(rung.map(({ to, from }) => [to, from])).toEqual([[phone, line]]);
    // Until she presses a key it may be her voicemail.
    const { twiml: first } = rung[0]!.ask as { twiml: string };
    expect(first).toContain('Toets 1');
    expect(first).not.toContain(number);
    const twiml = await carrier.startsIt(which(view.id), { CallSid: 'CA-own', Digits: '1' });
    expect(twiml).toContain(`callerId="${line}"`);
    expect(twiml).toContain(`>${number}</Number>`);
    expect(twiml).toContain('answerOnBridge="true"');
    expect(twiml).not.toContain('record');
  });

  it('is placed once by its id, however often and however many at once ask for it', async () => {
    const { rung } = aCarrierThatSays(services, takesAll);
    const id = newId();
    const all = await Promise.all([place(id), place(id), place(id)]);
    await place(id);
    expect(rung.length).toBe(1);
    expect(all.filter(({ isNew }) => isNew).length).toBe(1);
    const other = await aCaregiver(services, actor, { phone: aNumber() });
    await expectAsync(calls.place(actor, { id, caregiverId: other, which: 'phone' })).toBeRejectedWith(
      jasmine.objectContaining({ code: 'other-content' }),
    );
    await expectAsync(place()).toBeRejectedWith(jasmine.objectContaining({ code: 'already-calling' }));
  });

  it('ends in the same, costs the same and is logged once, in whatever order and however often it is told', async () => {
    aCarrierThatSays(services, takesAll);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 2, 3, 4, 6, 7, 8, 9, 9], {
          minLength: 19,
          maxLength: 19,
        }),
        async (order) => {
          services.clock.pass({ minutes: 5 });
          const before = await spent();
          const { view } = await place();
          const told = talking(view.id);
          for (const step of order) await told[step]!();
          const { phase, result, seconds, cents, sid } = await row(view.id);
          expect([phase, result, seconds, cents]).toEqual(['over', 'answered', 240, (4 + 5) * 4]);
          expect(sid).not.toBeNull();
          expect((await spent()) - before).toBe(36);
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);

  it('of which everything is told at the same moment forgets nothing, and costs once what it costs', async () => {
    aCarrierThatSays(services, takesAll);
    const { view } = await place();
    await Promise.all([...talking(view.id), ...talking(view.id)].map((tell) => tell()));
    const { result, seconds, cents } = await row(view.id);
    expect([result, seconds, cents, await spent()]).toEqual(['answered', 240, 36, 36]);
  });

  it('that may have been placed is never placed again, and is known as soon as something is heard of it', async () => {
    const { rung } = aCarrierThatSays(services, () => ({ fate: 'unknown', cause: 'carrier-econnaborted' }));
    const { view } = await place();
    expect([view.phase, view.result, view.cause]).toEqual(['placing', null, 'carrier-econnaborted']);
    await place(view.id);
    expect(rung.length).toBe(1);
    await talking(view.id)[1]!();
    expect((await row(view.id)).phase).toBe('ringing-you');
  });

  it('of which nothing is ever heard becomes unknown after a while, and stays to be logged', async () => {
    aCarrierThatSays(services, () => ({ fate: 'unknown', cause: 'carrier-econnaborted' }));
    const asked = spyOn(services.get(Carrier), 'callsTo').and.rejectWith(Object.assign(new Error(), { code: 'ECONNREFUSED' })); // prettier-ignore
    const { view } = await place();
    const look = () => services.get(CallLooks).look({ organisationId: actor.organisationId, callId: view.id });
    await look();
    expect((await row(view.id)).result).toBeNull();
    services.clock.pass({ minutes: 16 });
    await look();
    expect((await row(view.id)).result).toBe('unknown');
    expect((await services.get(CallViews).mine(actor)).calls).toEqual([
      jasmine.objectContaining({ id: view.id, toLog: true }),
    ]);
    expect(await spent())
      .withContext('of a call that nobody took on little is held')
      .toBe(8);
    services.clock.pass({ hours: 3 });
    await look();
    expect(asked).toHaveBeenCalledTimes(3);
    expect((await row(view.id)).settled).toBeTrue();
    await look();
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('of which the carrier has nothing was not placed; what it has is taken over', async () => {
    aCarrierThatSays(services, () => ({ fate: 'unknown', cause: 'carrier-econnaborted' }));
    const client = services.get(Carrier);
    const list = spyOn(client, 'callsTo').and.resolveTo([]);
    const look = (id: string) => services.get(CallLooks).look({ organisationId: actor.organisationId, callId: id });
    const none = (await place()).view.id;
    await look(none);
    expect((await row(none)).result).toBe('not-placed');
    services.clock.pass({ minutes: 2 });
    const lost = (await place()).view.id;
    const leg = (own: object) => ({ sid: 'CA-found', to: phone, status: 'completed', seconds: 70, madeAt: new Date('2026-11-25T10:02:01Z'), ...own }); // prettier-ignore
    list.and.resolveTo([leg({}), leg({ sid: 'CA-older', madeAt: new Date('2026-11-25T09:00:00Z') })]);
    spyOn(client, 'callOf').and.resolveTo({ first: leg({}), others: [leg({ sid: 'CA-2', to: number, seconds: 61 })] });
    await look(lost);
    expect(await row(lost)).toEqual(jasmine.objectContaining({ result: 'answered', seconds: 61, sid: 'CA-found' }));
  });

  it('and another of which the answers were both lost take nothing of each other when the carrier has one', async () => {
    aCarrierThatSays(services, () => ({ fate: 'unknown', cause: 'carrier-econnaborted' }));
    const other = await aCaregiver(services, actor, { phone: aNumber() });
    const ids = [newId(), newId()];
    await calls.place(actor, { id: ids[0]!, caregiverId: her.id, which: 'phone' });
    services.clock.pass({ seconds: 30 });
    await calls.place(actor, { id: ids[1]!, caregiverId: other, which: 'phone' });
    const leg = (sid: string, at: string) => ({ sid, to: phone, status: 'completed', seconds: 60, madeAt: new Date(at) }); // prettier-ignore
    const client = services.get(Carrier);
    const list = spyOn(client, 'callsTo').and.resolveTo([leg('CA-two', '2026-11-25T10:00:31Z')]);
    spyOn(client, 'callOf').and.callFake((sid) =>
      Promise.resolve({ first: leg(sid, '2026-11-25T10:00:31Z'), others: [leg('CA-her', '2026-11-25T10:00:40Z')] }),
    );
    const look = async () => {
      for (const callId of ids) await services.get(CallLooks).look({ organisationId: actor.organisationId, callId });
      return [(await row(ids[0]!)).sid, (await row(ids[1]!)).sid];
    };
    expect(await look()).toEqual([null, null]);
    list.and.resolveTo([leg('CA-two', '2026-11-25T10:00:31Z'), leg('CA-one', '2026-11-25T10:00:01Z')]);
    expect(await look()).toEqual(['CA-one', 'CA-two']);
  });

  it('is not placed again while one talks, however long that takes', async () => {
    aCarrierThatSays(services, takesAll);
    const { view } = await place();
    for (const tell of talking(view.id).slice(0, 7)) await tell();
    services.clock.pass({ minutes: 12 });
    await expectAsync(place()).toBeRejectedWith(jasmine.objectContaining({ code: 'already-calling' }));
  });

  it('that whoever leaves had yet to log is for whoever takes over', async () => {
    aCarrierThatSays(services, takesAll);
    const { view } = await place();
    for (const tell of talking(view.id)) await tell();
    const other = actorOf(await aPerson(test, actor.organisationId, { firstName: 'Yasmina' }));
    const administrator = actorOf(await aPerson(test, actor.organisationId, { roles: ['administrator'] }));
    await services.get(Leaving).leave(administrator, sanne.id, { consultantId: other.personId! });
    expect((await services.get(CallViews).mine(other)).calls).toEqual([
      jasmine.objectContaining({ id: view.id, toLog: true }),
    ]);
  });

  it('is refused with a reason: no phone of one’s own, no line, nothing left to spend, she is left in peace, or closed', async () => {
    const { rung } = aCarrierThatSays(services, takesAll);
    const refused = async (code: string, sql: string, undo: string) => {
      await test.owner.query(sql);
      await expectAsync(place()).withContext(code).toBeRejectedWith(jasmine.objectContaining({ code }));
      await test.owner.query(undo);
    };
    const of = (table: string) => `${table} WHERE organisation_id = '${actor.organisationId}'`;
    const set = (column: string, value: string) => `UPDATE caregiver SET ${column} = ${value} WHERE id = '${her.id}'`;
    await refused('own-phone-missing', `UPDATE person SET phone = NULL WHERE id = '${sanne.id}'`, `UPDATE person SET phone = '${phone}' WHERE id = '${sanne.id}'`); // prettier-ignore
    await refused('day-limit-reached', `INSERT INTO day_spending VALUES ('${actor.organisationId}', '2026-11-25', 2500)`, `DELETE FROM ${of('day_spending')}`); // prettier-ignore
    await refused('never-approach', set('approach', `'never'`), set('approach', `'welcome'`));
    await refused('on-request', set('approach', `'on-request'`), set('approach', `'welcome'`));
    await refused('no-number', set('phone', 'NULL'), set('phone', `'${number}'`));
    await refused('phone-refused', set('channel_permissions', `'[{"channel":"phone","allowed":false}]'`), set('channel_permissions', `'[]'`)); // prettier-ignore
    await refused('no-phone-line', `UPDATE phone_line SET organisation_id = '${(await anOrganisation(test)).id}' WHERE number = '${line}'`, `UPDATE phone_line SET organisation_id = '${actor.organisationId}' WHERE number = '${line}'`); // prettier-ignore
    expect(rung).toEqual([]);
    await place();
    expect(rung.length).toBe(1);
  });

  it('that her own voicemail takes rings nobody, and was never started', async () => {
    aCarrierThatSays(services, takesAll);
    for (const own of [{}, { Digits: '2' }]) {
      const { view } = await place();
      await talking(view.id)[2]!();
      const said = await carrier.startsIt(which(view.id), { CallSid: 'CA-own', ...own });
      expect(said).not.toContain('<Dial');
      expect(await carrier.startsIt(which(view.id), { CallSid: 'CA-own' })).toBe(said);
      await carrier.status(which(view.id), { CallSid: 'CA-own', CallStatus: 'completed', CallDuration: '12' });
      const { phase, result, cents } = await row(view.id);
      expect([phase, result, cents]).toEqual(['over', 'not-started', 4]);
      await test.owner.query('UPDATE call SET sid = NULL WHERE id = $1', [view.id]);
    }
  });

  it('sets the most apart that it can cost while it is placed, and in the end costs what it cost, once', async () => {
    aCarrierThatSays(services, takesAll);
    const { view } = await place();
    const most = (2 + 2 * 78) * 4;
    expect([await spent(), (await row(view.id)).cents]).toEqual([most, most]);
    const told = talking(view.id);
    for (const step of told.slice(0, 9)) await step();
    expect((await row(view.id)).result).toBe('answered');
    expect(await spent())
      .withContext('her phone is down, and ours may cost yet')
      .toBe(most);
    services.clock.pass({ hours: 24 });
    for (const step of [...told, ...told]) await step();
    expect([await spent(), (await row(view.id)).cents]).toEqual([36, 36]);
    const { rows } = await test.owner.query('SELECT 1 FROM day_spending WHERE organisation_id = $1', [actor.organisationId]); // prettier-ignore
    expect(rows.length).withContext('all on the day on which it was placed').toBe(1);
  });

  it('gives back what was set apart for what was never placed', async () => {
    aCarrierThatSays(services, () => ({ fate: 'refused', cause: 'carrier-21211' }));
    await place();
    expect(await spent()).toBe(0);
  });

  it('lasts no longer than the day has left, and of two who call at once the last minutes are one’s', async () => {
    const { rung } = aCarrierThatSays(services, takesAll);
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 600 WHERE organisation_id = $1', [actor.organisationId]); // prettier-ignore
    const { view } = await place();
    const { longest, ask } = rung[0]!;
    expect((ask as { twiml: string }).twiml).toContain('stopt na 18 minuten');
    const twiml = await carrier.startsIt(which(view.id), { CallSid: 'CA-own', Digits: '1' });
    expect(twiml).withContext('a share of what is left').toContain('timeLimit="1080"');
    expect(longest).toBe((2 + 18) * 60);
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 250 WHERE organisation_id = $1', [actor.organisationId]); // prettier-ignore
    const others = await Promise.all([1, 2, 3].map(async () => {
      const one = await aPerson(test, actor.organisationId);
      await ownPhone(test, one);
      return { one, caregiverId: await aCaregiver(services, actor, { phone: aNumber() }) };
    })); // prettier-ignore
    const placed = await Promise.allSettled(
      others.map(({ one, caregiverId }) => calls.place(actorOf(one), { id: newId(), caregiverId, which: 'phone' })),
    );
    expect(placed.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    const refusal = placed.find((one) => one.status === 'rejected')?.reason;
    expect(refusal).withContext('what is held may come free again').toEqual(jasmine.objectContaining({ code: 'day-limit-set-apart' })); // prettier-ignore
    expect(await spent()).toBe((2 + 2 * 18) * 4 + (2 + 2 * 10) * 4);
  });

  it('is refused while a colleague calls her or talks to her, by her name, also when both press at once', async () => {
    const { rung } = aCarrierThatSays(services, takesAll);
    const hanneke = await aPerson(test, actor.organisationId, { firstName: 'Hanneke' });
    await ownPhone(test, hanneke);
    const asHanneke = () => calls.place(actorOf(hanneke), { id: newId(), caregiverId: her.id, which: 'phone' });
    const { view } = await asHanneke();
    await expectAsync(place()).toBeRejectedWith(
      jasmine.objectContaining({ code: 'called-by-colleague', params: { name: 'Hanneke' } }),
    );
    for (const step of talking(view.id)) await step();
    services.clock.pass({ minutes: 5 });
    const both = await Promise.allSettled([place(), asHanneke()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(rung.length).toBe(2);
  });

  it('that the carrier refuses says so, and one may try again', async () => {
    aCarrierThatSays(services, () => ({ fate: 'refused', cause: 'carrier-21211' }));
    const { view } = await place();
    expect([view.phase, view.result, view.cause, view.toLog]).toEqual(['over', 'not-placed', 'carrier-21211', false]);
    expect((await place()).isNew).toBeTrue();
  });

  it('stays to be logged until it is, and again when that is taken back', async () => {
    aCarrierThatSays(services, takesAll);
    const { view } = await place();
    for (const tell of talking(view.id)) await tell();
    services.clock.pass({ minutes: 5 });
    const toLog = async () => (await services.get(CallViews).mine(actor)).calls.map(({ id, toLog: is, minutes }) => [id, is, minutes]); // prettier-ignore
    expect(await toLog()).toEqual([[view.id, true, 4]]);
    const contact = { id: newId(), caregiverId: her.id, channel: 'phone', outcome: 'spoken', howItGoes: 'green', heldAt: '2026-11-25T10:00:00Z', callId: view.id } as const; // prettier-ignore
    await services.get(VisitLog).log(actor, contact);
    expect(await toLog()).toEqual([]);
    await services.get(VisitLog).retract(actor, contact.id);
    expect(await toLog()).toEqual([[view.id, true, 4]]);
    await calls.putAway(actor, view.id);
    expect(await toLog()).toEqual([]);
  });

  it('is nobody else’s', async () => {
    aCarrierThatSays(services, takesAll);
    const { view } = await place();
    const other = actorOf(await aPerson(test, actor.organisationId));
    await expectAsync(calls.putAway(other, view.id)).toBeRejectedWith(jasmine.objectContaining({ code: 'not-found' }));
    expect((await services.get(CallViews).mine(other)).calls).toEqual([]);
  });
});
