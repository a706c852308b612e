import type { TextDraft } from '@voortuin/contract/messages/messages';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { TextWriting } from './text-writing.ts';
import { aTextableCaregiver } from './text.builder.ts';

describe('A text to each the day before her own next moment', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let sanne: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    organisationId = (await anOrganisation(test)).id;
    sanne = actorOf(await aPerson(test, organisationId));
    await aPhoneLine(test, organisationId, { quietFrom: '20:00', quietUntil: '09:00' });
  });
  beforeEach(() => services.clock.put('2026-11-25T11:00:00Z'));
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const draft = (text: string, own: Partial<TextDraft>): TextDraft => ({
    kind: 'by-hand',
    text,
    caregiverIds: [],
    ...own,
  });
  const preview = (text: string, own: Partial<TextDraft>) => services.get(TextWriting).preview(sanne, draft(text, own));
  const send = (text: string, { id = newId(), ...own }: Partial<TextDraft> & { id?: string }) =>
    services.get(TextWriting).send(sanne, { id, ...draft(text, own) });
  const plannedOn = async (on: string): Promise<string> => {
    const her = await aTextableCaregiver(services, sanne);
    await services.get(Moments).replan(sanne, her, { plannedOn: on });
    return her;
  };
  const before = (caregiverIds: string[]) => ({ caregiverIds, withPlanned: true });

  it('speaks to each of her own day, and goes out on a day of its own', async () => {
    const [soon, later] = [await plannedOn('2026-12-01'), await plannedOn('2026-12-03')];
    const { texts } = await preview('Tot {dag}', before([soon, later]));
    expect(texts.map(({ text, from, plannedOn: on }) => [text, from, on])).toEqual([
      ['Tot dinsdag 1 december', '2026-11-30T08:00:00Z', '2026-12-01'],
      ['Tot donderdag 3 december', '2026-12-02T08:00:00Z', '2026-12-03'],
    ]);
  });

  it('is set ready for each with a moment to leave from and one to be left at, once however often it is sent', async () => {
    services.clock.put(Temporal.Now.instant().toString());
    const day = (ahead: number) => services.clock.today().add({ days: ahead }).toString();
    const [soon, later] = [await plannedOn(day(5)), await plannedOn(day(8))];
    const id = newId();
    for (const isNew of [true, false])
      expect(await send('Tot {dag}', { id, ...before([soon, later]) })).toEqual(
        jasmine.objectContaining({ written: 2, refused: [], isNew }),
      );
    const { rows } = await test.owner.query(
      `SELECT caregiver_id AS "her", planned_on::text AS "on", (send_from_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "from",
         (send_until_at AT TIME ZONE 'Europe/Amsterdam')::date::text AS "until"
       FROM outgoing_text WHERE request_id = $1 ORDER BY planned_on`,
      [id],
    );
    expect(rows).toEqual([
      { her: soon, on: day(5), from: day(4), until: day(6) },
      { her: later, on: day(8), from: day(7), until: day(9) },
    ]);
  });

  it('names who has no such day: nothing planned, past already, or today', async () => {
    const [later, tomorrow, today, past] = [
      await plannedOn('2026-12-01'),
      await plannedOn('2026-11-26'),
      await plannedOn('2026-12-01'),
      await plannedOn('2026-12-01'),
    ];
    await test.owner.query(`UPDATE planned_contact SET planned_on = '2026-11-25' WHERE caregiver_id = $1`, [today]);
    await test.owner.query(`UPDATE planned_contact SET planned_on = '2026-11-24' WHERE caregiver_id = $1`, [past]);
    const nobody = await aTextableCaregiver(services, sanne);
    await test.owner.query(`UPDATE planned_contact SET kind = 'review', channel = NULL WHERE caregiver_id = $1`, [
      nobody,
    ]);
    const who = before([later, tomorrow, today, past, nobody]);
    const { texts } = await preview('Tot {dag}', who);
    const objections = [null, null, 'moment-today', 'moment-passed', 'nothing-planned'] as const;
    expect(texts.map(({ objection }) => objection)).toEqual([...objections]);
    expect(texts[1]!.from).toBe('2026-11-25T11:00:00Z');
    const sent = await send('Tot {dag}', who);
    expect(sent.written).toBe(2);
    expect(sent.refused.map(({ objection }) => objection)).toEqual(objections.slice(2) as never);
  });

  it('weighs what may not be texted before the day', async () => {
    const her = await plannedOn('2026-12-01');
    await services.get(Standing).approach(sanne, her, { approach: 'never' });
    expect((await preview('Dag', before([her]))).texts[0]!.objection).toBe('never-approach');
  });

  it('fits the limit of each day that texts go out on', async () => {
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 10 WHERE organisation_id = $1', [organisationId]);
    const people = [await plannedOn('2026-12-01'), await plannedOn('2026-12-03'), await plannedOn('2026-12-03')];
    const [apart, together] = [
      await preview('Dag', before(people.slice(0, 2))),
      await preview('Dag', before(people.slice(1))),
    ];
    await test.owner.query('UPDATE phone_line SET day_limit_cents = 2500 WHERE organisation_id = $1', [organisationId]);
    expect([apart.withinLimit, together.withinLimit]).toEqual([true, false]);
  });
});
