import type { DayPart } from '@voortuin/contract/platform/words';
import { partAt } from '../caregivers/suitable-hours.ts';
import { dayOf, hourOf, weekday } from '../platform/days.ts';

/** When others can be found online. */
export interface Online {
  /** None named: always. */
  dayParts: readonly DayPart[];
  weekend: boolean;
}

/** Whether somebody is there at this hour. */
export function isAwake({ dayParts, weekend }: Online, now: string): boolean {
  const part = partAt(hourOf(now));
  if (dayParts.length > 0 && !dayParts.includes(part)) return false;
  return weekend || dayParts.length === 0 || weekday(dayOf(now)) < 6;
}
