import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';

interface Batch {
  organisation_id: string;
  batch_id: string;
  referrals: number;
  reclaimed: number;
}

/** Referrals that are claimed at a time. */
const most = 1_000;
/** Referrals that one job carries. */
const batchSize = 100;
/** How long a claim is left alone: longer than a busy queue takes to reach it, and short beside days of silence. */
const lease = '5 minutes';

/** Finds the referrals that stayed silent too long, by the clock of the database, and enqueues them. */
@Injectable()
export class DueSilences implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<SweepTally> {
    const tally = { ...nothingDone };
    // While the queue is away this fails, and nothing is claimed that cannot be enqueued.
    await this.queue.atHand('inside');
    for (;;) {
      const due = await this.database.alone<Batch>('SELECT * FROM claim_due_silences($1, $2, $3)', [
        most,
        batchSize,
        lease,
      ]);
      if (due.length === 0) return tally;
      await this.queue.send(
        due.map(({ organisation_id: organisationId, batch_id: batchId }) => ({
          name: 'silences',
          payload: { organisationId, batchId },
          id: `silences_${batchId}`,
        })),
      );
      for (const { referrals, reclaimed } of due) {
        tally.claimed += Number(referrals) - Number(reclaimed);
        tally.reclaimed += Number(reclaimed);
      }
    }
  }
}
