import '@angular/localize/init';
import {
  addDays,
  dayOf,
  daysBetween,
  fromLocalField,
  fullDay,
  plainDate,
  plainDay,
  sayDay,
  sayDays,
  sayInstant,
  sayTime,
  toLocalField,
} from './dates.ts';
import { sayNumber } from './numbers.ts';

describe('Dates on the screens', () => {
  it('are those of the Netherlands, whatever the clock of the browser says', () => {
    expect(dayOf('2026-11-24T22:59:59Z')).toBe('2026-11-24');
    expect(dayOf('2026-11-24T23:00:00Z')).toBe('2026-11-25');
    expect(dayOf('2026-07-01T21:59:59Z')).toBe('2026-07-01');
    expect(dayOf('2026-07-01T22:00:00Z')).toBe('2026-07-02');
  });

  it('count days over both daylight-saving nights', () => {
    expect(addDays('2026-03-28', 1)).toBe('2026-03-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-24', 2)).toBe('2026-10-26');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
  });

  it('say the time before and after the clock goes forward', () => {
    expect(sayTime('2026-03-29T00:59:00Z')).toBe('01.59');
    expect(sayTime('2026-03-29T01:00:00Z')).toBe('03.00');
  });

  it('say the hour that comes twice twice', () => {
    expect(sayTime('2026-10-25T00:30:00Z')).toBe('02.30');
    expect(sayTime('2026-10-25T01:30:00Z')).toBe('02.30');
    expect(sayTime('2026-10-25T02:30:00Z')).toBe('03.30');
  });

  it('take a local time to its instant and back, in summer and in winter', () => {
    for (const local of [
      '2026-01-15T09:30',
      '2026-07-15T09:30',
      '2026-03-29T03:00',
      '2026-10-25T03:00',
      '2026-12-31T23:59',
    ]) {
      expect(toLocalField(fromLocalField(local)))
        .withContext(local)
        .toBe(local);
    }
    expect(fromLocalField('2026-01-15T09:30')).toBe('2026-01-15T08:30:00.000Z');
    expect(fromLocalField('2026-07-15T09:30')).toBe('2026-07-15T07:30:00.000Z');
  });

  it('take the first of the two in the hour that comes twice', () => {
    expect(fromLocalField('2026-10-25T02:30')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('take the time after the gap for a time that does not exist', () => {
    expect(toLocalField(fromLocalField('2026-03-29T02:30'))).toBe('2026-03-29T03:30');
  });

  it('name the days nearby, and others in full enough', () => {
    const now = '2026-11-25';
    expect(sayDay('2026-11-25', now)).toBe('vandaag');
    expect(sayDay('2026-11-26', now)).toBe('morgen');
    expect(sayDay('2026-11-24', now)).toBe('gisteren');
    expect(sayDay('2026-11-29', now)).toBe('zo 29 nov');
    expect(sayDay('2027-01-04', now)).toBe('ma 4 jan 2027');
    expect(plainDay('2026-11-25', now)).toBe('wo 25 nov');
    expect(fullDay('2026-11-25')).toBe('woensdag 25 november');
  });

  it('say an instant with its day and time', () => {
    expect(sayInstant('2020-09-05T09:20:00Z')).toBe('za 5 sep 2020, 11.20');
  });

  it('say a while in days, weeks and months', () => {
    expect([1, 2, 13, 14, 77, 111, 112, 365].map(sayDays)).toEqual([
      '1 dag', '2 dagen', '13 dagen', '2 weken', '11 weken', '15 weken', '4 maanden', '12 maanden',
    ]); // prettier-ignore
  });
});

describe('Dates on the English screens', () => {
  beforeEach(() => ($localize.locale = 'en'));
  afterEach(() => ($localize.locale = undefined));

  it('stand in the English order, without commas that would break a list', () => {
    expect(plainDay('2026-11-25', '2026-11-24')).toBe('Wed 25 Nov');
    expect(plainDay('2027-01-04', '2026-11-24')).toBe('Mon 4 Jan 2027');
    expect(plainDate('1950-03-01')).toBe('1 Mar 1950');
    expect(fullDay('2026-11-25')).toBe('Wednesday 25 November');
  });

  it('say times and numbers the English way', () => {
    expect(sayTime('2020-09-05T09:20:00Z')).toBe('11:20');
    expect(sayNumber(1234.5)).toBe('1,234.5');
  });
});
