import { dutchDaysOff } from '@voortuin/domain/caregivers/days-off';
import { addDays, weekday, zone, type Day } from '@voortuin/domain/platform/days';
import type { Dice } from '../dice.ts';
import type { ColleaguePlan } from '../people/colleague-plan.ts';

/** The public holidays on which nobody is called. */
export const daysOff = dutchDaysOff(false);

const offsets = new Map<Day, number>();

/** The instant at so many minutes past midnight in the Netherlands; for hours after the clock may have changed. */
export function instantAt(day: Day, minutes: number): string {
  let offset = offsets.get(day);
  if (offset === undefined) {
    offset =
      Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: zone, plainTime: '12:00' }).offsetNanoseconds / 6e10;
    offsets.set(day, offset);
  }
  return new Date(Date.parse(`${day}T00:00:00Z`) + (minutes - offset) * 60_000).toISOString();
}

/** The month of a date; 1 is January. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** Every day from one to another, both included. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** On which days somebody works: her own days, without holidays, leave and illness. Near today nobody but the ill is away. */
export function attendance(plan: ColleaguePlan, today: Day, from: Dice): (day: Day) => boolean {
  const away: [Day, Day][] = [];
  const year = Number(today.slice(0, 4));
  for (const one of [year - 2, year - 1, year]) {
    const summer = addDays(`${one}-07-06`, 7 * from.whole(0, 5));
    away.push([summer, addDays(summer, 7 * from.whole(2, 3) - 3)]);
    if (from.chance(0.6)) away.push([`${one}-12-24`, `${one + 1}-01-02`]);
    const break_ = addDays(`${one}-${from.one(['02-10', '04-27', '10-13'])}`, from.whole(0, 6));
    away.push([break_, addDays(break_, from.whole(3, 7))]);
  }
  const flu = new Set(Array.from({ length: 9 }, () => addDays(today, -from.whole(15, 548))));
  const near = addDays(today, -14);
  const illFrom = plan.ill ? addDays(today, -plan.ill.since) : null;
  return (day) => {
    if (!plan.worksOn.includes(weekday(day)) || daysOff(day)) return false;
    if (illFrom && day >= illFrom) return false;
    return day >= near || !(flu.has(day) || away.some(([first, last]) => day >= first && day <= last));
  };
}

/** The first day from `day` on that somebody works; far ahead when she is away for long. */
export function nextDayAtWork(worksAt: (day: Day) => boolean, day: Day): Day {
  let at = day;
  for (let ahead = 0; ahead < 400 && !worksAt(at); ahead++) at = addDays(at, 1);
  return at;
}
