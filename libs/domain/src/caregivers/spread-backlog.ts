import { addDays, type Day } from '../platform/days.ts';
import { isWorkable, type Workable } from './workable-day.ts';

/** Somebody who waits too long already, and the dates on which she can be contacted. */
export interface Waiting {
  id: string;
  /** The consultant whose days fill up; null for nobody yet. */
  consultantId: string | null;
  score: number;
  dueOn: Day;
  workable: Workable;
}

/** How many contacts a consultant can have on a day; the same for every day. */
export type CapacityOf = (consultantId: string | null) => number;

/** How many days ahead a place is looked for. */
const FARTHEST = 1000;

/**
 * Spreads a backlog over the coming days: the most urgent first, no day fuller than its capacity, counting what stands
 * there already. `load` is that count, by consultant and date; it is not changed. Answers a date for each.
 */
export function spreadBacklog(
  backlog: readonly Waiting[],
  from: Day,
  capacityOf: CapacityOf,
  load: (consultantId: string | null, day: Day) => number,
): Map<string, Day> {
  const taken = new Map<string, number>();
  const searchedUntil = new Map<string, Day>();
  const dates = new Map<string, Day>();
  const byUrgency = backlog.toSorted(
    (a, b) => b.score - a.score || a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id),
  );
  for (const { id, consultantId, workable } of byUrgency) {
    const capacity = capacityOf(consultantId);
    const standing = (on: Day): number => taken.get(`${consultantId} ${on}`) ?? load(consultantId, on);
    // A day without room for her has none for the next in line whom the same days of the week suit.
    const alike = `${consultantId} ${daysOfWeek(workable)}`;
    let day = searchedUntil.get(alike) ?? from;
    for (let ahead = 0; ahead < FARTHEST; ahead++, day = addDays(day, 1)) {
      if (standing(day) >= capacity || !isWorkable(day, workable)) continue;
      taken.set(`${consultantId} ${day}`, standing(day) + 1);
      searchedUntil.set(alike, day);
      break;
    }
    dates.set(id, day);
  }
  return dates;
}

function daysOfWeek({ hours }: Workable): string {
  return [...new Set(hours.flatMap(({ days }) => days))].sort().join('');
}
