// long because: a carrier with calls, texts and codes is acted out, against the one account that they share.
import fc from 'fast-check';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { CallLooks } from '../calls/call-looks.ts';
import { aNumber, ownPhone } from '../calls/call.builder.ts';
import { callColumns, type CallRow } from '../calls/call-row.ts';
import { Calls } from '../calls/calls.service.ts';
import { CarrierCalls, type CarrierForm } from '../calls/carrier-calls.ts';
import { PageLinks } from '../messages/page-links.ts';
import { aMobileNumber, anOutgoingText, aTextableCaregiver } from '../messages/text.builder.ts';
import { TextDelivery } from '../messages/text-delivery.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { actorOf, aPerson } from '../people/person.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import type { CarrierFate } from '../platform/telephony/carrier-fate.ts';
import { Carrier, type LegAtCarrier } from '../platform/telephony/carrier.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { OwnPageCodes } from './own-page-codes.ts';
import { OwnPages, type AtPage } from './own-pages.service.ts';

const minuteCents = 4;
const textCents = 9;

/** A call as it really was, at a carrier that ends it when it was asked to. */
interface Real {
  id: string;
  direction: 'out' | 'in';
  sid: string;
  legs: (LegAtCarrier & { who: string })[];
  /** What the carrier has to tell of it, in no order. */
  news: (() => Promise<unknown>)[];
}

