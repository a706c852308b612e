import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';

interface Looked {
  organisation_id: string;
  id: string;
  claim: number;
  state: 'queued' | 'dead';
  first: boolean;
}

const batch = 500;
/** For how long what is put into the queue is left alone. */
const lease = '75 seconds';
/** How many times a delivery is put into the queue before it counts as one that nobody can finish. */
const mostLooks = 20;

/** Finds the deliveries whose moment has come, by the clock of the database, and enqueues them. */
@Injectable()
export class DueDeliveries implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<SweepTally> {
    const tally = { ...nothingDone };
    // While the queue is away this fails, and no look is wasted.
    await this.queue.atHand('outside');
    for (let found = batch; found === batch;) {
      const due = await this.database.alone<Looked>('SELECT * FROM look_at_deliveries($1, $2, $3)', [
        batch,
        lease,
        mostLooks,
      ]);
      const ready = due.filter(({ state }) => state === 'queued');
      await this.queue.send(
        ready.map(({ organisation_id: organisationId, id, claim }) => ({
          name: 'webhook' as const,
          payload: { organisationId, deliveryId: id, claim },
          id: `webhook_${organisationId}_${id}_${claim}`,
        })),
      );
      tally.claimed += ready.filter(({ first }) => first).length;
      tally.reclaimed += ready.filter(({ first }) => !first).length;
      tally.parked += due.length - ready.length;
      found = due.length;
    }
    return tally;
  }
}
