import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { TextThreads } from './text-threads.ts';
import { TextWriting } from './text-writing.ts';
import { aMobileNumber, aTextableCaregiver } from './text.builder.ts';

describe('A text that somebody writes', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let line: string;
  let sanne: Actor;
  let ria: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    organisationId = (await anOrganisation(test, { name: 'Steunpunt Wilgendonk' })).id;
    sanne = actorOf(await aPerson(test, organisationId, { firstName: 'Sanne', lastName: 'de Koning' }));
    line = await aPhoneLine(test, organisationId, { number: '+31851234567', quietFrom: '20:00', quietUntil: '09:00' });
  });
  beforeEach(async () => {
    services.clock.put('2026-11-25T11:00:00Z');
    ria = await aTextableCaregiver(services, sanne, { firstName: 'Ria', prefix: null, lastName: 'Jansen' });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const draft = (text: string, ...caregiverIds: string[]) => ({ kind: 'by-hand' as const, text, caregiverIds });
  const preview = (text: string, more: object = {}) =>
    services.get(TextWriting).preview(sanne, { ...draft(text, ria), ...more });
  const send = (text: string, more: object = {}) =>
    services.get(TextWriting).send(sanne, { id: newId(), ...draft(text, ria), ...more });
  const written = async (requestId: string) =>
    (
      await test.owner.query(
        `SELECT caregiver_id AS "caregiverId", text, planned_on::text AS "plannedOn", answers_id AS "answersId" FROM outgoing_text WHERE request_id = $1`,
        [requestId],
      )
    ).rows;
  const unread = async (caregiverId: string): Promise<string[]> =>
    (
      await test.owner.query(
        'SELECT id FROM incoming_text WHERE caregiver_id = $1 AND handled_at IS NULL ORDER BY received_at',
        [caregiverId],
      )
    ).rows.map(({ id }) => id);
  const refusal = async (what: Promise<unknown>): Promise<string> =>
    what.then(
      () => 'it was done',
      (error: unknown) => {
        if (!(error instanceof Refusal)) throw error;
        return 'rule' in error ? `${String(Reflect.get(error, 'field'))} ${String(error.rule)}` : error.code;
      },
    );

  it('is filled in for her: her name, mine, ours, the day and its part', async () => {
    const { texts } = await preview('{voornaam} {naam} {consulent} {organisatie} {telefoon} {dag} {dagdeel} {link}', {
      onDay: '2026-11-26',
    });
    expect(texts[0]!.text).toBe(
      'Ria Ria Jansen Sanne de Koning Steunpunt Wilgendonk 085 123 4567 donderdag 26 november loop van de dag {link}',
    );
  });

  it('speaks of her next moment when no day is given, and of its part of the day', async () => {
    await services.get(Moments).replan(sanne, ria, { plannedOn: '2026-12-01', dayPart: 'morning' });
    expect((await preview('{dag} in de {dagdeel}')).texts[0]!.text).toBe('dinsdag 1 december in de ochtend');
  });

  it('is shown with its parts, its cost and its alphabet before it goes', async () => {
    const short = await preview('Dag {voornaam}');
    expect([short.parts, short.cents, short.texts[0]!.encoding, short.withinLimit]).toEqual([1, 9, 'gsm-7', true]);
    const long = await preview(`${'a'.repeat(69)}😀`);
    expect([long.parts, long.cents, long.texts[0]!.encoding]).toEqual([2, 18, 'ucs-2']);
    const linked = await preview(`${'a'.repeat(120)} {link}`);
    expect(linked.parts).toBe(2);
  });

  it('waits for the morning in the quiet hours', async () => {
    services.clock.put('2026-11-25T21:00:00Z');
    expect((await preview('Dag')).texts[0]!.from).toBe('2026-11-26T08:00:00Z');
  });

  it('that costs more than the day has left is told so', async () => {
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 10 WHERE organisation_id = $1', [organisationId]);
    const dear = await preview('a'.repeat(200));
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 2500 WHERE organisation_id = $1', [organisationId]);
    expect(dear.withinLimit).toBeFalse();
  });

  it('goes to everybody who may be texted, and names who may not with the reason', async () => {
    const silent = await aCaregiver(services, sanne, {
      firstName: 'Bea',
      prefix: null,
      lastName: 'Bos',
      phone: aMobileNumber().written,
    });
    const landline = await aTextableCaregiver(services, sanne, { phone: '0164277617' });
    const never = await aTextableCaregiver(services, sanne);
    await services.get(Standing).approach(sanne, never, { approach: 'never' });
    const ids = [ria, silent, landline, never];
    const { texts, parts } = await preview('Dag {voornaam}', { caregiverIds: ids });
    expect(texts.map(({ objection }) => objection)).toEqual([null, 'not-allowed', 'landline', 'never-approach']);
    expect(parts).toBe(1);
    const id = newId();
    const sent = await send('Dag {voornaam}', { id, caregiverIds: ids });
    expect(sent.written).toBe(1);
    expect(sent.refused.map(({ objection }) => objection)).toEqual(['not-allowed', 'landline', 'never-approach']);
    expect(sent.refused[0]).toEqual({ caregiverId: silent, name: 'Bea Bos', objection: 'not-allowed' });
    expect(await written(id)).toEqual([jasmine.objectContaining({ caregiverId: ria, text: 'Dag Ria' })]);
  });

  it('is written once, however often the same is sent, and with other words it is a conflict', async () => {
    const id = newId();
    const answers = await Promise.all(
      [1, 2, 3].map(() => send('Dag {voornaam}', { id }).catch((error: unknown) => error)),
    );
    expect(answers.every((one) => (one as { written: number }).written === 1)).toBeTrue();
    expect((await send('Dag {voornaam}', { id })).isNew).toBeFalse();
    expect((await written(id)).length).toBe(1);
    expect(await refusal(send('Dag Bea', { id }))).toBe('other-content');
    const other = await aTextableCaregiver(services, sanne);
    expect(await refusal(send('Dag {voornaam}', { id, caregiverIds: [other] }))).toBe('other-content');
  });

  it('with a hole in it, or of fields that do not exist, is refused', async () => {
    expect(await refusal(preview('Dag {bsn}'))).toBe('text unknown-text-field');
    expect(await refusal(send('Dag {constructor}'))).toBe('text unknown-text-field');
    await test.owner.query(`UPDATE planned_contact SET planned_on = '2026-11-20' WHERE caregiver_id = $1`, [ria]);
    expect(await refusal(send('Tot {dag}'))).toBe('onDay required');
    expect(await refusal(send('Tot {dag}', { onDay: '2026-11-24' }))).toBe('onDay in-the-past');
    expect(await refusal(send(`{naam}${'a'.repeat(1595)}`))).toBe('text too-long');
    expect(await refusal(send('Dag', { caregiverIds: [] }))).toBe('caregiverIds required');
    expect(await refusal(send('Dag', { caregiverIds: [ria, newId()] }))).toBe('not-found');
  });

  it('goes with her planned contact, the day before', async () => {
    services.clock.put(Temporal.Now.instant().toString());
    const on = services.clock.today().add({ days: 9 }).toString();
    await services.get(Moments).replan(sanne, ria, { plannedOn: on });
    const id = newId();
    await send('Tot {dag}', { id, withPlanned: true });
    expect((await written(id))[0]!.plannedOn).toBe(on);
  });

  it('answers what she wrote, which then asks nothing more', async () => {
    const phone = aMobileNumber();
    const her = await aTextableCaregiver(services, sanne, { phone: phone.written });
    await services
      .get(IncomingTexts)
      .receive({ sid: `SM${newId()}`, from: phone.kept, to: line, body: 'Kunt u komen?', attachments: [] });
    const id = newId();
    const [seenId] = await unread(her);
    await send('Ja hoor', { id, caregiverIds: [her], seenId });
    const { rows } = await test.owner.query('SELECT id, handled_by FROM incoming_text WHERE caregiver_id = $1', [her]);
    expect(rows).toEqual([{ id: (await written(id))[0]!.answersId, handled_by: sanne.personId }]);
    const { items } = await services.get(TextThreads).of(sanne, her, { size: 1 });
    expect(items[0]).toEqual(
      jasmine.objectContaining({ direction: 'out', text: 'Ja hoor', by: 'Sanne de Koning', state: 'queued' }),
    );
    const next = await services.get(TextThreads).of(sanne, her, {});
    expect(next.items.map(({ direction }) => direction)).toEqual(['out', 'in']);
  });

  it('leaves to be read what nobody had seen when it was sent, also when it is sent again', async () => {
    const { kept, written: phone } = aMobileNumber();
    const her = await aTextableCaregiver(services, sanne, { phone });
    const writes = (body: string) =>
      services.get(IncomingTexts).receive({ sid: `SM${newId()}`, from: kept, to: line, body, attachments: [] });
    await writes('Komt u nog?');
    await writes('Dan zet ik koffie');
    const [first, second] = await unread(her);
    const id = newId();
    await send('Dag', { caregiverIds: [her] });
    await send('Tot dan', { caregiverIds: [her], seenId: second, withPlanned: true });
    expect(await unread(her)).toEqual([first!, second!]);
    await send('Ja hoor', { id, caregiverIds: [her], seenId: first });
    expect(await unread(her)).toEqual([second!]);
    await writes('Toch liever niet');
    const [, third] = await unread(her);
    await send('Ja hoor', { id, caregiverIds: [her], seenId: third });
    expect(await unread(her)).toEqual([second!, third!]);
    expect((await written(id))[0]!.answersId).toBe(first);
    const other = await aTextableCaregiver(services, sanne);
    expect(await refusal(send('Ja', { caregiverIds: [other], seenId: third }))).toBe('changed-meanwhile');
  });

  it('to who is left in peace goes only as an answer to her alone', async () => {
    const { kept, written: phone } = aMobileNumber();
    const her = await aTextableCaregiver(services, sanne, { phone });
    const until = services.clock.today().add({ days: 30 }).toString();
    await services.get(Standing).pause(sanne, her, { untilOn: until, reason: 'own-wish' });
    await services
      .get(IncomingTexts)
      .receive({ sid: `SM${newId()}`, from: kept, to: line, body: 'Kunt u bellen?', attachments: [] });
    expect((await preview('Dag', { caregiverIds: [her, ria] })).texts[0]!.objection).toBe('paused');
    expect((await preview('Dag', { caregiverIds: [her], withPlanned: true })).texts[0]!.objection).toBe('paused');
    expect((await send('Dag', { caregiverIds: [her, ria] })).refused[0]!.objection).toBe('paused');
    const id = newId();
    expect((await send('Ja', { id, caregiverIds: [her] })).written).toBe(1);
    expect((await written(id))[0]!.answersId).not.toBeNull();
  });
});