describe('The money of a day', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let line: string;
  let people: Actor[];
  let hers: { id: string; number: string }[];
  let page: AtPage;
  let calls: Real[];
  /** What the carrier has taken of texts and codes, in cents. */
  let taken: number;
  let fate: CarrierFate['fate'];
  let away: boolean;
  let sids = 0;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    const carrier = services.get(Carrier);
    Object.defineProperty(carrier, 'here', { value: true });
    const say = (): CarrierFate =>
      fate === 'taken'
        ? { fate, sid: `X${(sids += 1)}`, status: 'queued', cause: null }
        : { fate, cause: 'carrier-says-so' };
    const took = ({ fate: is }: CarrierFate): boolean => is === 'taken' || is === 'unknown';
    carrier.text = async () => {
      const said = say();
      if (took(said)) taken += textCents;
      return said;
    };
    carrier.ring = async () => say();
    carrier.callsTo = async () => [];
    carrier.callOf = async (sid) => {
      if (away) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
      const [first, ...others] = calls.find((one) => one.sid === sid)?.legs ?? [];
      return first ? { first, others } : null;
    };
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  /** A new organisation, open at every hour. */
  async function begin(dayLimitCents: number): Promise<void> {
    services.clock.put('2026-11-25T12:00:00Z');
    await test.owner.query('DELETE FROM sign_in_try');
    [calls, taken, away] = [[], 0, false];
    organisationId = (await anOrganisation(test)).id;
    people = [];
    for (let n = 0; n < 3; n++) {
      const person = await aPerson(test, organisationId, { worksOn: [1, 2, 3, 4, 5, 6, 7] });
      await ownPhone(test, person);
      people.push(actorOf(person));
    }
    line = await aPhoneLine(test, organisationId, { dayLimitCents, textCents, timeZone: 'America/Kralendijk', keeperId: people[0]!.personId }); // prettier-ignore
    await test.owner.query(`UPDATE phone_line SET open_on = '{1,2,3,4,5,6,7}', opens_at = '00:00', closes_at = '23:59:59', minute_cents = $2 WHERE organisation_id = $1`, [organisationId, minuteCents]); // prettier-ignore
    hers = [];
    for (let n = 0; n < 4; n++) {
      const { written, kept } = aMobileNumber();
      hers.push({ id: await aTextableCaregiver(services, people[0]!, { phone: written, consultantId: people[n % 3]!.personId }), number: kept }); // prettier-ignore
    }
    const link = await services.get(PageLinks).linkFor(people[0]!, hers[0]!.id, hers[0]!.number);
    page = await services.get(OwnPages).at({ origin: null, client: null }, link.pathname.split('/').at(-1)!);
  }

  const told = (): CarrierCalls => services.get(CarrierCalls);
  const limitOf = (twiml: string): number | null => Number(/timeLimit="(\d+)"/.exec(twiml)?.[1] ?? 0) || null;
  const legOf = (who: string, sid: string, seconds: number, was: string): Real['legs'][number] => ({ who, sid, to: who, seconds, status: was, madeAt: null }); // prettier-ignore

  /** A consultant calls: her own phone takes it on or not, hers is picked up or not, and the carrier ends what lasts too long. */
  async function callOut(who: number, whom: number, luck: number): Promise<void> {
    const id = newId();
    const which = { organisationId, id };
    const actor = people[who % people.length]!;
    const { view } = await services.get(Calls).place(actor, { id, caregiverId: hers[whom % hers.length]!.id, which: 'phone' }); // prettier-ignore
    if (view.result !== null || fate === 'not-now' || fate === 'refused') return;
    const { rows } = await test.owner.query('SELECT talk_minutes, sid FROM call WHERE id = $1', [id]);
    const sid: string = rows[0].sid ?? `CA${(sids += 1)}`;
    const takesOn = luck % 4 !== 0;
    const twiml = await told().startsIt(which, { CallSid: sid, ...(takesOn && { Digits: '1' }) });
    const limit = limitOf(twiml);
    const talked = limit === null || luck % 5 === 0 ? 0 : Math.min(limit, luck);
    const own = Math.min((rows[0].talk_minutes + 2) * 60, 15 + (luck % 50) + talked);
    const legs = [legOf('first', sid, own, 'completed')];
    const status = (form: CarrierForm) => () => told().status(which, { CallSid: sid, ...form });
    const news: Real['news'] = [status({ CallStatus: 'in-progress' }), status({ CallStatus: 'completed', CallDuration: String(own) })]; // prettier-ignore
    if (limit !== null) {
      const was = talked > 0 ? 'completed' : 'no-answer';
      legs.push(legOf('her', `${sid}-her`, talked, was));
      const leg = (form: CarrierForm) => () => told().leg(which, 'her', { ParentCallSid: sid, ...form });
      news.push(leg({ CallStatus: 'ringing' }), leg({ CallStatus: was, CallDuration: String(talked) }));
      news.push(() => told().after(which, { CallSid: sid, DialCallStatus: was, DialCallDuration: String(talked) }));
    }
    calls.push({ id, direction: 'out', sid, legs, news });
  }

  /** A caregiver calls, or a stranger: a voicemail may take it before a colleague does. */
  async function callIn(whom: number, luck: number): Promise<void> {
    const sid = `CA${(sids += 1)}`;
    const from = luck % 7 === 0 ? aNumber() : hers[whom % hers.length]!.number;
    const comes = (form: CarrierForm) => told().comesIn({ CallSid: sid, From: from, To: line, ...form });
    const limit = limitOf(await comes({ CallStatus: 'ringing' }));
    const [{ id, ours }] = (await test.owner.query('SELECT id, ours FROM call WHERE organisation_id = $1 AND sid = $2', [organisationId, sid])).rows; // prettier-ignore
    const which = { organisationId, id };
    const takes = luck % 3 !== 0 && limit !== null ? ours[0].who : null;
    const talked = takes === null ? 0 : Math.min(limit!, luck);
    if (takes) await told().takesIt(which, takes, { Digits: '1', ParentCallSid: sid });
    const heard = Math.max(10, talked);
    const legs = [legOf('first', sid, heard, 'completed')];
    const news: Real['news'] = [() => comes({ CallStatus: 'completed', CallDuration: String(heard) })];
    for (const { who } of ours as { who: string }[]) {
      const seconds = who === takes ? talked + 14 : luck % 2 === 0 ? 14 : 0;
      const was = seconds > 0 ? 'completed' : 'no-answer';
      legs.push({ ...legOf(who, `${sid}-${who}`, seconds, was), to: (ours as { who: string; number: string }[]).find((one) => one.who === who)!.number }); // prettier-ignore
      news.push(() => told().leg(which, who, { ParentCallSid: sid, CallStatus: was, CallDuration: String(seconds) }));
    }
    calls.push({ id, direction: 'in', sid, legs, news });
  }

  async function text(whom: number): Promise<void> {
    const textId = await anOutgoingText(test, organisationId, hers[whom % hers.length]!.id, { state: 'queued' });
    // By the clock of the database: on a day of its own, unless the spec runs on that very day.
    await services.get(TextDelivery).deliver({ organisationId, textId, claim: 1 });
  }

  async function code(): Promise<void> {
    await test.owner.query('DELETE FROM sign_in_try');
    await services.get(OwnPageCodes).ask(page, 0);
  }

  const day = async (): Promise<{ cents: number; apart: number }> => {
    const { rows } = await test.owner.query('SELECT coalesce(sum(cents), 0)::float8 AS cents, coalesce(sum(apart_cents), 0)::float8 AS apart FROM day_spending WHERE organisation_id = $1', [organisationId]); // prettier-ignore
    return rows[0];
  };
  const kept = async (): Promise<CallRow[]> =>
    (await test.owner.query(`SELECT ${callColumns} FROM call c WHERE c.organisation_id = $1`, [organisationId])).rows;
  const costOf = ({ legs }: Real): number =>
    legs.reduce((sum, { seconds }) => sum + Math.ceil(seconds / 60), 0) * minuteCents;
  const sum = (cents: number[]): number => cents.reduce((all, one) => all + one, 0);

  /** What has to be so at every moment. */
  async function holds(limit: number): Promise<void> {
    const { cents, apart } = await day();
    const rows = await kept();
    const ofWhoCalls = sum(rows.filter(({ direction }) => direction === 'in').map((one) => one.cents));
    expect(cents - ofWhoCalls)
      .withContext('what we begin, within the limit')
      .toBeLessThanOrEqual(limit);
    expect(apart)
      .withContext('apart')
      .toBe(sum(rows.filter(({ settled }) => !settled).map((one) => one.cents)));
    expect(cents)
      .withContext('everything')
      .toBe(sum(rows.map((one) => one.cents)) + taken);
    for (const real of calls)
      expect(rows.find(({ id }) => id === real.id)!.cents).withContext(`a call ${real.direction}`).toBeGreaterThanOrEqual(costOf(real)); // prettier-ignore
  }

  const step = fc.record({
    does: fc.constantFrom('out', 'out', 'in', 'text', 'code', 'news', 'news', 'news', 'look', 'wait'),
    who: fc.nat(20),
    whom: fc.nat(20),
    luck: fc.nat(9_000),
  });

  async function act({ does, who, whom, luck }: { does: string; who: number; whom: number; luck: number }) {
    const one = calls[luck % Math.max(1, calls.length)];
    if (does === 'out') return callOut(who, whom, luck);
    if (does === 'in') return callIn(whom, luck);
    if (does === 'text') return text(whom);
    if (does === 'code') return code();
    if (does === 'wait') return void services.clock.pass({ minutes: luck % 5 });
    if (does === 'look' && one) return services.get(CallLooks).look({ organisationId, callId: one.id });
    // The same news once more is no other news.
    return one?.news[whom % one.news.length]!();
  }

  it('is never passed by what we begin, in whatever order calls, texts and codes begin, end, are told twice or never', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 80, max: 900 }),
        fc.array(
          fc.record({
            fate: fc.constantFrom('taken', 'taken', 'taken', 'unknown', 'refused', 'not-now' as const),
            away: fc.boolean(),
            steps: fc.array(step, { minLength: 1, maxLength: 4 }),
          }),
          { minLength: 4, maxLength: 10 },
        ),
        async (limit, rounds) => {
          await begin(limit);
          for (const round of rounds) {
            fate = round.fate as CarrierFate['fate'];
            away = round.away;
            for (const end of await Promise.allSettled(round.steps.map(act)))
              if (end.status === 'rejected' && !(end.reason instanceof RuleBroken)) throw end.reason as Error;
            await holds(limit);
          }
          // Nobody tells anything any more: what is looked up is known, and what is not is settled in time.
          services.clock.pass({ hours: 4 });
          for (const { id } of await kept())
            for (let n = 0; n < 3; n++) {
              await services.get(CallLooks).look({ organisationId, callId: id });
              services.clock.pass({ minutes: 16 });
            }
          await holds(limit);
          expect((await day()).apart).toBe(0);
          if (!away)
            for (const real of calls) expect((await kept()).find(({ id }) => id === real.id)!.cents).toBe(costOf(real));
        },
      ),
      { numRuns: 20 },
    );
  }, 300_000);

  it('that is used up sends no code: she is told so, and somebody hears that she asked', async () => {
    await begin(8);
    fate = 'taken';
    for (let n = 0; n < 2; n++)
      await expectAsync(code()).toBeRejectedWith(jasmine.objectContaining({ code: 'day-limit-reached' }));
    const { rows } = await test.owner.query('SELECT owner_id, what FROM task WHERE organisation_id = $1', [organisationId]); // prettier-ignore
    expect(rows).toEqual([{ owner_id: people[0]!.personId, what: jasmine.stringContaining('kreeg geen code') }]);
    expect((await test.owner.query('SELECT 1 FROM own_page_visit WHERE organisation_id = $1', [organisationId])).rows).toEqual([]); // prettier-ignore
    expect(await day()).toEqual({ cents: 0, apart: 0 });
  });

  it('is not spent twice by two codes that are asked for at once, nor by one that did not go out', async () => {
    await begin(10);
    await test.owner.query('DELETE FROM sign_in_try');
    fate = 'taken';
    const both = await Promise.allSettled([1, 2].map(() => services.get(OwnPageCodes).ask(page, 0)));
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await begin(10);
    for (const is of ['refused', 'not-now', 'taken'] as const) {
      fate = is;
      await code().catch(() => undefined);
      expect((await day()).cents)
        .withContext(is)
        .toBe(is === 'taken' ? textCents : 0);
    }
  });

  it('holds what a code by voice costs on a landline', async () => {
    await begin(100);
    fate = 'taken';
    const her = await aCaregiver(services, people[0]!, { phone: '0612345678', secondPhone: '0164 123456' });
    const link = await services.get(PageLinks).linkFor(people[0]!, her, '+31612345678');
    page = await services.get(OwnPages).at({ origin: null, client: null }, link.pathname.split('/').at(-1)!);
    await services.get(OwnPageCodes).ask(page, 1);
    expect((await day()).cents).toBe(minuteCents);
  });
});
