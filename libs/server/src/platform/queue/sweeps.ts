import { Inject, Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import { isDatabaseAway } from '../database/connect.ts';
import { Database } from '../database/database.ts';

/** What a sweep did: rows claimed, claimed anew, put back into a queue that had lost them, and parked. */
export interface SweepTally {
  claimed: number;
  reclaimed: number;
  restored: number;
  parked: number;
}

/** Looks for one kind of work that is due, and enqueues it. When its turn is over before its work is, it says that there is more. */
export interface Sweep {
  sweep(): Promise<SweepTally & { more?: boolean }>;
}

/** Under this name every sweep is handed over. */
export const SWEEPS = Symbol('sweeps');

/** The tally of a sweep that found nothing to do. */
export const nothingDone: SweepTally = { claimed: 0, reclaimed: 0, restored: 0, parked: 0 };

const sweeping = 7_612_340_003;

/** Looks at everything that may be due. Of two that look at once one does, so that a doubled tick does no harm. */
@Injectable()
export class Sweeps {
  constructor(
    private readonly database: Database,
    @Inject(SWEEPS) private readonly all: Sweep[],
  ) {}

  /** Answers whether there is more to do at once. */
  async run(): Promise<boolean> {
    let more = false;
    await this.database.onlyOne(sweeping, async () => {
      const began = performance.now();
      const sum = { ...nothingDone };
      let refused: unknown = null;
      for (const one of this.all) {
        try {
          const tally = await one.sweep();
          for (const what of Object.keys(sum) as (keyof SweepTally)[]) sum[what] += tally[what];
          more ||= tally.more ?? false;
        } catch (error) {
          // What the database refuses one keeps no other from its turn; without database or queue none has one.
          if (!(error instanceof QueryFailedError) || isDatabaseAway(error)) throw error;
          refused ??= error;
        }
      }
      // A round of which a part failed is none: whoever looks for proof sees that the last one was long ago.
      if (refused) throw refused;
      await this.write(sum, Math.round(performance.now() - began));
    });
    return more;
  }

  /** What the looks of the last hour did, for whoever wants proof. */
  private async write({ claimed, reclaimed, restored, parked }: SweepTally, milliseconds: number): Promise<void> {
    await this.database.alone(
      `WITH old AS (DELETE FROM sweep_run WHERE ended_at < clock_timestamp() - interval '1 hour')
       INSERT INTO sweep_run (milliseconds, claimed, reclaimed, restored, parked) VALUES ($1, $2, $3, $4, $5)`,
      [milliseconds, claimed, reclaimed, restored, parked],
    );
  }
}
