import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import type { SightClass } from '@voortuin/contract/caregivers/words';
import { daysBetween } from '../../platform/dates.ts';

/** A neighbourhood, and how many live there whom one could visit. */
export interface Neighbourhood {
  readonly name: string;
  readonly count: number;
}

/** Somebody near the way, and whether the visit is due to her. */
export interface NearPerson {
  readonly line: CaregiverLine;
  readonly due: boolean;
}

const leftInPeace: readonly SightClass[] = ['closed', 'paused', 'on-request', 'never-approach'];
const overdue: readonly SightClass[] = ['never-spoken', 'too-long', 'below-floor'];

/** This many days round the day that one cycles there, a planned contact may as well be that day. */
const around = 7;

/** Who may be visited at all. */
export function mayVisit({ sight }: Pick<CaregiverLine, 'sight'>): boolean {
  return !leftInPeace.includes(sight);
}

/** The neighbourhoods of these people, where most live first. */
export function neighbourhoodsOf(lines: readonly CaregiverLine[]): Neighbourhood[] {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.neighbourhood && mayVisit(line)) counts.set(line.neighbourhood, (counts.get(line.neighbourhood) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((one, other) => other.count - one.count || one.name.localeCompare(other.name));
}

/** Who lives in a neighbourhood and has a next moment after today, soonest first; then who has none to announce. */
export function awaitingPeople(lines: readonly CaregiverLine[], neighbourhood: string, today: string): NearPerson[] {
  const ahead = ({ plannedOn }: CaregiverLine): number => (plannedOn ? daysBetween(today, plannedOn) : 0);
  const rank = (line: CaregiverLine): number => (ahead(line) > 0 ? ahead(line) : Infinity);
  return lines
    .filter((line) => line.neighbourhood === neighbourhood && mayVisit(line))
    .map((line) => ({ line, due: rank(line) <= around }))
    .sort((one, other) => {
      const [sooner, later] = [rank(one.line), rank(other.line)];
      return sooner === later ? one.line.name.localeCompare(other.line.name) : sooner - later;
    });
}

/** Who lives in a neighbourhood and may be visited: whom it is high time for first, then who is planned about that day. */
export function nearPeople(lines: readonly CaregiverLine[], neighbourhood: string, day: string): NearPerson[] {
  const far = ({ plannedOn }: CaregiverLine): number => (plannedOn ? Math.abs(daysBetween(day, plannedOn)) : 999);
  const rank = (line: CaregiverLine): number => (overdue.includes(line.sight) ? 0 : far(line) <= around ? 1 : 2);
  return lines
    .filter((line) => line.neighbourhood === neighbourhood && mayVisit(line))
    .map((line) => ({ line, due: rank(line) < 2 }))
    .sort(
      (one, other) =>
        rank(one.line) - rank(other.line) ||
        far(one.line) - far(other.line) ||
        one.line.name.localeCompare(other.line.name),
    );
}
