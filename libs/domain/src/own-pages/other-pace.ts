import { longestBeside } from '../rhythms/rhythm.ts';

/** Intervals in days that one would say aloud, from a week to half a year. */
const steps = [7, 14, 21, 28, 42, 56, 70, 84, 112, 140, 182] as const;

/** An interval of her own, with the longest that may pass. */
export interface Pace {
  idealDays: number;
  longestDays: number;
}

/**
 * The next pace above or below the one that holds for her; null when there is none. More often than weekly is something to
 * talk about. Less often stays within the floor of the municipality: also at the longest interval she is spoken to as
 * many times a year as everybody is promised.
 */
export function otherPace(wish: 'more' | 'less', idealDays: number, floor: number): Pace | null {
  const found = wish === 'more' ? steps.findLast((days) => days < idealDays) : steps.find((days) => days > idealDays);
  if (!found) return null;
  const most = floor > 0 ? Math.floor(365 / floor) : Infinity;
  const longestDays = Math.min(longestBeside(found), most);
  return longestDays < found ? null : { idealDays: found, longestDays };
}
