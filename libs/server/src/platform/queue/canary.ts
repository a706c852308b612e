import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { backendOf } from './carrier.ts';

/** Seconds without a consumed canary after which the queue counts as standing still. */
const stillAfterSeconds = 60;

/** Shows that workers consume: each canary that comes out of the queue is written down. */
@Injectable()
export class Canary {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A canary came out of the queue. */
  async consumed(): Promise<void> {
    await this.database.alone(
      `INSERT INTO canary (place, consumed_at) VALUES ($1, clock_timestamp())
       ON CONFLICT (place) DO UPDATE SET consumed_at = greatest(canary.consumed_at, excluded.consumed_at)`,
      [backendOf(this.config)],
    );
  }

  /** Seconds since the last one by the clock of the database; null when none ever came. */
  async age(): Promise<number | null> {
    const [row] = await this.database.alone<{ seconds: number }>(
      `SELECT extract(epoch FROM clock_timestamp() - consumed_at)::float8 AS seconds FROM canary WHERE place = $1`,
      [backendOf(this.config)],
    );
    return row?.seconds ?? null;
  }

  /** What is wrong with the queue, in a sentence; null when workers consume. */
  async objection(): Promise<string | null> {
    const age = await this.age();
    if (age === null) return 'No worker has consumed anything yet.';
    return age > stillAfterSeconds ? `No worker has consumed anything for ${Math.round(age)} seconds.` : null;
  }
}
