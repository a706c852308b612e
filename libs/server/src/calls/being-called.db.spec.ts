// long because: whoever calls is recognised, rung, missed and called back in one organisation, each against the same line.
import fc from 'fast-check';
import type { BuiltPerson } from '../people/person.builder.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { anOrganisation, aTeam } from '../organisations/organisation.builder.ts';
import { actorOf, aPerson } from '../people/person.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import { newId } from '../platform/ids.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { VisitLog } from '../today/visit-log.ts';
import { CallLooks } from './call-looks.ts';
import { CallViews } from './call-views.ts';
import { aCarrierThatSays, aNumber, ownPhone, takesAll } from './call.builder.ts';
import { Calls } from './calls.service.ts';
import { CarrierCalls } from './carrier-calls.ts';

describe('Somebody who calls the organisation', () => {
  let test: TestDatabase;
  let services: TestServices;
  let carrier: CarrierCalls;
  let organisationId: string;
  let sanne: BuiltPerson;
  let joost: BuiltPerson;
  let keeper: BuiltPerson;
  let phones: Record<string, string>;
  let line: string;
  let number: string;
  let sid: string;
  let calls = 0;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    carrier = services.get(CarrierCalls);
    aCarrierThatSays(services, takesAll);
  });

  beforeEach(async () => {
    services.clock.put('2026-11-25T10:00:00Z');
    organisationId = (await anOrganisation(test, { name: `Steunpunt ${(calls += 1)}` })).id;
    const teamId = (await aTeam(test, organisationId)).id;
    sanne = await aPerson(test, organisationId, { firstName: 'Sanne', teamId });
    joost = await aPerson(test, organisationId, { firstName: 'Joost', teamId });
    keeper = await aPerson(test, organisationId, { firstName: 'Wim', roles: ['administrator'] });
    phones = {};
    for (const one of [sanne, joost, keeper]) phones[one.id] = await ownPhone(test, one);
    line = await aPhoneLine(test, organisationId, { keeperId: keeper.id });
    number = aNumber();
    sid = `CA-in-${calls}`;
  });

  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const ring = (own: object = {}) =>
    carrier.comesIn({ CallSid: sid, From: number, To: line, CallStatus: 'ringing', ...own });
  const call = async () =>
    (await test.owner.query('SELECT * FROM call WHERE organisation_id = $1 AND sid = $2', [organisationId, sid]))
      .rows[0];
  const tasks = async () =>
    (
      await test.owner.query(
        `SELECT caregiver_id, what, due_on::text AS due_on, owner_id FROM task WHERE organisation_id = $1`,
        [organisationId],
      )
    ).rows;
  const spent = async (): Promise<number> => {
    const { rows } = await test.owner.query('SELECT sum(cents)::float8 AS cents FROM day_spending WHERE organisation_id = $1', [organisationId]); // prettier-ignore
    return rows[0].cents ?? 0;
  };
  const her = async (own: object = {}) => ({
    id: await aCaregiver(services, actorOf(keeper), { consultantId: sanne.id, phone: number, ...own }),
  });
  const which = async () => ({ organisationId, id: (await call()).id as string });

  it('is recognised by either of her numbers, and her consultant’s phone rings', async () => {
    const { id } = await her({ phone: null, secondPhone: number });
    const twiml = await ring();
    expect(twiml).toContain(`>${phones[sanne.id]}</Number>`);
    expect(twiml).not.toContain(phones[joost.id]!);
    expect(twiml).not.toContain('record');
    expect(await call()).toEqual(
      jasmine.objectContaining({ caregiver_id: id, person_id: sanne.id, phase: 'ringing-you' }),
    );
  });

  it('reaches the team when her consultant is away', async () => {
    await her();
    await test.owner.query(`UPDATE person SET absent_until_on = '2026-11-25' WHERE id = $1`, [sanne.id]);
    expect(await ring()).toContain(`>${phones[joost.id]}</Number>`);
  });

  it('whose number two caregivers share is named as both, and who took it chooses when logging', async () => {
    const one = await her({ firstName: 'Anneke', lastName: 'Bos' });
    const two = await her({ firstName: 'Piet', lastName: 'Bos', consultantId: joost.id });
    const twiml = await ring();
    for (const who of [sanne, joost]) expect(twiml).toContain(`>${phones[who.id]}</Number>`);
    await carrier.takesIt(await which(), joost.id, { Digits: '1', ParentCallSid: sid });
    await carrier.leg(await which(), joost.id, { CallStatus: 'completed', CallDuration: '65', ParentCallSid: sid });
    await carrier.after(await which(), { DialCallStatus: 'completed', DialCallDuration: '65', CallSid: sid });
    const { calls: shown } = await services.get(CallViews).mine(actorOf(joost));
    expect(shown).toEqual([
      jasmine.objectContaining({ caregiverId: null, toLog: true, result: 'answered', minutes: 1 }),
    ]);
    expect(shown[0]!.mayBe.map(({ id }) => id).toSorted()).toEqual([one.id, two.id].toSorted());
    expect((await services.get(CallViews).mine(actorOf(sanne))).calls).toEqual([]);
    expect(await tasks()).toEqual([]);
  });

  it('under whose name another logged by mistake is nobody again when that is taken back, and whoever it was the next time', async () => {
    const one = await her({ firstName: 'Anneke', lastName: 'Bos' });
    const two = await her({ firstName: 'Piet', lastName: 'Bos' });
    await ring();
    await carrier.takesIt(await which(), sanne.id, { Digits: '1', ParentCallSid: sid });
    await carrier.leg(await which(), sanne.id, { CallStatus: 'completed', CallDuration: '65', ParentCallSid: sid });
    await carrier.after(await which(), { DialCallStatus: 'completed', DialCallDuration: '65', CallSid: sid });
    const log = async (caregiverId: string): Promise<string> => {
      const contact = { id: newId(), caregiverId, channel: 'phone', outcome: 'spoken', howItGoes: 'green', heldAt: '2026-11-25T10:00:00Z', callId: (await call()).id } as const; // prettier-ignore
      await services.get(VisitLog).log(actorOf(sanne), contact);
      return contact.id;
    };
    await services.get(VisitLog).retract(actorOf(sanne), await log(one.id));
    expect((await call()).caregiver_id).toBeNull();
    await log(two.id);
    expect((await call()).caregiver_id).toBe(two.id);
  });

  it('and is spoken to later is called back for it no more, until that conversation is taken back', async () => {
    const { id } = await her();
    for (const minutes of [0, 10]) {
      services.clock.pass({ minutes });
      sid = `${sid}-${minutes}`;
      await ring();
      await carrier.after(await which(), { DialCallStatus: 'no-answer', CallSid: sid });
    }
    const open = async () =>
      (await test.owner.query('SELECT FROM task WHERE caregiver_id = $1 AND done_at IS NULL', [id])).rows.length;
    const openInState = async () =>
      (await test.owner.query('SELECT open_tasks FROM care_state WHERE caregiver_id = $1', [id])).rows[0].open_tasks;
    expect([await open(), await openInState()]).toEqual([2, 2]);
    services.clock.pass({ minutes: 10 });
    const contact = { id: newId(), caregiverId: id, channel: 'phone', howItGoes: 'green', heldAt: services.clock.now().toString() } as const; // prettier-ignore
    await services
      .get(VisitLog)
      .log(actorOf(sanne), { ...contact, id: newId(), outcome: 'no-answer', howItGoes: null });
    expect(await open()).toBe(2);
    await services.get(VisitLog).log(actorOf(sanne), { ...contact, outcome: 'spoken' });
    expect([await open(), await openInState()]).toEqual([0, 0]);
    await services.get(VisitLog).retract(actorOf(sanne), contact.id);
    expect([await open(), await openInState()]).toEqual([2, 2]);
  });

  it('is asked for by a voice that names nobody, and connected only to who presses a key', async () => {
    await her({ firstName: 'Anneke', lastName: 'Bos' });
    const twiml = await ring();
    expect(twiml).toContain(`/legs/${sanne.id}/asked"`);
    const asked = await carrier.whispers(await which(), sanne.id);
    expect(asked).toContain('Toets 1');
    expect(asked).not.toContain('Bos');
    expect(await carrier.takesIt(await which(), sanne.id, { ParentCallSid: sid })).toContain('<Hangup');
    expect((await call()).phase).toBe('ringing-you');
    expect(await carrier.takesIt(await which(), sanne.id, { Digits: '1', ParentCallSid: sid })).not.toContain(
      '<Hangup',
    );
    expect((await call()).phase).toBe('talking');
  });

  it('is missed when a voicemail picks up, also when her callbacks come in another order, and is one task', async () => {
    await her();
    await ring();
    const leg = (form: object) => async () => carrier.leg(await which(), sanne.id, { ParentCallSid: sid, ...form });
    const steps = [
      leg({ CallStatus: 'in-progress' }), leg({ CallStatus: 'completed', CallDuration: '14' }),
      async () => carrier.takesIt(await which(), sanne.id, { ParentCallSid: sid }),
      async () => carrier.after(await which(), { DialCallStatus: 'completed', DialCallDuration: '14', CallSid: sid }),
    ]; // prettier-ignore
    for (const step of [...steps, ...steps.toReversed()]) await step();
    expect((await call()).result).toBe('no-answer');
    expect((await tasks()).length).toBe(1);
  });

  it('outside the hours hears when she is called back, and stands in the tasks of her consultant for the next working day', async () => {
    const { id } = await her();
    services.clock.put('2026-11-27T18:30:00Z');
    const twiml = await ring();
    expect(twiml).toContain('bellen u terug');
    expect(twiml).toContain('language="nl-NL"');
    expect(twiml).not.toContain('<Dial');
    expect(await tasks()).toEqual([
      jasmine.objectContaining({ caregiver_id: id, owner_id: sanne.id, due_on: '2026-11-30' }),
    ]);
    const { rows } = await test.owner.query('SELECT open_tasks FROM care_state WHERE caregiver_id = $1', [id]);
    expect(rows[0].open_tasks).toBe(1);
  });

  it('hears the organisation’s own words when it has them, and they are not lost in a letter like &', async () => {
    await test.owner.query(`UPDATE phone_line SET closed_words = 'Bos & Zee <3' WHERE number = $1`, [line]);
    services.clock.put('2026-11-27T18:30:00Z');
    expect(await ring()).toContain('Bos &amp; Zee &lt;3');
  });

  it('whom nobody knows, or whose number is withheld, is for the keeper of the line', async () => {
    expect(await ring({ From: 'anonymous' })).toContain(`callerId="${line}"`);
    await carrier.after(await which(), { DialCallStatus: 'no-answer', CallSid: sid });
    expect(await tasks()).toEqual([
      jasmine.objectContaining({ caregiver_id: null, owner_id: keeper.id, what: jasmine.stringContaining('verborgen nummer') }),
    ]); // prettier-ignore
  });

  it('is told once more that she is called back when nobody picks up, and is one task whatever is told and how often', async () => {
    const { id } = await her();
    const known = { CallSid: sid };
    const steps: (() => Promise<unknown>)[] = [
      async () => carrier.leg(await which(), sanne.id, { CallStatus: 'ringing', ParentCallSid: sid }),
      async () => carrier.leg(await which(), sanne.id, { CallStatus: 'no-answer', ParentCallSid: sid }),
      async () => carrier.after(await which(), { DialCallStatus: 'no-answer', ...known }),
      () => ring({ CallStatus: 'completed', CallDuration: '31' }),
      () => ring(),
      async () => services.get(CallLooks).look({ organisationId, callId: (await which()).id }),
    ];
    spyOn(services.get(Carrier), 'callOf').and.rejectWith(Object.assign(new Error(), { code: 'ECONNREFUSED' }));
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 0, 1, 2, 3, 4, 5], { minLength: 12, maxLength: 12 }),
        async (order) => {
          sid = `CA-in-${calls}-${order.join('')}-${(await tasks()).length}`;
          known.CallSid = sid;
          await test.owner.query('DELETE FROM task WHERE organisation_id = $1', [organisationId]);
          expect(await ring()).toContain('<Dial');
          for (const step of order) await steps[step]!();
          const { phase, result } = await call();
          expect([phase, result]).toEqual(['over', 'no-answer']);
          expect(await tasks()).toEqual([jasmine.objectContaining({ caregiver_id: id, owner_id: sanne.id, due_on: '2026-11-25' })]);
        },
      ),
      { numRuns: 20 },
    ); // prettier-ignore
  }, 60_000);

  it('several told at the same moment are one call and one task', async () => {
    await her();
    await Promise.all([ring(), ring(), ring()]);
    const told = await which();
    await Promise.all([1, 2, 3, 4].map(() => carrier.after(told, { DialCallStatus: 'no-answer', CallSid: sid })));
    expect((await tasks()).length).toBe(1);
    expect(await spent())
      .withContext('set apart once, until it is known what it cost')
      .toBe((1 + 1 + 2 * 78) * 4);
    await carrier.leg(told, sanne.id, { CallStatus: 'no-answer', ParentCallSid: sid });
    await ring({ CallStatus: 'completed', CallDuration: '9' });
    expect(await spent()).toBe(4);
  });

  it('is put through also when the day has cost what it may, for half an hour; it counts, so that nothing of ours is begun', async () => {
    const { id } = await her();
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 150 WHERE organisation_id = $1', [organisationId]);
    expect(await ring()).toContain('timeLimit="1800"');
    expect(await ring()).toContain('timeLimit="1800"');
    const one = (1 + 1 + 2 * 30) * 4;
    expect(await spent()).toBe(one);
    expect(await ring({ CallSid: `${sid}-other` })).toContain('<Dial');
    expect([await spent(), (await tasks()).length]).toEqual([2 * one, 0]);
    const place = services.get(Calls).place(actorOf(sanne), { id: newId(), caregiverId: id, which: 'phone' });
    await expectAsync(place).toBeRejectedWith(jasmine.objectContaining({ code: 'day-limit-set-apart' }));
  });

  it('of whose call every callback is lost is found by a later look, and called back', async () => {
    await her();
    await ring();
    const leg = { sid, to: line, status: 'completed', seconds: 25, madeAt: new Date() };
    const carried = spyOn(services.get(Carrier), 'callOf').and.resolveTo({
      first: leg,
      others: [{ ...leg, sid: 'CA-x', to: phones[sanne.id]!, status: 'no-answer', seconds: 0 }],
    });
    await services.get(CallLooks).look({ organisationId, callId: (await which()).id });
    expect(carried).toHaveBeenCalledOnceWith(sid);
    expect((await call()).result).toBe('no-answer');
    expect((await tasks()).length).toBe(1);
  });

  it('of whose call nobody ever knows anything is called back after a while', async () => {
    await her();
    await ring();
    spyOn(services.get(Carrier), 'callOf').and.rejectWith(new Error('away'));
    services.clock.pass({ hours: 4 });
    await services.get(CallLooks).look({ organisationId, callId: (await which()).id });
    expect((await tasks()).length).toBe(1);
  });

  it('of whom one hears only that it is over is called back too', async () => {
    await her();
    await ring({ CallStatus: 'completed', CallDuration: '4' });
    expect((await tasks()).length).toBe(1);
  });

  it('on a number that nobody here has is refused', async () => {
    expect(await ring({ To: aNumber() })).toContain('<Reject');
  });
});
