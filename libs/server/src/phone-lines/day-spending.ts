import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import type { PhoneLine } from './phone-line.ts';

/** Whose account it is, and how much a day may cost. */
export type Account = Pick<PhoneLine, 'organisationId' | 'timeZone' | 'dayLimitCents'>;

/** The account of one day. */
export interface OnDay {
  organisationId: string;
  /** The day that it was where the line is. */
  on: string;
}

/** Something on an account: what it costs, or as long as that is not known what is set apart for it. */
export interface Booked {
  cents: number;
  apart: boolean;
}

/** When and how something is reserved. */
interface Reserving {
  /** It is set apart until what it costs is known; else it is spent. */
  apart?: boolean;
  at?: Temporal.Instant;
}

/**
 * What texts, calls and codes of an organisation cost, a day at a time. Whatever is begun is paid before it goes, with the
 * most that it can cost, in the transaction in which it is written down: so what is spent and set apart together never
 * passes the limit of the day, however much is begun at once. Who calls us alone is heard whatever is left; that counts too.
 */
@Injectable()
export class DaySpending {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What today has cost, and what is set apart beside that. */
  async today(whose: Omit<Account, 'dayLimitCents'>): Promise<{ spent: number; apart: number }> {
    return this.database.inside(whose, async () => {
      const row = await this.database.row<{ spent: number; apart: number }>(
        `SELECT (cents - apart_cents)::float8 AS spent, apart_cents::float8 AS apart FROM day_spending
         WHERE organisation_id = $1 AND on_day = $2`,
        [whose.organisationId, dayOf(whose, this.clock.now())],
      );
      return row ?? { spent: 0, apart: 0 };
    });
  }

  /** Cents that today may still cost; nothing of ours is begun when none are left. */
  async left(account: Account): Promise<number> {
    const { spent, apart } = await this.today(account);
    return Math.max(0, account.dayLimitCents - spent - apart);
  }

  /** The same, and nobody else takes of it until the transaction that is going on ends. */
  async leftAlone(account: Account, at = this.clock.now()): Promise<number> {
    const row = await this.database.row<{ cents: number }>(
      `INSERT INTO day_spending AS s (organisation_id, on_day, cents) VALUES ($1, $2, 0)
       ON CONFLICT (organisation_id, on_day) DO UPDATE SET cents = s.cents RETURNING cents::float8 AS cents`,
      [account.organisationId, dayOf(account, at)],
    );
    return Math.max(0, account.dayLimitCents - row!.cents);
  }

  /** Pays for something that is about to go out; answers the day whose money it is, or null when the limit leaves no room. */
  async reserve(
    account: Account,
    cents: number,
    { apart = false, at = this.clock.now() }: Reserving = {},
  ): Promise<string | null> {
    const row = await this.database.row<{ on: string }>(
      setApart({ organisation: '$1', day: '$2::date', cents: '$3', limit: '$4', apart: '$5::boolean' }),
      [account.organisationId, dayOf(account, at), cents, account.dayLimitCents, apart],
    );
    return row?.on ?? null;
  }

  /** Gives back what was paid for something that surely did not go out. */
  async giveBack(day: OnDay, cents: number): Promise<void> {
    await this.rebook(day, { cents, apart: false }, { cents: 0, apart: false });
  }

  /** What was booked becomes something else, such as what it cost in the end; that is so, whatever the limit is. */
  async rebook({ organisationId, on }: OnDay, from: Booked, to: Booked): Promise<void> {
    const apart = (booked: Booked): number => (booked.apart ? booked.cents : 0);
    await this.database.rows(
      `INSERT INTO day_spending AS s (organisation_id, on_day, cents, apart_cents) VALUES ($1, $2, $4::numeric, $6::numeric)
       ON CONFLICT (organisation_id, on_day) DO UPDATE SET
         cents = s.cents - $3::numeric + excluded.cents, apart_cents = s.apart_cents - $5::numeric + excluded.apart_cents`,
      [organisationId, on, from.cents, to.cents, apart(from), apart(to)],
    );
  }
}

/**
 * The statement that pays for something, of these parameters; it answers the day when the limit of that day leaves room.
 * From then until the commit nothing else of the organisation is paid for on that day.
 */
export const setApart = (of: Record<'organisation' | 'day' | 'cents' | 'limit' | 'apart', string>): string =>
  `INSERT INTO day_spending AS s (organisation_id, on_day, cents, apart_cents)
   SELECT ${of.organisation}, ${of.day}, ${of.cents}::numeric, CASE WHEN ${of.apart} THEN ${of.cents}::numeric ELSE 0 END WHERE ${of.cents}::numeric <= ${of.limit}
   ON CONFLICT (organisation_id, on_day) DO UPDATE SET cents = s.cents + excluded.cents, apart_cents = s.apart_cents + excluded.apart_cents
     WHERE s.cents + excluded.cents <= ${of.limit}
   RETURNING on_day::text AS on`;

/** The day that an instant is where the line is. */
export function dayOf({ timeZone }: Pick<PhoneLine, 'timeZone'>, at: Temporal.Instant): string {
  return at.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
