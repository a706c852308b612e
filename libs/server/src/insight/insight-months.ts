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
       ), people AS MATERIALIZED (
         SELECT l.in_sight_since_on AS since_on, (l.closed_at AT TIME ZONE 'Europe/Amsterdam')::date AS closed_on,
                l.in_sight_since_on + o.first_contact_days AS first_until_on, l.spoken_on[cardinality(l.spoken_on)] AS first_spoken_on,
                (SELECT range_agg(daterange(day, day + coalesce(l.own_longest_days, r.longest_days, ${usualRhythm.longestDays}), '[]')) FROM unnest(l.spoken_on) day) AS on_time
         FROM caregiver_line l JOIN organisation o ON o.id = l.organisation_id
         LEFT JOIN (
           SELECT w.id AS rhythm_id, r.longest_days
           FROM (SELECT id FROM rhythm WHERE organisation_id = $1 UNION ALL SELECT NULL) w
           CROSS JOIN LATERAL (
             SELECT longest_days FROM rhythm WHERE organisation_id = $1 AND (id = w.id OR usual) ORDER BY (id = w.id) DESC NULLS LAST LIMIT 1
           ) r
         ) r ON r.rhythm_id IS NOT DISTINCT FROM l.rhythm_id
         WHERE ${where} AND l.approach = 'welcome'
       )
       SELECT to_char(m.last_on, 'YYYY-MM') AS month, count(*)::int AS "inSight",
              count(*) FILTER (WHERE CASE
                WHEN e.first_spoken_on <= m.last_on THEN e.on_time @> m.last_on
                ELSE m.last_on <= e.first_until_on END)::int AS "onTime"
       FROM months m JOIN people e ON e.since_on <= m.last_on AND (e.closed_on IS NULL OR e.closed_on > m.last_on)
       GROUP BY m.last_on ORDER BY m.last_on`,
      parameters,
    );
  }
}
