import { setTimeout as pause } from 'node:timers/promises';
import { aPhoneLine } from '@voortuin/server/phone-lines/phone-line.builder';
import { ownPhone } from '@voortuin/server/calls/call.builder';
import type { BuiltPerson } from '@voortuin/server/people/person.builder';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import { CarrierDouble } from '@voortuin/server/platform/telephony/testing/carrier-double';
import type { CarriedCall } from '@voortuin/server/platform/telephony/testing/carried';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { aCaregiverDraft } from '../platform/testing/drafts.ts';
import { testApi, type TestApi } from '../platform/testing/test-api.ts';

describe('A call through a carrier that speaks as Twilio does', () => {
  let test: TestDatabase;
  let api: TestApi;
  let double: CarrierDouble;
  let consultant: BuiltPerson & { token: string };
  let line: string;
  let phone: string;
  let caregiverId: string;
  const number = '+31612345678';

  beforeAll(async () => {
    test = await testDatabase();
    const account = { accountSid: `AC${'1'.repeat(32)}`, authToken: 'a token that only the carrier and we know' };
    double = await new CarrierDouble({ ...account, second: 200 }).open();
    const publicUrl = new URL('http://127.0.0.1');
    api = await testApi(test, {
      publicUrl,
      twilio: { ...account, from: '+31970102', baseUrl: double.url },
    });
    // Each has to know where the other is: the app tells the carrier once it listens.
    publicUrl.port = new URL(api.url).port;
    double.settings.appUrl = publicUrl.origin;
    const { id } = await anOrganisation(test);
    consultant = await api.signedIn(id, { worksOn: [1, 2, 3, 4, 5, 6, 7] });
    line = await aPhoneLine(test, id);
    // Open at whatever hour this runs.
    await test.owner.query(
      `UPDATE phone_line SET open_on = '{1,2,3,4,5,6,7}', opens_at = '00:00', closes_at = '23:59:59' WHERE organisation_id = $1`,
      [id],
    );
    phone = await ownPhone(test, consultant);
    const draft = aCaregiverDraft({ consultantId: consultant.id, phone: number });
    caregiverId = draft.id;
    await api.call('POST', 'caregivers', { token: consultant.token, body: draft });
  });

  afterAll(async () => {
    await double.close();
    await api.close();
    await test.close();
  });

  /** Waits for what follows by itself, a few times as long as it can take. */
  async function until<T>(what: () => Promise<T | undefined> | T | undefined): Promise<T> {
    for (let tries = 0; tries < 400; tries++) {
      const found = await what();
      if (found) return found;
      await pause(25);
    }
    throw new Error('it did not come');
  }
  const legTo = (to: string) => until(() => double.desk.calls.find((one) => one.to === to && one.status === 'ringing'));
  const mine = async () => (await api.call('GET', 'calls', { token: consultant.token })).body;
  const shown = async (id: string) => (await mine()).calls.find((one: { id: string }) => one.id === id);
  const inPhase = (id: string, phase: string) =>
    until(async () => ((await shown(id))?.phase === phase ? await shown(id) : undefined));
  /** A phone hears a press once it rings: until then it is pressed again. */
  const press = (call: CarriedCall, button: string) => {
    const { status } = call;
    return until(() => {
      double.desk.press(call.sid, button);
      return call.status !== status || undefined;
    });
  };
  const place = () => {
    const body = { id: newId(), caregiverId, which: 'phone' };
    return api.call('POST', 'calls', { token: consultant.token, body });
  };
  const tasks = async () => (await api.call('GET', 'tasks', { token: consultant.token })).body.items;
  const putAway = (id: string) => api.call('POST', `calls/${id}/put-away`, { token: consultant.token, body: {} });

  it('rings the consultant, then her, and is to be logged with how long one talked', async () => {
    const { status, body } = await place();
    expect([status, body.result]).toEqual([201, null]);
    await inPhase(body.id, 'ringing-you');
    await press(await legTo(phone), 'answer');
    const hers = await legTo(number);
    expect(hers.from).withContext('the number that she sees').toBe(line);
    await inPhase(body.id, 'ringing-her');
    await press(hers, 'answer');
    await inPhase(body.id, 'talking');
    await press(hers, 'hang-up');
    const over = await until(async () => ((await shown(body.id))?.toLog ? shown(body.id) : undefined));
    expect(over).toEqual(jasmine.objectContaining({ phase: 'over', result: 'answered', minutes: 1 }));
    expect(double.desk.complaints).toEqual([]);
    await putAway(body.id);
  });

  it('that she does not take tells the consultant so, and is to be logged as such', async () => {
    const { body } = await place();
    const own = await legTo(phone);
    await press(own, 'answer');
    await press(await legTo(number), 'decline');
    await until(async () => ((await shown(body.id))?.result === 'no-answer' ? true : undefined));
    await until(() => (own.heard.includes('Er wordt niet opgenomen.') ? true : undefined));
    await putAway(body.id);
  });

  it('is ended from the app', async () => {
    const { body } = await place();
    await legTo(phone);
    expect((await api.call('POST', `calls/${body.id}/hang-up`, { token: consultant.token, body: {} })).status).toBe(
      200,
    );
    const over = await until(async () => ((await shown(body.id))?.result ? shown(body.id) : undefined));
    expect([over.result, over.toLog]).toEqual(['not-started', false]);
  });

  it('of hers rings her consultant, who is asked to log it', async () => {
    const coming = double.callIn(number, line);
    const ours = await legTo(phone);
    expect(ours.from).withContext('who calls').toBe(number);
    await press(ours, 'answer');
    await until(() => (ours.heard.some((words) => words.includes('Toets 1')) ? true : undefined));
    await until(() => (coming.with === ours.sid ? true : undefined));
    await press(coming, 'hang-up');
    const calls = await until(async () => {
      const found = (await mine()).calls.filter((one: { toLog: boolean }) => one.toLog);
      return found.length > 0 ? found : undefined;
    });
    expect(calls).toEqual([jasmine.objectContaining({ direction: 'in', caregiverId, result: 'answered' })]);
    await putAway(calls[0].id);
  });

  it('of hers that nobody takes ends with a word to her and one task', async () => {
    const before = (await tasks()).length;
    const coming = double.callIn(number, line);
    await press(await legTo(phone), 'decline');
    await until(() => (coming.endedAt ? true : undefined));
    expect(coming.heard.join(' ')).toContain('bellen u terug');
    const now = await tasks();
    expect(now.length).toBe(before + 1);
    expect(now.at(-1)).toEqual(jasmine.objectContaining({ caregiverId, what: jasmine.stringContaining('Bel terug') }));
  });

  it('of hers that a voicemail takes ends with a word to her and one task', async () => {
    const before = (await tasks()).length;
    const coming = double.callIn(number, line);
    const ours = await legTo(phone);
    await press(ours, 'voicemail');
    await until(() => (coming.endedAt ? true : undefined));
    expect(ours.heard.join(' ')).toContain('Toets 1');
    expect(coming.heard.join(' ')).toContain('bellen u terug');
    expect((await tasks()).length).toBe(before + 1);
    expect(double.desk.complaints).toEqual([]);
  });

  it('that one’s own voicemail takes rings nobody', async () => {
    const { body } = await place();
    const rang = double.desk.calls.length;
    await press(await legTo(phone), 'voicemail');
    const over = await until(async () => ((await shown(body.id))?.result ? shown(body.id) : undefined));
    expect([over.result, over.toLog]).toEqual(['not-started', false]);
    expect(double.desk.calls.slice(rang).filter(({ to }) => to === number)).toEqual([]);
  });

  it('on which she hangs up before anybody takes it is one task as well', async () => {
    const before = (await tasks()).length;
    const coming = double.callIn(number, line);
    await legTo(phone);
    await press(coming, 'hang-up');
    await until(async () => ((await tasks()).length === before + 1 ? true : undefined));
  });

  it('that somebody else tells of is not heard, and stands in the log', async () => {
    const { body } = await place();
    await legTo(phone);
    await api.call('POST', `calls/${body.id}/hang-up`, { token: consultant.token, body: {} });
    await until(async () => ((await shown(body.id))?.result ? true : undefined));
    const { rows } = await test.owner.query('SELECT organisation_id, id, heard FROM call WHERE id = $1', [body.id]);
    const path = `/carrier/calls/${rows[0].organisation_id}/${rows[0].id}/status`;
    const { status } = await double.callbacks.post(`${api.url}${path}`, { CallSid: 'CA9', CallStatus: 'busy' }, true);
    expect(status).toBe(403);
    expect((await test.owner.query('SELECT heard FROM call WHERE id = $1', [rows[0].id])).rows[0]).toEqual({
      heard: rows[0].heard,
    });
    expect(api.lines.join('')).toContain('carrier-forged');
  });
});
