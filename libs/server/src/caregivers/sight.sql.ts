import type { SightClass } from '@voortuin/contract/caregivers/words';

/** Whether a conversation lies within the last 365 days: `$today` is a date. Reads the alias c (caregiver). */
export const spokenInYear = (today: string): string => `(
  SELECT count(*)::int FROM conversation v
  WHERE v.organisation_id = c.organisation_id AND v.caregiver_id = c.id
    AND v.held_at >= ((${today}::date - 365)::timestamp AT TIME ZONE 'Europe/Amsterdam'))`;

/**
 * The class a caregiver stands in on a day, as `sightOf` of the domain decides it; a spec holds the two together. Reads
 * the alias l (caregiver_line), as all here do.
 */
export const sight = (today: string): string => `sight_on(l, ${today}::date)`;

/** Whether somebody who was never spoken to waits longer than was agreed for new people. */
export const firstContactLate = (today: string): string => `l.latest_on < ${today}::date`;

/**
 * The ways to the lines that stand in one of some classes on a day. Those whose stored class holds on that day come by the
 * index of their class, in the order of their names, and one branch for each class keeps it so. The few whose class has
 * changed by itself since it was stored are looked at one by one; the sweep of a new day soon moves them. Only a clock that
 * is behind that of the database meets classes that are still to come.
 */
export function standingIn(classes: readonly SightClass[], today: string, bind: (value: unknown) => string): string[] {
  const day = `${today}::date`;
  const stands = `${sight(today)} = ANY (${bind([...classes])}::text[])`;
  return [
    ...classes.map(
      (one) =>
        `l.sight = ${bind(one)} AND l.closed = ${one === 'closed'} AND l.sight_from_on <= ${day} AND l.sight_until_on >= ${day}`,
    ),
    `l.sight_until_on < ${day} AND ${stands}`,
    `${day} < (now() AT TIME ZONE 'Europe/Amsterdam')::date AND l.sight_from_on > ${day} AND ${stands}`,
  ];
}
