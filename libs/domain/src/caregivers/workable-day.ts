import type { Why } from '@voortuin/contract/platform/words';
import { addDays, daysBetween, later, weekday, type Day } from '../platform/days.ts';
import type { DaysOff } from './days-off.ts';
import { suits, type Hours } from './suitable-hours.ts';

/** What decides on which dates she can be contacted. */
export interface Workable {
  today: Day;
  /** Days of the week the consultant works: 1 is Monday. */
  worksOn: readonly number[];
  daysOff: DaysOff;
  hours: readonly Hours[];
}

const HORIZON = 366;

/** Whether a consultant works on a date that suits her. */
export function isWorkable(day: Day, who: Workable): boolean {
  return !who.daysOff(day) && suits(who.hours, day) && worksOn(who).includes(weekday(day));
}

/** The first date from `day` on that can be worked. */
export function nextWorkable(day: Day, who: Workable): Day {
  for (let ahead = 0; ahead <= HORIZON; ahead++) {
    const candidate = addDays(day, ahead);
    if (isWorkable(candidate, who)) return candidate;
  }
  return day;
}

/**
 * The date nearest to `due` that can be worked and is not past: later when that stays within `latest`, else earlier;
 * where no earlier one is left, the first after it.
 */
export function fit(due: Day, latest: Day, who: Workable): { day: Day; why: Why[] } {
  const wanted = later(due, who.today);
  const after = nextWorkable(wanted, who);
  if (after === wanted) return { day: wanted, why: [] };
  if (after <= latest) return { day: after, why: [{ code: 'moved-later', params: { from: wanted } }] };
  for (let back = 1; back <= daysBetween(who.today, wanted); back++) {
    const candidate = addDays(wanted, -back);
    if (isWorkable(candidate, who))
      return { day: candidate, why: [{ code: 'moved-earlier', params: { from: wanted } }] };
  }
  return { day: after, why: [{ code: 'moved-later', params: { from: wanted } }] };
}

/** The consultant's days; where none of them suits her, hers go first. */
function worksOn({ worksOn, hours }: Workable): readonly number[] {
  const usual = worksOn.length > 0 ? worksOn : [1, 2, 3, 4, 5];
  const hers = new Set(hours.flatMap(({ days }) => days));
  return hers.size > 0 && !usual.some((day) => hers.has(day)) ? [...hers] : usual;
}
