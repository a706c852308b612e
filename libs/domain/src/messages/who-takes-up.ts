import type { Day } from '../platform/days.ts';

/** Whether somebody is away on a day. */
export function isAway({ absentUntilOn }: { absentUntilOn: Day | null }, on: Day): boolean {
  return absentUntilOn !== null && absentUntilOn >= on;
}

/** Who takes up what came in: of those whose turn it is, in order, the first who is not away; else whose it is first. */
export function whoTakesUp<T extends { absentUntilOn: Day | null }>(inOrder: readonly T[], on: Day): T | null {
  return inOrder.find((who) => !isAway(who, on)) ?? inOrder[0] ?? null;
}
