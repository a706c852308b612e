import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';

interface Due {
  organisation_id: string;
  call_id: string;
  looks: number;
}

/** Calls that are claimed at a time. */
const most = 500;
/** How long until a call is looked at again. */
const lease = '2 minutes';

/** Finds calls of which it should be known by now what became of them, and has the carrier asked. */
@Injectable()
export class DueCalls implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<SweepTally> {
    // While the queue is away this fails, and nothing is claimed that cannot be enqueued.
    await this.queue.atHand('outside');
    const due = await this.database.alone<Due>('SELECT * FROM claim_calls_to_look_at($1, $2)', [most, lease]);
    if (due.length === 0) return nothingDone;
    await this.queue.send(
      due.map(({ organisation_id: organisationId, call_id: callId, looks }) => ({
        name: 'look-at-call',
        payload: { organisationId, callId },
        id: `call_${callId}_${looks}`,
      })),
    );
    return { ...nothingDone, claimed: due.length };
  }
}
