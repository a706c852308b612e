import { partAt, partsOn } from '../caregivers/suitable-hours.ts';
import { nextWorkable, type Workable } from '../caregivers/workable-day.ts';
import type { DayPart } from '@voortuin/contract/caregivers/words';
import { addDays, dayOf, hourOf, type Day } from '../platform/days.ts';

/** The hour until which whoever lies awake says "tomorrow" of the day that has begun already. */
const morningBegins = 6;

/**
 * The day of a call that she asks for now: tomorrow, or the first day after it that the consultant works and that suits
 * her. In the small hours tomorrow is the day itself. Where her hours leave no day on which the consultant works, the
 * consultant's days go first: a Sunday only where the house works on Sundays.
 */
export function callBackDay(now: string, who: Workable): Day {
  const today = dayOf(now);
  const small = partAt(hourOf(now)) === 'night' && hourOf(now) < morningBegins;
  const from = small ? today : addDays(today, 1);
  const works = who.worksOn.length > 0 ? who.worksOn : [1, 2, 3, 4, 5];
  const meets = who.hours.some(({ days }) => days.some((day) => works.includes(day)));
  return nextWorkable(from, { ...who, worksOn: works, hours: meets ? who.hours : [] });
}

/** The part of that day: the first that suits her; none when she never said. */
export function callBackPart(day: Day, who: Pick<Workable, 'hours'>): DayPart | null {
  return partsOn(who.hours, day).find((part) => part !== 'night') ?? null;
}
