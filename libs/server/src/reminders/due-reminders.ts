import { Injectable } from '@nestjs/common';
import { mostClaims } from '@voortuin/contract/reminders/words';
import { Database } from '../platform/database/database.ts';
import type { JobToSend } from '../platform/queue/jobs.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import type { Sweep, SweepTally } from '../platform/queue/sweeps.ts';

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

  /**
   * Goes on until nothing is due. First the queue gets back what it lost: while it is away that fails, and nothing more
   * is claimed than can be enqueued.
   */
  async sweep(): Promise<SweepTally> {
    const restored = await this.restore();
    let claimed = 0;
    for (;;) {
      const due = await this.database.alone<Claimed>('SELECT * FROM claim_due_reminders($1, $2)', [batch, lease]);
      if (due.length === 0) break;
      await this.queue.send(due.map(jobOf));
      claimed += due.length;
    }
    return { claimed, restored, ...(await this.reclaim()) };
  }

  private async reclaim(): Promise<Pick<SweepTally, 'reclaimed' | 'parked'>> {
    let [reclaimed, parked] = [0, 0];
    for (;;) {
      const late = await this.database.alone<Claimed & { parked: boolean }>(
        'SELECT * FROM reclaim_reminders($1, $2, $3)',
        [batch, lease, mostClaims],
      );
      if (late.length === 0) return { reclaimed, parked };
      const anew = late.filter((one) => !one.parked);
      await this.queue.send(anew.map(jobOf));
      reclaimed += anew.length;
      parked += late.length - anew.length;
    }
  }

  /**
   * Puts back what is claimed and no longer in the queue. A job that is there still swallows its double, so a few are
   * simply sent again; many only when the queue holds fewer jobs than there are claims: a claim ends before its job, so
   * that can only be when jobs were lost.
   */
  private async restore(): Promise<number> {
    const jobs = await this.queue.atHand();
    let page = await this.queued(null);
    if (page.length === batch) {
      const [row] = await this.database.alone<{ count: number }>('SELECT count_queued_reminders() AS count');
      if (row!.count <= jobs) return 0;
    }
    let sent = 0;
    while (page.length > 0) {
      await this.queue.send(page.map(jobOf));
      sent += page.length;
      if (page.length < batch) break;
      page = await this.queued(page.at(-1)!);
    }
    return Math.max(0, sent - jobs);
  }

  private queued(after: { lease: string; id: string } | null): Promise<(Claimed & { lease: string })[]> {
    return this.database.alone('SELECT * FROM queued_reminders($1, $2, $3)', [
      batch,
      after?.lease ?? null,
      after?.id ?? null,
    ]);
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
