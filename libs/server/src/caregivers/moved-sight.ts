import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';

const batch = 2_000;

/** Moves whoever has come to stand in another class because a new day began; the lists read them rightly until then too. */
@Injectable()
export class MovedSight implements Sweep {
  constructor(private readonly database: Database) {}

  async sweep(): Promise<SweepTally> {
    for (;;) {
      const [row] = await this.database.alone<{ moved: number }>('SELECT move_sight($1) AS moved', [batch]);
      if (!row || row.moved < batch) return nothingDone;
    }
  }
}
