import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { mostAsksOfDay } from '@voortuin/contract/known-to/words';
import { Database } from '../platform/database/database.ts';
import { TooManyTries } from '../platform/errors.ts';

/** What is limited: how many tries in how many minutes. */
export const tryLimits = {
  /** Guesses of one account's password; the lock-out. */
  account: { most: 10, minutes: 15 },
  /** Guesses from one address, for whatever account. */
  address: { most: 100, minutes: 15 },
  /** Guesses of the six digits of one account. */
  'second-factor': { most: 5, minutes: 15 },
  /** Codes asked for at one link; each code bears five wrong guesses. */
  'answer-code': { most: 5, minutes: 60 },
  /** Codes asked for at one link in a day. */
  'answer-codes-of-day': { most: 12, minutes: 1440 },
  /** Codes asked for from one address, at whatever link. */
  'answer-code-address': { most: 40, minutes: 60 },
  /** Changes through the link to one caregiver's own page. */
  'own-page-change': { most: 30, minutes: 1440 },
  /** Announcements from one address. */
  announcement: { most: 10, minutes: 60 },
  /** Announcements through one standing link in a day. */
  'announcement-link': { most: 60, minutes: 1440 },
  /** Calls with one key of a partner's own system. */
  key: { most: 300, minutes: 1 },
  /** Whom else somebody is known to, asked by one person. */
  'known-to': { most: mostAsksOfDay, minutes: 1440 },
} as const;

/** Something that is limited, of somebody. */
export type Limited = keyof typeof tryLimits;

/** Counts tries in Postgres: before each is made, so that many at once cannot slip through together. */
@Injectable()
export class Tries {
  constructor(private readonly database: Database) {}

  /** Counts one try, or refuses it when there were too many. A refused try is not counted, so a lock-out ends. */
  async count(what: Limited, whose: string): Promise<void> {
    const { most, minutes } = tryLimits[what];
    const bucket = bucketOf(what, whose);
    const seconds = await this.database.outside(async () => {
      await this.database.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [bucket]);
      const counted = await this.database.row<{ tries: number; seconds: number }>(
        `SELECT coalesce(sum(tries), 0)::int AS tries,
           ceil(extract(epoch FROM min(window_at) + $2 * interval '1 minute' - now()))::int AS seconds
         FROM sign_in_try WHERE bucket = $1 AND window_at > now() - $2 * interval '1 minute'`,
        [bucket, minutes],
      );
      if (counted!.tries >= most) return Math.max(1, counted!.seconds);
      await this.database.rows(
        "DELETE FROM sign_in_try WHERE bucket = $1 AND window_at <= now() - $2 * interval '1 minute'",
        [bucket, minutes],
      );
      await this.database.rows(
        `INSERT INTO sign_in_try (bucket, window_at) VALUES ($1, date_trunc('minute', now()))
         ON CONFLICT (bucket, window_at) DO UPDATE SET tries = sign_in_try.tries + 1`,
        [bucket],
      );
      return 0;
    });
    if (seconds > 0) throw new TooManyTries(seconds);
  }

  /** Forgets the tries of somebody who has shown who she is. */
  async forget(what: Limited, whose: string): Promise<void> {
    await this.database.outside(() =>
      this.database.rows('DELETE FROM sign_in_try WHERE bucket = $1', [bucketOf(what, whose)]),
    );
  }
}

/** Neither e-mails nor addresses are kept, only what they hash to. */
function bucketOf(what: Limited, whose: string): string {
  return `${what}:${createHash('sha256').update(whose).digest('base64url')}`;
}
