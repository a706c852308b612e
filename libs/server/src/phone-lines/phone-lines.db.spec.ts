import { usualLine } from '@voortuin/contract/phone-lines/words';
import type { PhoneLineDraft } from '@voortuin/contract/phone-lines/phone-lines';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { DaySpending } from './day-spending.ts';
import { PhoneLines } from './phone-lines.service.ts';

describe('The phone line of an organisation', () => {
  let test: TestDatabase;
  let services: TestServices;
  let lines: PhoneLines;
  let administrator: Actor;
  let last = 100_000;
  const draft = (own: Partial<PhoneLineDraft> = {}): PhoneLineDraft => ({
    ...usualLine,
    openOn: [...usualLine.openOn],
    number: `0164 ${(last += 1)}`,
    ...own,
  });

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    lines = services.get(PhoneLines);
  });

  beforeEach(async () => {
    services.clock.put('2026-11-25T10:00:00Z');
    administrator = await anActor(test, { roles: ['administrator'] });
  });

  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('begins with the usual hours and no number, and is read back as it was set', async () => {
    expect(await lines.of(administrator)).toBeNull();
    expect(await lines.open(administrator)).toEqual(
      jasmine.objectContaining({ number: '', set: false, opensAt: '09:00' }),
    );
    const given = draft({ number: '+31 164 20 00 01', openOn: [5, 1, 1], closedWords: 'Tot morgen.', textCents: 8.5 });
    const view = await lines.change(administrator, { ...given, keeperId: administrator.personId });
    expect(view).toEqual(
      jasmine.objectContaining({
        set: true, number: '+31164200001', numberShown: '0164 200 001', openOn: [1, 5], keeper: administrator.name, textCents: 8.5,
        quietFrom: '20:00', closedWords: 'Tot morgen.', spentCentsToday: 0,
      }), // prettier-ignore
    );
    expect(await lines.of(administrator)).toEqual(
      jasmine.objectContaining({ organisationId: administrator.organisationId, number: '+31164200001' }),
    );
    expect(await lines.organisationOf('+31164200001')).toBe(administrator.organisationId);
    expect(await lines.organisationOf('+31164999999')).toBeNull();
  });

  it('has a number that no other organisation has, also when both set it at once', async () => {
    const other = await anActor(test, { roles: ['administrator'] });
    const same = draft();
    const both = await Promise.allSettled([lines.change(administrator, same), lines.change(other, same)]);
    const refused = both.filter((one) => one.status === 'rejected').map(({ reason }) => reason);
    expect(refused).toEqual([jasmine.objectContaining({ field: 'number', rule: 'number-taken' })]);
    const loser = both[0]!.status === 'rejected' ? administrator : other;
    await expectAsync(lines.change(loser, same)).toBeRejectedWith(jasmine.objectContaining({ rule: 'number-taken' }));
  });

  it('stays whose it was after another number, and no other organisation can take it; it can be taken back', async () => {
    const first = draft();
    await lines.change(administrator, first);
    const { number } = (await lines.of(administrator))!;
    const wait = () => test.owner.query('SELECT held_from, came_in_until FROM phone_line WHERE number = $1', [number]);
    const before = (await wait()).rows;
    await lines.change(administrator, draft());
    expect(await lines.organisationOf(number)).toBe(administrator.organisationId);
    const other = await anActor(test, { roles: ['administrator'] });
    await expectAsync(lines.change(other, first)).toBeRejectedWith(jasmine.objectContaining({ rule: 'number-taken' }));
    await lines.change(other, draft());
    const taken = test.owner.query('UPDATE phone_line SET number = $2 WHERE organisation_id = $1', [
      other.organisationId,
      number,
    ]);
    await expectAsync(taken).toBeRejected();
    await lines.change(administrator, first);
    expect((await wait()).rows)
      .withContext('what came in meanwhile is asked for')
      .toEqual(before);
  });

  it('is always quiet at night, and can only be quiet for longer', async () => {
    for (const [quietFrom, quietUntil] of [
      ['00:00', '00:00'],
      ['22:30', '08:00'],
      ['22:00', '07:59'],
      ['09:00', '20:00'],
      ['00:00', '23:59'],
    ])
      // prettier-ignore
      await expectAsync(lines.change(administrator, draft({ quietFrom, quietUntil }))).toBeRejectedWith(
        jasmine.objectContaining({ field: 'quietUntil', rule: 'no-night' }),
      );
    for (const [quietFrom, quietUntil] of [
      ['22:00', '08:00'],
      ['18:00', '12:00'],
    ])
      expect((await lines.change(administrator, draft({ quietFrom, quietUntil }))).quietFrom).toBe(quietFrom!);
    const off = test.owner.query('UPDATE phone_line SET quiet_until = quiet_from WHERE organisation_id = $1', [
      administrator.organisationId,
    ]);
    await expectAsync(off).toBeRejected();
  });

  it('is refused when its number is none, it closes before it opens, or its keeper does not work here', async () => {
    for (const [own, field] of [
      [{ number: '112 of zo' }, 'number'],
      [{ opensAt: '17:00', closesAt: '09:00' }, 'closesAt'],
      [{ keeperId: newId() }, 'keeperId'],
    ] as const)
      await expectAsync(lines.change(administrator, draft(own))).toBeRejectedWith(jasmine.objectContaining({ field }));
  });

  it('knows what was spent on the day it is where the line is', async () => {
    await lines.change(administrator, draft({ timeZone: 'America/Kralendijk', dayLimitCents: 100 }));
    const line = (await lines.of(administrator))!;
    const spending = services.get(DaySpending);
    const inside = <T>(work: () => Promise<T>): Promise<T> => services.get(Database).inside(line, work);
    const days = await Promise.all([
      inside(() => spending.reserve(line, 9.5)),
      inside(() => spending.reserve(line, 80, { apart: true })),
    ]);
    expect(days).toEqual(['2026-11-25', '2026-11-25']);
    expect([await spending.today(line), await spending.left(line)]).toEqual([{ spent: 9.5, apart: 80 }, 10.5]);
    const shown = await lines.open(administrator);
    expect([shown.spentCentsToday, shown.apartCentsToday]).toEqual([9.5, 80]);
    services.clock.put('2026-11-26T03:30:00Z');
    expect(await spending.left(line))
      .withContext('half past eleven in the evening on Bonaire')
      .toBe(10.5);
    services.clock.put('2026-11-26T04:30:00Z');
    expect(await spending.left(line)).toBe(100);
    const before = { organisationId: line.organisationId, on: '2026-11-25' };
    await inside(() => spending.rebook(before, { cents: 80, apart: true }, { cents: 24.3, apart: false }));
    services.clock.put('2026-11-25T10:00:00Z');
    expect(await spending.today(line)).toEqual({ spent: 33.8, apart: 0 });
  });

  it('never gives the last cents of a day to two who ask at once, nor any to who asks for more than there are', async () => {
    await lines.change(administrator, draft({ dayLimitCents: 30 }));
    const line = (await lines.of(administrator))!;
    const spending = services.get(DaySpending);
    const ask = (cents: number): Promise<string | null> =>
      services.get(Database).inside(line, async () => {
        const left = await spending.leftAlone(line);
        const day = await spending.reserve(line, cents);
        expect(day === null).toBe(cents > left);
        return day;
      });
    const all = await Promise.all([9, 9, 9, 9, 31, 9].map(ask));
    expect(all.filter((day) => day !== null)).toHaveSize(3);
    expect(await spending.left(line)).toBe(3);
  });
});
