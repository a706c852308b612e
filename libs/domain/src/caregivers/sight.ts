import type { Approach, SightClass } from '@voortuin/contract/caregivers/words';
import { daysBetween, type Day } from '../platform/days.ts';

/** What decides in which class somebody stands. */
export interface InSight {
  today: Day;
  closed: boolean;
  approach: Approach;
  pausedUntilOn: Day | null;
  lastSpokenOn: Day | null;
  spokenInYear: number;
  inSightSinceOn: Day;
  floor: number;
  dueOn: Day;
  latestOn: Day;
}

/** Where somebody stands: in exactly one class, the first that holds. */
export function sightOf(about: InSight): SightClass {
  if (about.closed) return 'closed';
  if (about.approach === 'never') return 'never-approach';
  if (about.approach === 'on-request') return 'on-request';
  if (about.pausedUntilOn && about.pausedUntilOn >= about.today) return 'paused';
  if (!about.lastSpokenOn) return 'never-spoken';
  if (about.latestOn < about.today) return 'too-long';
  if (about.spokenInYear < floorFor(about)) return 'below-floor';
  return about.dueOn <= about.today ? 'due' : 'on-time';
}

/** The fewest conversations of the last 365 days, in proportion for who is in sight for less, in whole ones. */
export function floorFor({
  floor,
  inSightSinceOn,
  today,
}: Pick<InSight, 'floor' | 'inSightSinceOn' | 'today'>): number {
  const days = Math.min(365, Math.max(0, daysBetween(inSightSinceOn, today)));
  return Math.floor((floor * days) / 365);
}
