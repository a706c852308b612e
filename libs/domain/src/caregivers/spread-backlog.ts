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
  const dates = new Map<string, Day>();
  const byUrgency = backlog.toSorted(
    (a, b) => b.score - a.score || a.dueOn.localeCompare(b.dueOn) || a.id.localeCompare(b.id),
  );
  for (const person of byUrgency) {
    const capacity = capacityOf(person.consultantId);
    let day = from;
    for (let ahead = 0; ahead < 1000; ahead++, day = addDays(day, 1)) {
      if (!isWorkable(day, person.workable)) continue;
      const key = `${person.consultantId} ${day}`;
      const full = taken.get(key) ?? load(person.consultantId, day);
      if (full >= capacity) continue;
      taken.set(key, full + 1);
      break;
    }
    dates.set(person.id, day);
  }
  return dates;
}
