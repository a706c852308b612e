import { Injectable } from '@nestjs/common';
import { mostClaims } from '@voortuin/contract/reminders/words';
import { Database } from '../platform/database/database.ts';
import type { JobToSend } from '../platform/queue/jobs.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import type { Sweep, SweepTally } from '../platform/queue/sweeps.ts';

/** Reminders of one organisation that were claimed together, and that one job carries. */
interface Batch {
  organisation_id: string;
  batch_id: string;
  reminders: number;
}

/** Rows of each kind that are claimed at a time. */
const most = 1_000;
/** Reminders that one job carries: a job costs as much as delivering some ten of them. */
const batchSize = 100;
/** Batches that are looked through at a time when the queue is put right. */
const page = 200;
/** Milliseconds after which other work has its turn, though more falls due all the time. */
const turn = 5_000;
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
   * Goes on until nothing is due, or its turn is over. First the queue gets back what it lost: while it is away that fails, and nothing more
   * is claimed than can be enqueued.
   */
  async sweep(): Promise<SweepTally & { more: boolean }> {
    const began = performance.now();
    const restored = await this.restore();
    let [claimed, more] = [0, true];
    while (performance.now() - began < turn) {
      const due = await this.database.alone<Batch>('SELECT * FROM claim_due_reminders($1, $2, $3)', [
        most,
        batchSize,
        lease,
      ]);
      more = due.length > 0;
      if (!more) break;
      await this.queue.send(due.map(jobOf));
      claimed += remindersIn(due);
    }
    return { claimed, restored, ...(await this.reclaim()), more };
  }

  private async reclaim(): Promise<Pick<SweepTally, 'reclaimed' | 'parked'>> {
    let [reclaimed, parked] = [0, 0];
    for (;;) {
      const late = await this.database.alone<Batch & { parked: boolean }>(
        'SELECT * FROM reclaim_reminders($1, $2, $3, $4)',
        [most, batchSize, lease, mostClaims],
      );
      if (late.length === 0) return { reclaimed, parked };
      const anew = late.filter((one) => !one.parked);
      await this.queue.send(anew.map(jobOf));
      reclaimed += remindersIn(anew);
      parked += remindersIn(late) - remindersIn(anew);
    }
  }

  /**
   * Puts back what is claimed and no longer in the queue; answers about how many reminders that were. A job that is there
   * still swallows its double, so a few are simply sent again; many only when the queue holds fewer jobs than there are
   * batches: the claims of a batch end before its job, so that can only be when jobs were lost.
   */
  private async restore(): Promise<number> {
    const jobs = await this.queue.atHand('inside');
    let batches = await this.queued();
    if (batches.length === page) {
      const [row] = await this.database.alone<{ count: string }>('SELECT count_queued_batches() AS count');
      if (Number(row!.count) <= jobs) return 0;
    }
    let [sent, reminders] = [0, 0];
    while (batches.length > 0) {
      await this.queue.send(batches.map(jobOf));
      sent += batches.length;
      reminders += remindersIn(batches);
      if (batches.length < page) break;
      batches = await this.queued(batches.at(-1)!);
    }
    return sent <= jobs ? 0 : Math.round((reminders * (sent - jobs)) / sent);
  }

  private queued(after?: Batch): Promise<Batch[]> {
    return this.database.alone('SELECT * FROM queued_batches($1, $2, $3)', [
      page,
      after?.organisation_id ?? null,
      after?.batch_id ?? null,
    ]);
  }
}

/** The batch is the claim: a later claim of the same reminder is in another batch, and so in another job. */
function jobOf({ organisation_id: organisationId, batch_id: batchId }: Batch): JobToSend {
  return { name: 'reminders', payload: { organisationId, batchId }, id: `${organisationId}_${batchId}` };
}

function remindersIn(batches: readonly Batch[]): number {
  return batches.reduce((sum, { reminders }) => sum + reminders, 0);
}
