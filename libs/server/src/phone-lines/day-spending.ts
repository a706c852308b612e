import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { PhoneLine } from './phone-line.ts';

/** What an organisation has spent on texts and calls, a day at a time. */
@Injectable()
export class DaySpending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Cents spent on the day that it is now where the line is. */
  async today({ organisationId, timeZone }: Whose): Promise<number> {
    return this.database.inside({ organisationId }, async () => {
      const row = await this.database.row<{ cents: number }>(
        'SELECT cents::float8 AS cents FROM day_spending WHERE organisation_id = $1 AND on_day = $2',
        [organisationId, this.dayIn(timeZone)],
      );
      return row?.cents ?? 0;
    });
  }

  /** Cents that today may still cost; nothing new goes out when none are left. */
  async left(line: Pick<PhoneLine, 'organisationId' | 'timeZone' | 'dayLimitCents'>): Promise<number> {
    return Math.max(0, line.dayLimitCents - (await this.today(line)));
  }

  /**
   * Writes down what was spent now, or on the day of an instant, in the transaction that is going on or in one of its own;
   * less than nothing gives back.
   */
  async add({ organisationId, timeZone }: Whose, cents: number, at = this.clock.now()): Promise<void> {
    await this.database.inside({ organisationId }, () =>
      this.database.rows(
        `INSERT INTO day_spending AS s (organisation_id, on_day, cents) VALUES ($1, $2, greatest($3::numeric, 0))
         ON CONFLICT (organisation_id, on_day) DO UPDATE SET cents = greatest(s.cents + $3::numeric, 0)`,
        [organisationId, at.toZonedDateTimeISO(timeZone).toPlainDate().toString(), cents],
      ),
    );
  }

  /**
   * Sets cents apart for something that is about to go out, on the day that it is for the database or at an instant; false
   * when the limit of the day leaves no room for them.
   */
  async reserve(
    line: Pick<PhoneLine, 'organisationId' | 'timeZone' | 'dayLimitCents'>,
    cents: number,
    when: string | null = null,
  ): Promise<boolean> {
    const at = 'coalesce($5::timestamptz, clock_timestamp())';
    const reserved = await this.database.rows(
      setApart({ organisation: '$1', zone: '$2', cents: '$3', limit: '$4', at }),
      [line.organisationId, line.timeZone, cents, line.dayLimitCents, when],
    );
    return reserved.length > 0;
  }

  /** Gives back what was set apart at an instant, for what surely did not go out. */
  async giveBack({ organisationId, timeZone }: Whose, cents: number, at: string): Promise<void> {
    await this.database.rows(
      `UPDATE day_spending SET cents = greatest(cents - $3::numeric, 0)
       WHERE organisation_id = $1 AND on_day = ($4::timestamptz AT TIME ZONE $2)::date`,
      [organisationId, timeZone, cents, at],
    );
  }

  private dayIn(timeZone: string): string {
    return this.clock.now().toZonedDateTimeISO(timeZone).toPlainDate().toString();
  }
}

type Whose = Pick<PhoneLine, 'organisationId' | 'timeZone'>;

/**
 * The statement that sets cents apart on the day of an instant, of these parameters; it answers a row when the limit of
 * that day leaves room for them. From then until the commit nobody else of the organisation can set any apart.
 */
export const setApart = (of: Record<'organisation' | 'zone' | 'cents' | 'limit' | 'at', string>): string =>
  `INSERT INTO day_spending AS s (organisation_id, on_day, cents)
   SELECT ${of.organisation}, (${of.at} AT TIME ZONE ${of.zone})::date, ${of.cents}::numeric WHERE ${of.cents}::numeric <= ${of.limit}
   ON CONFLICT (organisation_id, on_day) DO UPDATE SET cents = s.cents + excluded.cents WHERE s.cents + excluded.cents <= ${of.limit} RETURNING 1`;
