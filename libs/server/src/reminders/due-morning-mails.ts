import { Inject, Injectable } from '@nestjs/common';
import { mostClaims } from '@voortuin/contract/reminders/words';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { mailsHere } from '../platform/mail/mails-here.ts';
import type { JobToSend } from '../platform/queue/jobs.ts';
import { JobQueue } from '../platform/queue/queue.ts';
import type { Sweep, SweepTally } from '../platform/queue/sweeps.ts';

interface Claimed {
  organisation_id: string;
  id: string;
  claim: number;
}

const batch = 500;
const lease = '75 seconds';

/** Finds for whom the hour of her morning mail has come, by the clock of the database, and enqueues it. */
@Injectable()
export class DueMorningMails implements Sweep {
  constructor(
    private readonly database: Database,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async sweep(): Promise<SweepTally> {
    const tally = { claimed: 0, reclaimed: 0, restored: 0, parked: 0 };
    if (mailsHere(this.config) === 'none') return tally;
    for (let made = batch; made === batch; tally.claimed += made) {
      const due = await this.database.alone<Claimed>('SELECT * FROM claim_morning_mails($1, $2)', [batch, lease]);
      await this.queue.send(due.map(jobOf));
      made = due.length;
    }
    for (let found = batch; found === batch;) {
      const late = await this.database.alone<Claimed & { parked: boolean }>(
        'SELECT * FROM reclaim_morning_mails($1, $2, $3)',
        [batch, lease, mostClaims],
      );
      const anew = late.filter(({ parked }) => !parked);
      await this.queue.send(anew.map(jobOf));
      tally.reclaimed += anew.length;
      tally.parked += late.length - anew.length;
      found = late.length;
    }
    return tally;
  }
}

function jobOf({ organisation_id: organisationId, id, claim }: Claimed): JobToSend {
  return { name: 'morning-mail', payload: { organisationId, mailId: id, claim }, id: `morning_${id}_${claim}` };
}
