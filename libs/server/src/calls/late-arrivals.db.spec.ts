import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { IncomingTexts } from '../messages/incoming-texts.service.ts';
import { anOutgoingText } from '../messages/text.builder.ts';
import { actorOf, aPerson } from '../people/person.builder.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { Log } from '../platform/log.ts';
import type { JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { CarrierDouble } from '../platform/telephony/testing/carrier-double.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aNumber } from './call.builder.ts';
import { CarrierCalls } from './carrier-calls.ts';
import { DueArrivals } from './due-arrivals.ts';
import { IncomingCalls } from './incoming-calls.ts';
import { LateArrivals } from './late-arrivals.ts';

describe('What came in while nobody listened', () => {
  let test: TestDatabase;
  let services: TestServices;
  let double: CarrierDouble;
  let carrier: Carrier;
  let organisationId: string;
  let line: string;
  let herId: string;
  let texts: IncomingTexts;
  const phone = '+31612345678';

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    texts = services.get(IncomingTexts);
  });

  beforeEach(async () => {
    // Nobody listens where its numbers bring what comes in.
    double = await new CarrierDouble({ second: 1 }).open();
    const { accountSid, authToken } = double.settings;
    carrier = new Carrier({
      publicUrl: new URL('https://voortuin.example'),
      twilio: { accountSid, authToken, from: '+31850000000', baseUrl: double.url },
    });
    organisationId = (await anOrganisation(test)).id;
    const sanne = await aPerson(test, organisationId);
    line = await aPhoneLine(test, organisationId, { keeperId: sanne.id });
    herId = await aCaregiver(services, actorOf(sanne), { consultantId: sanne.id, phone });
  });

  afterEach(() => double.close());
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const fetch = () =>
    new LateArrivals(
      services.get(Database), carrier, texts, services.get(IncomingCalls), new Log('silent'),
    ).fetch({ organisationId }); // prettier-ignore
  const rows = async (sql: string) => (await test.owner.query(sql, [organisationId])).rows;
  const here = async () => ({
    texts: (await rows('SELECT kind FROM incoming_text WHERE organisation_id = $1 ORDER BY received_at, id')).map(({ kind }) => kind), // prettier-ignore
    wishes: (await rows('SELECT wish FROM number_wish WHERE organisation_id = $1 ORDER BY said_at, id')).map(({ wish }) => wish), // prettier-ignore
    calls: (await rows('SELECT result FROM call WHERE organisation_id = $1')).map(({ result }) => result),
    tasks: (await rows('SELECT caregiver_id FROM task WHERE organisation_id = $1 AND call_id IS NOT NULL')).map(({ caregiver_id }) => caregiver_id), // prettier-ignore
    asks: (await rows(`SELECT 1 FROM reminder WHERE organisation_id = $1 AND kind = 'text'`)).length,
  });
  const told = (sid: string) => {
    const { from, to, body } = double.text(sid)!;
    return texts.receive({ sid, from, to, body, attachments: [] });
  };
  const over = async (call: { endedAt: number | null }) => {
    while (call.endedAt === null) await new Promise((resolve) => setImmediate(resolve));
  };

  it('is there once, a text, a STOP and a call, whatever is told or asked again and however often', async () => {
    await anOutgoingText(test, organisationId, herId, { kind: 'how-goes-it', to: phone });
    const one = await double.textIn(phone, line, '2 bel mij');
    const two = await double.textIn(phone, line, 'STOP');
    const call = double.callIn(phone, line);
    await over(call);
    for (const when of ['at', 'answeredAt'] as const) call[when]! -= 600_000;
    expect(await here()).toEqual({ texts: [], wishes: [], calls: [], tasks: [], asks: 0 });
    await fetch();
    const there = await here();
    expect(there.texts.toSorted()).toEqual(['call-me', 'stop']);
    expect(there).toEqual(jasmine.objectContaining({ wishes: ['stop'], calls: ['no-answer'], tasks: [herId] }));
    const [{ made_at: madeAt }] = await rows('SELECT made_at FROM call WHERE organisation_id = $1');
    expect(Date.parse(madeAt))
      .withContext('when she called')
      .toBeLessThan(Date.now() - 500_000);
    const again = { CallSid: call.sid, From: phone, To: line };
    await told(one.sid);
    await told(two.sid);
    await services.get(CarrierCalls).comesIn({ ...again, CallStatus: 'ringing' });
    await services.get(CarrierCalls).comesIn({ ...again, CallStatus: 'completed', CallDuration: '3' });
    await Promise.all([fetch(), fetch()]);
    await fetch();
    expect(await here()).toEqual(there);
  });

  it('was told to one listener and not to another, and stands in the order in which it was sent', async () => {
    const stop = await double.textIn(phone, line, 'STOP');
    stop.at -= 60_000;
    stop.sentAt! -= 60_000;
    const start = await double.textIn(phone, line, 'START');
    await told(start.sid);
    await fetch();
    expect((await here()).wishes)
      .withContext('the last one holds')
      .toEqual(['stop', 'start']);
  });

  it('is asked for from where it was last certain, and again as long as something is not taken in', async () => {
    const until = async () => (await rows('SELECT came_in_until FROM phone_line WHERE organisation_id = $1'))[0].came_in_until as string; // prettier-ignore
    const before = await until();
    double.away();
    await expectAsync(fetch()).toBeRejected();
    await double.open();
    await double.textIn(phone, line, 'Dag');
    const receive = spyOn(texts, 'receive').and.rejectWith(new Error('the disk is full'));
    await fetch();
    expect([await until(), (await here()).texts.length]).toEqual([before, 0]);
    receive.and.callThrough();
    await fetch();
    expect((await here()).texts.length).toBe(1);
    expect(Date.parse(await until())).toBeGreaterThan(Date.parse(before));
  });

  it('on a number that the organisation had before is hers all the same, also what nobody heard: an answer, a STOP and a call', async () => {
    await double.textIn(phone, line, 'Mijn moeder is gevallen');
    const now = aNumber();
    await test.owner.query('UPDATE phone_line SET number = $2 WHERE organisation_id = $1', [organisationId, now]);
    await double.textIn(phone, now, 'Dag');
    await fetch();
    expect((await here()).texts).toEqual(['answer', 'answer']);
    await told((await double.textIn(phone, line, 'STOP')).sid);
    const answer = await services
      .get(CarrierCalls)
      .comesIn({ CallSid: `CA${newId()}`, From: phone, To: line, CallStatus: 'ringing' });
    expect(answer).not.toContain('Reject');
    expect(await here()).toEqual(jasmine.objectContaining({ wishes: ['stop'], tasks: [herId] }));
  });

  it('before the organisation had the number is not hers', async () => {
    const now = aNumber();
    const before = await double.textIn(phone, now, 'Voor een ander');
    before.at -= 60_000;
    before.sentAt! -= 60_000;
    await test.owner.query('UPDATE phone_line SET number = $2 WHERE organisation_id = $1', [organisationId, now]);
    await fetch();
    expect((await here()).texts).toEqual([]);
  });

  it('is asked for every few minutes, by one of those who look at once', async () => {
    const jobs: JobToSend[] = [];
    const queue = {
      atHand: () => Promise.resolve(0),
      send: (sent: JobToSend[]) => Promise.resolve(void jobs.push(...sent)),
    } as unknown as JobQueue;
    const sweep = () => new DueArrivals(services.get(Database), queue, carrier).sweep();
    const ours = () => jobs.filter(({ payload }) => 'organisationId' in payload && payload.organisationId === organisationId); // prettier-ignore
    await sweep();
    expect(ours()).toEqual([]);
    await test.owner.query(`UPDATE phone_line SET asked_at = now() - interval '4 minutes' WHERE organisation_id = $1`, [organisationId]); // prettier-ignore
    await Promise.all([sweep(), sweep()]);
    await sweep();
    expect(ours().map(({ name }) => name)).toEqual(['what-came-in']);
  });
});
