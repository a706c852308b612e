// long because: it shows what holds of a text from being written until it is handed over, on one set-up.
import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import { aCaregiver, aCaregiverDraft } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { PageLinks } from './page-links.ts';
import { Texting } from './testing/texting.ts';
import { TextWriting } from './text-writing.ts';
import { aTextableCaregiver, mayBeTexted } from './text.builder.ts';

describe('A text that is written', () => {
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
    me = await texting.somebody();
    // What an earlier spec left under way is none of this one's business.
    await test.owner.query('UPDATE outgoing_text SET look_at = NULL');
  });

  const stateOf = async (id: string): Promise<unknown> => {
    const { state, cause } = await texting.row(id);
    return [state, cause];
  };
  const plannedOf = async (caregiverId: string): Promise<{ id: string; on: string }> =>
    (
      await test.owner.query(
        `SELECT id, planned_on::text AS on FROM planned_contact WHERE caregiver_id = $1 AND state = 'open'`,
        [caregiverId],
      )
    ).rows[0];

  it('goes out once, from the number of the organisation to hers, and the carrier’s own name of it is kept', async () => {
    const id = await texting.write(me);
    const [job] = texting.jobs;
    await texting.work();
    texting.jobs = [job!, job!];
    await texting.work();
    await texting.timePasses();
    const row = await texting.row(id);
    expect(row).toEqual(
      jasmine.objectContaining({
        state: 'sent',
        cause: null,
        arrival: 'delivered',
        tries: 1,
        to_number: '+31612345678',
      }),
    );
    expect(texting.accepted(id)).toBe(1);
  });

  it('belongs to the transaction it is written in: what is rolled back is no text', async () => {
    let id = '';
    const caregiverId = await aTextableCaregiver(services, me);
    await expectAsync(
      services.get(Database).inside(me, async () => {
        id = await texting.write(me, { caregiverId });
        throw new Error('something else went wrong');
      }),
    ).toBeRejected();
    await texting.work();
    expect(await texting.row(id)).toBeUndefined();
    expect(texting.accepted(id)).toBe(0);
  });

  it('twice under one id, or twice to somebody in one request, is one text', async () => {
    const caregiverId = await aTextableCaregiver(services, me);
    const id = await texting.write(me, { caregiverId });
    await texting.texts.write(me, { id, caregiverId, kind: 'by-hand', text: `Nog een keer ${id}` });
    const other = await texting.write(me, { caregiverId, requestId: id, text: `En nog eens ${id}` });
    await texting.work();
    expect(texting.accepted(id)).toBe(1);
    expect(await texting.row(other)).toBeUndefined();
  });

  it('with many others goes out as soon as the sweep that it wakes has looked', async () => {
    const texts = await Promise.all(
      Array.from({ length: 12 }, async () => ({
        id: newId(),
        caregiverId: await aTextableCaregiver(services, me),
        kind: 'by-hand' as const,
        text: 'Ik kom langs.',
      })),
    );
    const written = await texting.texts.writeMany(me, texts);
    expect(written.toSorted()).toEqual(texts.map(({ id }) => id).toSorted());
    expect(texting.jobs).toEqual([{ name: 'sweep', payload: {} }]);
    await texting.sweep();
    for (const { id } of texts) expect((await texting.row(id)).state).toBe('sent');
    expect(await texting.texts.writeMany(me, texts)).toEqual([]);
  });

  it('is found by the sweep when the queue lost it', async () => {
    const id = await texting.write(me);
    texting.jobs = [];
    await texting.sweep();
    expect(await stateOf(id)).toEqual(['queued', null]);
    await texting.timePasses();
    expect((await texting.row(id)).state).toBe('sent');
  });

  it('waits for its moment, whoever asks earlier, and is left when its time is over', async () => {
    const id = await texting.write(me, { sendFromAt: new Date(Date.now() + 3_600_000).toISOString() });
    texting.jobs = [{ name: 'text', payload: { organisationId: me.organisationId, textId: id, claim: 1 } }];
    await texting.work();
    expect(await stateOf(id)).toEqual(['queued', null]);
    const late = await texting.write(me, { sendUntilAt: new Date(Date.now() - 1_000).toISOString() });
    await texting.work();
    expect(await stateOf(late)).toEqual(['left', 'too-late']);
    const lost = await texting.write(me, { sendUntilAt: new Date(Date.now() - 1_000).toISOString() });
    texting.jobs = [];
    await texting.timePasses();
    expect(await stateOf(lost)).toEqual(['left', 'too-late']);
    expect(texting.accepted(late) + texting.accepted(lost)).toBe(0);
  });

  const changes: Record<string, (caregiverId: string) => Promise<unknown>> = {
    'never-approach': (id) => services.get(Standing).approach(me, id, { approach: 'never' }),
    'on-request': (id) => services.get(Standing).approach(me, id, { approach: 'on-request' }),
    closed: (id) => services.get(Standing).close(me, id, { reason: 'own-wish' }),
    paused: (id) =>
      services
        .get(Standing)
        .pause(me, id, { untilOn: services.clock.today().add({ days: 30 }).toString(), reason: 'own-wish' }),
    stopped: () => stop('+31612345678'),
    'not-allowed': (id) => change(id, { channelPermissions: [] }),
    'no-proof': (id) => change(id, { channelPermissions: [{ ...mayBeTexted, how: null }] }),
    landline: (id) => change(id, { phone: '0164277617' }),
    'no-number': (id) => change(id, { phone: null }),
    'no-line': () => test.owner.query('DELETE FROM phone_line WHERE organisation_id = $1', [me.organisationId]),
  };
  const stop = (number: string) =>
    test.owner.query(`INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, $2, 'stop')`, [
      me.organisationId,
      number,
    ]);
  const change = async (id: string, own: Partial<CaregiverDraft>): Promise<void> => {
    const { version } = await services.get(Caregivers).open(me, id);
    const draft = aCaregiverDraft({ channelPermissions: [mayBeTexted], consultantId: me.personId, ...own });
    await services.get(Caregivers).change(me, id, { ...draft, version });
  };
  for (const [cause, happens] of Object.entries(changes))
    it(`does not go out when something changed since it was written: ${cause}`, async () => {
      const caregiverId = await aTextableCaregiver(services, me);
      const id = await texting.write(me, { caregiverId });
      await happens(caregiverId);
      await texting.work();
      await texting.timePasses();
      expect(await stateOf(id)).toEqual(['left', cause]);
      expect(texting.accepted(id)).toBe(0);
    });

  it('goes to the number that she has at that moment', async () => {
    const caregiverId = await aTextableCaregiver(services, me);
    const id = await texting.write(me, { caregiverId });
    await change(caregiverId, { phone: '0687654321' });
    await texting.work();
    expect((await texting.row(id)).to_number).toBe('+31687654321');
  });

  it('waits until the quiet hours are over, and goes then', async () => {
    const id = await texting.write(me);
    const hour = (hours: number): string =>
      Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').add({ hours }).toPlainTime().toString().slice(0, 5);
    await test.owner.query('UPDATE phone_line SET quiet_from = $2, quiet_until = $3 WHERE organisation_id = $1', [
      me.organisationId,
      hour(-1),
      hour(2),
    ]);
    await texting.work();
    await texting.timePasses();
    const { state, send_from_at: from } = await texting.row(id);
    expect(state).toBe('queued');
    expect(Date.parse(from)).toBeGreaterThan(Date.now() + 3_000_000);
    expect(from).toContain(':00.000Z');
    await test.owner.query(
      `UPDATE outgoing_text SET send_from_at = now() WHERE id = $1;`.replace('$1', `'${id}'`) +
        `UPDATE phone_line SET quiet_until = quiet_from WHERE organisation_id = '${me.organisationId}'`,
    );
    await texting.timePasses();
    expect((await texting.row(id)).state).toBe('sent');
  });

  it('that announces a planned contact goes the day before, and is left when that is moved', async () => {
    const caregiverId = await aTextableCaregiver(services, me);
    const inTwoWeeks = services.clock.today().add({ days: 14 }).toString();
    await services.get(Moments).replan(me, caregiverId, { plannedOn: inTwoWeeks });
    const planned = await plannedOf(caregiverId);
    const stays = await texting.write(me, { caregiverId, planned });
    const { send_from_at: from } = await texting.row(stays);
    const dayBefore = Temporal.PlainDate.from(planned.on).subtract({ days: 1 }).toString();
    expect(Temporal.Instant.from(from).toZonedDateTimeISO('Europe/Amsterdam').toPlainDateTime().toString()).toBe(
      `${dayBefore}T09:00:00`,
    ); // prettier-ignore
    await test.owner.query('UPDATE outgoing_text SET send_from_at = now(), look_at = now() WHERE id = $1', [stays]);
    await texting.timePasses();
    expect((await texting.row(stays)).state).toBe('sent');

    const moved = await texting.write(me, { caregiverId, planned });
    await services
      .get(Moments)
      .replan(me, caregiverId, { plannedOn: services.clock.today().add({ days: 9 }).toString() });
    await test.owner.query('UPDATE outgoing_text SET send_from_at = now(), look_at = now() WHERE id = $1', [moved]);
    await texting.timePasses();
    expect(await stateOf(moved)).toEqual(['left', 'contact-changed']);
  });

  it('to several about their own next moments is left to whom that is moved for, and goes to the other', async () => {
    const people = [await aTextableCaregiver(services, me), await aTextableCaregiver(services, me)];
    const day = (ahead: number) => services.clock.today().add({ days: ahead }).toString();
    for (const her of people) await services.get(Moments).replan(me, her, { plannedOn: day(6) });
    const id = newId();
    const request = { id, kind: 'confirm', text: 'Tot {dag}', caregiverIds: people, withPlanned: true } as const;
    expect((await services.get(TextWriting).send(me, { ...request, caregiverIds: [...people] })).written).toBe(2);
    await services.get(Moments).replan(me, people[0]!, { plannedOn: day(9) });
    await test.owner.query('UPDATE outgoing_text SET send_from_at = now(), look_at = now() WHERE request_id = $1', [
      id,
    ]);
    await texting.timePasses();
    const { rows } = await test.owner.query(
      'SELECT caregiver_id AS her, state, cause FROM outgoing_text WHERE request_id = $1',
      [id],
    );
    expect(rows).toEqual(
      jasmine.arrayWithExactContents([
        { her: people[0], state: 'left', cause: 'contact-changed' },
        { her: people[1], state: 'sent', cause: null },
      ]),
    );
  });

  it('carries the link to her own page, which is filled in while it goes out and kept nowhere', async () => {
    services.get(PageLinks).join({
      linkFor: (_, caregiverId, number) => Promise.resolve(new URL(`https://v.example/mijn/${caregiverId}/${number}`)),
    });
    const caregiverId = await aTextableCaregiver(services, me);
    const id = await texting.write(me, { caregiverId, text: 'Kijk op {link} hoe het staat.' });
    await texting.work();
    expect(texting.accepted(`https://v.example/mijn/${caregiverId}/+31612345678`)).toBe(1);
    const kept = await test.owner.query('SELECT text FROM outgoing_text WHERE id = $1', [id]);
    expect(kept.rows[0].text).toBe('Kijk op {link} hoe het staat.');
  });

  it('waits its turn behind many others, however long that takes', async () => {
    const id = await texting.write(me);
    texting.jobs = [];
    texting.before = 500;
    for (let time = 0; time < 25; time++) await texting.timePasses();
    expect(await stateOf(id)).toEqual(['queued', null]);
    texting.before = 0;
    await texting.timePasses();
    expect((await texting.row(id)).state).toBe('sent');
  });

  it('may wait at the carrier until the quiet hours begin, and not longer', async () => {
    const hour = (hours: number): string =>
      Temporal.Now.zonedDateTimeISO('Europe/Amsterdam').add({ hours }).toPlainTime().toString().slice(0, 5);
    await test.owner.query('UPDATE phone_line SET quiet_from = $2, quiet_until = $3 WHERE organisation_id = $1', [
      me.organisationId,
      hour(2),
      hour(3),
    ]);
    await texting.write(me);
    await texting.work();
    const { validityPeriod } = texting.outside.accepted.at(-1)!;
    expect(validityPeriod).toBeLessThanOrEqual(7_200);
    expect(validityPeriod).toBeGreaterThan(7_000);
  });

  it('without a carrier needs a person, and so does one that nobody ever finishes', async () => {
    const id = await texting.write(me);
    spyOn(texting, 'carrier').and.returnValue({ here: false } as never);
    await texting.work();
    expect(await stateOf(id)).toEqual(['parked', 'no-carrier']);
    const other = await texting.write(me);
    texting.jobs = [];
    spyOn(texting, 'work').and.callFake(async () => void (texting.jobs = []));
    for (let time = 0; time < 25; time++) await texting.timePasses();
    expect(await stateOf(other)).toEqual(['parked', 'never-finished']);
  });

  it('of one organisation is decided by that organisation alone', async () => {
    const other = await texting.somebody();
    const mine = await texting.write(me);
    await test.owner.query(
      `INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, '+31612345678', 'stop')`,
      [other.organisationId],
    );
    const theirs = await texting.write(other, { caregiverId: await aTextableCaregiver(services, other) });
    const unasked = await texting.write(me, { caregiverId: await aCaregiver(services, me) });
    await texting.work();
    expect((await texting.row(mine)).state).toBe('sent');
    expect(await stateOf(theirs)).toEqual(['left', 'stopped']);
    expect(await stateOf(unasked)).toEqual(['left', 'not-allowed']);
  });
});
