import type { Approach, SightClass } from '@voortuin/contract/caregivers/words';
import { sightOf } from '@voortuin/domain/caregivers/sight';
import { addDays, dayOf } from '@voortuin/domain/platform/days';

/** What may happen to somebody, as SQL: $1 is the organisation, $2 she herself, $3 a day, $4 a number, $5 and $6 a municipality and a colleague. */
export const happenings: Record<string, string[]> = {
  'she is spoken to': [
    `INSERT INTO conversation (organisation_id, caregiver_id, held_at, contact_moment_id)
     SELECT $1, $2, ($3::date + make_interval(hours => ($4::int % 24)))::timestamp AT TIME ZONE 'Europe/Amsterdam', uuidv7()`,
    `UPDATE care_state SET last_spoken_at = (SELECT max(held_at) FROM conversation WHERE organisation_id = $1 AND caregiver_id = $2) WHERE organisation_id = $1 AND caregiver_id = $2`,
  ],
  'a conversation is taken back': [
    `DELETE FROM conversation WHERE (organisation_id, contact_moment_id) IN
       (SELECT organisation_id, contact_moment_id FROM conversation WHERE organisation_id = $1 AND caregiver_id = $2 ORDER BY held_at DESC LIMIT 1)`,
    `UPDATE care_state SET last_spoken_at = (SELECT max(held_at) FROM conversation WHERE organisation_id = $1 AND caregiver_id = $2) WHERE organisation_id = $1 AND caregiver_id = $2`,
  ],
  'a conversation was held on another day': [
    `UPDATE conversation SET held_at = held_at - make_interval(days => $4::int % 40) WHERE organisation_id = $1 AND caregiver_id = $2`,
  ],
  'her next moment is moved': [
    `UPDATE planned_contact SET planned_on = $3, due_on = $3, latest_on = $3::date + $4::int % 30, channel = CASE WHEN kind <> 'review' THEN 'video' END
     WHERE organisation_id = $1 AND caregiver_id = $2 AND state = 'open'`,
  ],
  'another next moment follows': [
    `SELECT FROM caregiver WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    `WITH ended AS (
       UPDATE planned_contact SET state = 'done', ended_at = now() WHERE organisation_id = $1 AND caregiver_id = $2 AND state = 'open' RETURNING 1)
     SELECT * FROM ended`,
    `INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, due_on, latest_on, channel)
     SELECT $1, uuidv7(), $2, 'contact', $3, $3, $3::date + $4::int % 30, 'phone' FROM caregiver WHERE organisation_id = $1 AND id = $2 AND closed_at IS NULL`,
  ],
  'she is left in peace for a while': [
    `UPDATE caregiver SET paused_until_on = $3, pause_reason = 'holiday' WHERE organisation_id = $1 AND id = $2`,
  ],
  'her pause ends': [
    `UPDATE caregiver SET paused_until_on = NULL, pause_reason = NULL WHERE organisation_id = $1 AND id = $2`,
  ],
  'she wants something else': [
    `UPDATE caregiver SET approach = (ARRAY['welcome', 'on-request', 'never'])[1 + $4::int % 3] WHERE organisation_id = $1 AND id = $2`,
  ],
  'she leaves sight': [
    `SELECT FROM caregiver WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    `UPDATE planned_contact SET state = 'dropped', ended_at = now() WHERE organisation_id = $1 AND caregiver_id = $2 AND state = 'open'`,
    `UPDATE caregiver SET closed_at = now(), closure_reason = 'other' WHERE organisation_id = $1 AND id = $2`,
  ],
  'she comes back': [
    `SELECT FROM caregiver WHERE organisation_id = $1 AND id = $2 FOR UPDATE`,
    `INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, due_on, latest_on, channel)
     SELECT $1, uuidv7(), $2, 'contact', $3, $3, $3::date + $4::int % 30, 'phone' FROM caregiver WHERE organisation_id = $1 AND id = $2 AND closed_at IS NOT NULL`,
    `UPDATE caregiver SET closed_at = NULL, closure_reason = NULL WHERE organisation_id = $1 AND id = $2`,
  ],
  'she moves': [
    `UPDATE caregiver SET municipality_id = $5, neighbourhood = 'Buurt ' || $4::int % 3, secret_address = $4::int % 4 = 0 WHERE organisation_id = $1 AND id = $2`,
  ],
  'she is handed over': [`UPDATE caregiver SET consultant_id = $6 WHERE organisation_id = $1 AND id = $2`],
  'her name changes': [
    `UPDATE caregiver SET last_name = 'Vink ' || $4::int, sort_name = 'vink ' || $4::int WHERE organisation_id = $1 AND id = $2`,
  ],
  'another floor holds': [`UPDATE municipality SET floor = $4::int % 15 WHERE organisation_id = $1 AND id = $5`],
  'a colleague has another name': [
    `UPDATE person SET last_name = 'de Wit ' || $4::int WHERE organisation_id = $1 AND id = $6`,
  ],
};

/** A statement with the values it names, and no others. */
export function bound(sql: string, given: readonly unknown[]): { text: string; values: unknown[] } {
  const named = [...new Set(sql.match(/\$\d/g))].map((one) => Number(one[1]));
  const text = sql.replace(/\$(\d)/g, (_, at) => `$${named.indexOf(Number(at)) + 1}`);
  return { text, values: named.map((at) => given[at - 1]) };
}

/** What was written down about somebody, wherever it stands. */
export interface Facts {
  id: string;
  closed: boolean;
  approach: Approach;
  pausedUntilOn: string | null;
  inSightSinceOn: string;
  lastSpokenAt: string | null;
  spokenOn: string[];
  floor: string;
  dueOn: string | null;
  latestOn: string | null;
}

/** Reads it of everybody in the organisation $1, past the lines. */
export const factsSql = `
  SELECT c.id, c.closed_at IS NOT NULL AS closed, c.approach, c.paused_until_on::text AS "pausedUntilOn", c.in_sight_since_on::text AS "inSightSinceOn",
         to_jsonb(s.last_spoken_at) #>> '{}' AS "lastSpokenAt", coalesce(m.floor, 0) AS floor, p.due_on::text AS "dueOn", p.latest_on::text AS "latestOn",
         ARRAY(SELECT (held_at AT TIME ZONE 'Europe/Amsterdam')::date::text FROM conversation v WHERE v.organisation_id = c.organisation_id AND v.caregiver_id = c.id) AS "spokenOn"
  FROM caregiver c JOIN care_state s ON s.organisation_id = c.organisation_id AND s.caregiver_id = c.id
  LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
  LEFT JOIN municipality m ON m.organisation_id = c.organisation_id AND m.id = c.municipality_id
  WHERE c.organisation_id = $1`;

/** Where she stands on a day, as the domain decides. */
export function standsOn({ lastSpokenAt, spokenOn, floor, dueOn, latestOn, ...facts }: Facts, day: string): SightClass {
  return sightOf({
    ...facts, today: day, floor: Number(floor), dueOn: dueOn ?? day, latestOn: latestOn ?? day, lastSpokenOn: lastSpokenAt && dayOf(lastSpokenAt),
    spokenInYear: spokenOn.filter((one) => one >= addDays(day, -365)).length,
  }); // prettier-ignore
}
