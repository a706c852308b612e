import type { InsightMonth } from '@voortuin/contract/insight/insight';
import { usualRhythm } from '@voortuin/domain/rhythms/rhythm';
import { zone } from '@voortuin/domain/platform/days';

/** Of each of the months before this one, how many of some people were in sight at its end, and how many of those in time. */
export interface MonthCounts {
  inSight: number[];
  onTime: number[];
}

/** The joins that `inEachMonth` reads beside the alias l (caregiver_line). */
export const monthJoins = `
  JOIN organisation o ON o.id = l.organisation_id LEFT JOIN rhythm u ON u.organisation_id = l.organisation_id AND u.usual
  LEFT JOIN rhythm r ON r.organisation_id = l.organisation_id AND r.id = l.rhythm_id`;

/** The eleven months before the one of `on`, the oldest first. */
export class MonthsBefore {
  private readonly names: string[];
  /** In the columns of `inEachMonth`. */
  readonly counted: string;

  constructor(private readonly on: string) {
    this.names = this.firsts().map((next) => next.subtract({ days: 1 }).toString().slice(0, 7));
    const each = (count: (column: string) => string): string => this.names.map((_, n) => count(`m${n}`)).join(', ');
    this.counted = `ARRAY[${each((m) => `count(${m})`)}]::int[] AS "inSight", ARRAY[${each((m) => `count(${m}) FILTER (WHERE ${m})`)}]::int[] AS "onTime"`;
  }

  /**
   * A column for each month: empty when she was not in sight at its end or may not be approached, else whether she had been
   * spoken to within the longest interval that holds for her now; who was new had the agreed days.
   */
  inEachMonth(bind: (value: unknown) => string): string {
    return this.firsts()
      .map((next, n) => {
        const last = `${bind(next.subtract({ days: 1 }).toString())}::date`;
        const ends = `${bind(next.toZonedDateTime(zone).toInstant().toString())}::timestamptz`;
        return `CASE WHEN l.approach = 'welcome' AND l.in_sight_since_on <= ${last} AND (l.closed_at IS NULL OR l.closed_at >= ${ends})
          THEN ${last} <= coalesce(
            l.spoken_on[width_bucket(${last}, l.spoken_on)] + coalesce(l.own_longest_days, r.longest_days, u.longest_days, ${usualRhythm.longestDays}),
            l.in_sight_since_on + o.first_contact_days) END AS m${n}`;
      })
      .join(', ');
  }

  /** The months in which somebody was in sight. */
  sumOf(counts: readonly MonthCounts[]): InsightMonth[] {
    const sum = (of: (one: MonthCounts) => number): number => counts.reduce((all, one) => all + of(one), 0);
    return this.names
      .map((month, n) => ({ month, inSight: sum((one) => one.inSight[n]!), onTime: sum((one) => one.onTime[n]!) }))
      .filter(({ inSight }) => inSight > 0);
  }

  /** The first day after each of the months. */
  private firsts(): Temporal.PlainDate[] {
    const first = Temporal.PlainDate.from(this.on).with({ day: 1 });
    return Array.from({ length: 11 }, (_, n) => first.subtract({ months: 10 - n }));
  }
}
