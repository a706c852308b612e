import { Injectable } from '@nestjs/common';
import { mostClaims } from '@voortuin/contract/reminders/words';
import { Database } from '../platform/database/database.ts';
import type { JobToSend } from '../platform/queue/jobs.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import type { Sweep } from '../platform/queue/sweeps.ts';

interface Claimed {
  organisation_id: string;
  id: string;
  claim: number;
}

const batch = 1_000;
/** How long a claimed reminder may take before it is claimed anew; longer than a busy queue takes to reach it. */
const lease = '75 seconds';

/** Finds the reminders that are due and enqueues them; those that nobody finished in time are enqueued anew or parked. */
@Injectable()
export class DueReminders implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  /** Goes on until nothing is due. What cannot be enqueued stays claimed, and comes again when its lease has run out. */
  async sweep(): Promise<void> {
    await this.all((most) => this.database.alone<Claimed>('SELECT * FROM claim_due_reminders($1, $2)', [most, lease]));
    await this.all((most) =>
      this.database.alone<Claimed>('SELECT * FROM reclaim_reminders($1, $2, $3) WHERE NOT parked', [
        most,
        lease,
        mostClaims,
      ]),
    );
  }

  private async all(claim: (most: number) => Promise<Claimed[]>): Promise<void> {
    let claimed: Claimed[];
    do {
      claimed = await claim(batch);
      await this.queue.send(claimed.map(jobOf));
    } while (claimed.length > 0);
  }
}

/** The id holds the claim: a later claim of the same reminder is another job. */
function jobOf({ organisation_id: organisationId, id, claim }: Claimed): JobToSend {
  return {
    name: 'reminder',
    payload: { organisationId, reminderId: id, claim },
    id: `${organisationId}_${id}_${claim}`,
  };
}
