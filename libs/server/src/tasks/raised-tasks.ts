import { Injectable } from '@nestjs/common';
import { lengths } from '@voortuin/contract/platform/words';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { OpenWork } from '../caregivers/open-work.ts';

/** What a referral, or a text that did not arrive, asks of somebody. */
export interface TaskToRaise {
  caregiverId: string;
  /** Null when it is about no referral. */
  referralId: string | null;
  ownerId: string;
  /** In plain Dutch, with the reason. */
  what: string;
}

/** Tasks that nobody wrote: something that happened raises them; of a referral they are done once it asks no more. Her row is locked by then. */
@Injectable()
export class RaisedTasks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly openWork: OpenWork,
  ) {}

  /** A task for today. */
  async raise(actor: Pick<Actor, 'organisationId'>, task: TaskToRaise): Promise<void> {
    await this.raiseMany(actor, [task]);
  }

  /** Many at once. */
  async raiseMany(actor: Pick<Actor, 'organisationId'>, tasks: readonly TaskToRaise[]): Promise<void> {
    if (tasks.length === 0) return;
    await this.database.rows(
      `INSERT INTO task (organisation_id, id, caregiver_id, what, due_on, owner_id, referral_id, created_at)
       SELECT $1, t.id, t.caregiver_id, t.what, $3, t.owner_id, t.referral_id, $4
       FROM jsonb_to_recordset($2::jsonb) t(id uuid, caregiver_id uuid, what text, owner_id uuid, referral_id uuid)`,
      [
        actor.organisationId,
        JSON.stringify(
          tasks.map(({ caregiverId, referralId, ownerId, what }) => ({
            id: newId(),
            caregiver_id: caregiverId,
            what: what.slice(0, lengths.line),
            owner_id: ownerId,
            referral_id: referralId,
          })),
        ),
        this.clock.today().toString(),
        this.clock.now().toString(),
      ],
    );
    await this.openWork.tasks(actor, ...new Set(tasks.map(({ caregiverId }) => caregiverId)));
  }

  /** What was asked about her in these words is asked no more. */
  async settleWhat(actor: Pick<Actor, 'organisationId'>, caregiverId: string, what: string): Promise<void> {
    const done = await this.database.rows(
      `UPDATE task SET done_at = $4 WHERE organisation_id = $1 AND caregiver_id = $2 AND what = $3 AND done_at IS NULL AND withdrawn_at IS NULL
       RETURNING id`,
      [actor.organisationId, caregiverId, what, this.clock.now().toString()],
    );
    if (done.length > 0) await this.openWork.tasks(actor, caregiverId);
  }

  /** What a referral asked is done. */
  async settle(actor: Pick<Actor, 'organisationId'>, referralId: string): Promise<void> {
    const [done] = await this.database.rows<{ caregiverId: string }>(
      `UPDATE task SET done_at = $3 WHERE organisation_id = $1 AND referral_id = $2 AND done_at IS NULL AND withdrawn_at IS NULL
       RETURNING caregiver_id AS "caregiverId"`,
      [actor.organisationId, referralId, this.clock.now().toString()],
    );
    if (done) await this.openWork.tasks(actor, done.caregiverId);
  }
}
