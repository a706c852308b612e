import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { Log } from '../platform/log.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';
import { lookUpJob, textJob, textLease } from './text-job.ts';
import { TextsNotArrived } from './texts-not-arrived.ts';

interface Looked {
  organisation_id: string;
  id: string;
  claim: number;
  state: 'queued' | 'unknown' | 'parked' | 'left';
  /** Whether it goes on by itself; false when it is to be left to a person, in the state that is told. */
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
    private readonly log: Log,
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
      for (const one of due.filter(({ waits }) => !waits)) await this.leave(one);
      found = due.length;
    }
    return tally;
  }

  /**
   * Leaves one to a person, together with whoever wrote it hearing that nothing happens to it any more by itself; unless
   * something did happen to it since it was found. One that cannot be left does not keep the others waiting: it is found again.
   */
  private async leave({ organisation_id: organisationId, id, claim, state }: Looked): Promise<void> {
    await this.database
      .inside({ organisationId }, async () => {
        // Her row before that of the text, as everybody else takes them: she is to get a task.
        await this.database.rows(
          `SELECT FROM caregiver WHERE organisation_id = $1 AND id = (SELECT caregiver_id FROM outgoing_text WHERE organisation_id = $1 AND id = $2) FOR UPDATE`,
          [organisationId, id],
        );
        const left = await this.database.rows(
          `UPDATE outgoing_text SET state = $4, look_at = NULL,
             cause = CASE $4 WHEN 'left' THEN 'too-late' WHEN 'parked' THEN coalesce(cause, 'never-finished') ELSE cause END
           WHERE organisation_id = $1 AND id = $2 AND claim = $3 AND look_at IS NOT NULL AND CASE $4
             WHEN 'left' THEN state IN ('queued', 'parked')
             WHEN 'parked' THEN state = 'queued' AND looks >= $5
             ELSE state = 'unknown' AND looks >= $6 END
           RETURNING id`,
          [organisationId, id, claim, state, mostLooks, mostLookUps],
        );
        if (left.length === 0) return;
        if (state === 'left') await this.notArrived.left({ organisationId }, id);
        else await this.notArrived.tell({ organisationId }, id, state === 'unknown' ? 'unknown' : 'not-out');
      })
      .catch((error: unknown) => this.log.error('text-not-left', error, { text: id }));
  }
}
