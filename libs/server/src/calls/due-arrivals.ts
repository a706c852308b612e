import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';
import { Carrier } from '../platform/telephony/carrier.ts';

/** Lines that are claimed at a time. */
const most = 100;
/** How often the carrier is asked about each. */
const every = '3 minutes';

/** Has the carrier asked, line by line, what came in of which nobody here may have heard. */
@Injectable()
export class DueArrivals implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly carrier: Carrier,
  ) {}

  async sweep(): Promise<SweepTally> {
    if (!this.carrier.here) return nothingDone;
    // While the queue is away this fails, and nothing is claimed that cannot be enqueued.
    await this.queue.atHand('outside');
    const due = await this.database.alone<{ organisation_id: string; turn: string }>(
      'SELECT * FROM claim_lines_to_ask($1, $2)',
      [most, every],
    );
    if (due.length === 0) return nothingDone;
    await this.queue.send(
      due.map(({ organisation_id: organisationId, turn }) => ({
        name: 'what-came-in',
        payload: { organisationId },
        id: `in_${organisationId}_${turn}`,
      })),
    );
    return { ...nothingDone, claimed: due.length };
  }
}
