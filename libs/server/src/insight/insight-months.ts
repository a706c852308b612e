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
      `WITH months AS MATERIALIZED (
         SELECT next_on - 1 AS last_on, next_on::timestamp AT TIME ZONE 'Europe/Amsterdam' AS ends_at
         FROM (SELECT (date_trunc('month', $2::date) - make_interval(months => n))::date AS next_on FROM generate_series(0, 10) n) e
       ), longest AS MATERIALIZED (
         SELECT w.id AS rhythm_id, r.longest_days
         FROM (SELECT id FROM rhythm WHERE organisation_id = $1 UNION ALL SELECT NULL) w
         CROSS JOIN LATERAL (
           SELECT longest_days FROM rhythm WHERE organisation_id = $1 AND (id = w.id OR usual) ORDER BY (id = w.id) DESC NULLS LAST LIMIT 1
         ) r
       )
       SELECT to_char(m.last_on, 'YYYY-MM') AS month, count(*)::int AS "inSight",
              count(*) FILTER (WHERE m.last_on <= coalesce(
                l.spoken_on[width_bucket(m.last_on, l.spoken_on)] + coalesce(l.own_longest_days, r.longest_days, ${usualRhythm.longestDays}),
                l.in_sight_since_on + o.first_contact_days))::int AS "onTime"
       FROM caregiver_line l
       JOIN organisation o ON o.id = l.organisation_id
       LEFT JOIN longest r ON r.rhythm_id IS NOT DISTINCT FROM l.rhythm_id
       JOIN months m ON l.in_sight_since_on <= m.last_on AND (l.closed_at IS NULL OR l.closed_at >= m.ends_at)
       WHERE ${where} AND l.approach = 'welcome'
       GROUP BY m.last_on ORDER BY m.last_on`,
      parameters,
    );
  }
}
