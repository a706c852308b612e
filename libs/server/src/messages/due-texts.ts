import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';
import { lookUpJob, textJob, textLease } from './text-job.ts';
import { TextsNotArrived } from './texts-not-arrived.ts';

interface Looked {
  organisation_id: string;
  id: string;
  claim: number;
  state: 'queued' | 'unknown' | 'parked' | 'left';
  /** Whether it is looked at again; false when it waits for a person. */
  waits: boolean;
  first: boolean;
}

const batch = 500;
/** How many times a text is put into the queue before it counts as one that nobody can finish. */
const mostLooks = 20;
/** How many times one whose fate is unknown is looked up at the carrier: over some eighty minutes. */
const mostLookUps = 5;

/** Finds the texts whose moment has come, by the clock of the database, and enqueues what is to be done about each. */
@Injectable()
export class DueTexts implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    private readonly notArrived: TextsNotArrived,
  ) {}

  async sweep(): Promise<SweepTally> {
    const tally = { ...nothingDone };
    for (let found = batch; found === batch;) {
      // While the queue is away this fails, and no look is wasted; what waits behind a full one is not lost but in line.
      const full = (await this.queue.atHand('outside')) >= batch;
      const due = await this.database.alone<Looked>('SELECT * FROM look_at_texts($1, $2, $3, $4, $5)', [
        batch,
        textLease,
        mostLooks,
        mostLookUps,
        !full,
      ]);
      const ready = due.filter(({ state }) => state === 'queued');
      const unknown = due.filter(({ state, waits }) => state === 'unknown' && waits);
      await this.queue.send([...ready.map(textJob), ...unknown.map(lookUpJob)]);
      tally.claimed += ready.filter(({ first }) => first).length;
      tally.reclaimed += ready.filter(({ first }) => !first).length;
      tally.parked += due.filter(({ state, waits }) => !waits && state !== 'left').length;
      for (const one of due.filter(({ waits }) => !waits)) await this.tell(one);
      found = due.length;
    }
    return tally;
  }

  /** Whoever wrote it hears that nothing happens to it any more by itself. */
  private async tell({ organisation_id: organisationId, id, state }: Looked): Promise<void> {
    await this.database.inside({ organisationId }, () =>
      this.notArrived.tell({ organisationId }, id, state === 'unknown' ? 'unknown' : 'not-out'),
    );
  }
}
