import { Injectable } from '@nestjs/common';
import type { InsightMonth } from '@voortuin/contract/insight/insight';
import { usualRhythm } from '@voortuin/domain/rhythms/rhythm';
import { Database } from '../platform/database/database.ts';

/** Reads the picture of the year behind us. */
@Injectable()
export class InsightMonths {
  constructor(private readonly database: Database) {}

  /**
   * At the end of each of the eleven months before this one: of whom was in sight then and may be approached, how many
   * had been spoken to within the longest interval that holds for them now; who was new had the agreed days. A month in
   * which nobody was in sight is left out. Runs in the going transaction; $1 is the organisation, $2 today.
   */
  before(where: string, parameters: unknown[]): Promise<InsightMonth[]> {
    return this.database.rows(
      `WITH months AS (
         SELECT (date_trunc('month', $2::date) - make_interval(months => n))::date - 1 AS last_on FROM generate_series(0, 10) n
       ), people AS (
         SELECT c.organisation_id, c.id, c.in_sight_since_on, (c.closed_at AT TIME ZONE 'Europe/Amsterdam')::date AS closed_on,
                CASE WHEN c.own_ideal_days IS NULL THEN coalesce(r.longest_days, ${usualRhythm.longestDays})
                     ELSE coalesce(c.own_longest_days, least(366, ceil(c.own_ideal_days * 4 / 3.0)))::int END AS longest, o.first_contact_days
         FROM caregiver c JOIN organisation o ON o.id = c.organisation_id
         LEFT JOIN LATERAL (
           SELECT longest_days FROM rhythm WHERE organisation_id = c.organisation_id AND (id = c.rhythm_id OR usual) ORDER BY (id = c.rhythm_id) DESC NULLS LAST LIMIT 1
         ) r ON true
         WHERE ${where} AND c.approach = 'welcome'
       )
       SELECT to_char(m.last_on, 'YYYY-MM') AS month, count(*)::int AS "inSight",
              count(*) FILTER (WHERE CASE
                WHEN v.held_on IS NULL THEN m.last_on <= e.in_sight_since_on + e.first_contact_days
                ELSE m.last_on <= v.held_on + e.longest END)::int AS "onTime"
       FROM months m
       JOIN people e ON e.in_sight_since_on <= m.last_on AND (e.closed_on IS NULL OR e.closed_on > m.last_on)
       LEFT JOIN LATERAL (
         SELECT max((v.held_at AT TIME ZONE 'Europe/Amsterdam')::date) AS held_on FROM conversation v
         WHERE v.organisation_id = e.organisation_id AND v.caregiver_id = e.id AND v.held_at < ((m.last_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam')
       ) v ON true
       GROUP BY m.last_on ORDER BY m.last_on`,
      parameters,
    );
  }
}
