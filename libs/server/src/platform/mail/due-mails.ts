import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';
import { JobQueue } from '../queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../queue/sweeps.ts';
import { lookLease, mailJob } from './mails.service.ts';

interface Looked {
  organisation_id: string;
  id: string;
  claim: number;
  state: 'queued' | 'unknown' | 'parked' | 'left';
  first: boolean;
}

const batch = 500;
/** How many times a mail is put into the queue before it counts as one that nobody can finish. */
const mostLooks = 20;

/** Finds the mails whose moment has come, by the clock of the database, and enqueues them. */
@Injectable()
export class DueMails implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
  ) {}

  async sweep(): Promise<SweepTally> {
    const tally = { ...nothingDone };
    // While the queue is away this fails, and no look is wasted.
    await this.queue.atHand('outside');
    for (let found = batch; found === batch;) {
      const due = await this.database.alone<Looked>('SELECT * FROM look_at_mails($1, $2, $3)', [
        batch,
        lookLease,
        mostLooks,
      ]);
      const ready = due.filter(({ state }) => state === 'queued');
      await this.queue.send(ready.map(mailJob));
      tally.claimed += ready.filter(({ first }) => first).length;
      tally.reclaimed += ready.filter(({ first }) => !first).length;
      tally.parked += due.filter(({ state }) => state === 'unknown' || state === 'parked').length;
      found = due.length;
    }
    return tally;
  }
}
