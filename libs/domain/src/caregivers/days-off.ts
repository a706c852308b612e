import Holidays from 'date-holidays';
import type { Day } from '../platform/days.ts';

/** Whether nobody is called on a date, weekends apart. */
export type DaysOff = (day: Day) => boolean;

const holidays = new Holidays('NL');
const known = new Map<string, ReadonlySet<Day>>();

/**
 * The Dutch public holidays; Good Friday and Liberation Day, which not everyone has off, only when `schoolToo`.
 */
export function dutchDaysOff(schoolToo: boolean): DaysOff {
  return (day) => daysOffOf(day.slice(0, 4), schoolToo).has(day);
}

function daysOffOf(year: string, schoolToo: boolean): ReadonlySet<Day> {
  const key = `${year} ${schoolToo}`;
  const found =
    known.get(key) ??
    new Set(
      holidays
        .getHolidays(Number(year))
        .filter(({ type }) => type === 'public' || (schoolToo && type === 'school'))
        .map(({ date }) => date.slice(0, 10)),
    );
  known.set(key, found);
  return found;
}
