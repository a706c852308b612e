/** Whether a conversation lies within the last 365 days: `$today` is a date. */
export const spokenInYear = (today: string): string => `(
  SELECT count(*)::int FROM conversation v
  WHERE v.organisation_id = c.organisation_id AND v.caregiver_id = c.id
    AND v.held_at >= ((${today}::date - 365)::timestamp AT TIME ZONE 'Europe/Amsterdam'))`;

/**
 * The class a caregiver stands in, as `sightOf` of the domain decides it; a spec holds the two together. Reads the
 * aliases c (caregiver), s (care_state), p (open planned_contact) and m (municipality).
 */
export const sight = (today: string): string => `CASE
  WHEN c.closed_at IS NOT NULL THEN 'closed'
  WHEN c.approach = 'never' THEN 'never-approach'
  WHEN c.approach = 'on-request' THEN 'on-request'
  WHEN c.paused_until_on >= ${today}::date THEN 'paused'
  WHEN s.last_spoken_at IS NULL THEN 'never-spoken'
  WHEN p.latest_on < ${today}::date THEN 'too-long'
  WHEN ${spokenInYear(today)} < floor(coalesce(m.floor, 0) * least(365, greatest(0, ${today}::date - c.in_sight_since_on)) / 365) THEN 'below-floor'
  WHEN p.due_on <= ${today}::date THEN 'due'
  ELSE 'on-time' END`;

/** Whether somebody who was never spoken to waits longer than was agreed for new people. */
export const firstContactLate = (today: string): string =>
  `(${sight(today)} = 'never-spoken' AND p.latest_on < ${today}::date)`;

/** Why somebody left sight: of a pause that holds or of a closure; null for anybody else. */
export const leftReason = (today: string): string =>
  `CASE ${sight(today)} WHEN 'closed' THEN c.closure_reason WHEN 'paused' THEN c.pause_reason END`;

/** The tables `sight` reads. A caregiver always has a care state; planned contact and municipality may be missing. */
export const sightTables = `caregiver c
  JOIN care_state s ON s.organisation_id = c.organisation_id AND s.caregiver_id = c.id
  LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
  LEFT JOIN municipality m ON m.organisation_id = c.organisation_id AND m.id = c.municipality_id
  LEFT JOIN person k ON k.organisation_id = c.organisation_id AND k.id = c.consultant_id`;
