import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';

/** What her consultant is to do about a text that did not arrive, in plain Dutch. */
const ask = 'Een sms’je is niet aangekomen. Bel haar, of kijk of haar nummer nog klopt.';

/** Sees to it that somebody hears of a text that did not arrive: whoever wrote it counts on it. */
@Injectable()
export class TextsNotArrived {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tasks: RaisedTasks,
  ) {}

  /** A task for her consultant today, or for whoever keeps the line; one is enough as long as it is open. */
  async raise(actor: Pick<Actor, 'organisationId'>, caregiverId: string): Promise<void> {
    const found = await this.database.row<{ ownerId: string | null }>(
      `SELECT (SELECT p.id FROM person p
               WHERE p.organisation_id = c.organisation_id AND p.left_at IS NULL AND p.partner_id IS NULL
                 AND (p.id = c.consultant_id OR p.id = l.keeper_id OR 'team-lead' = ANY (p.roles))
               ORDER BY (p.id = c.consultant_id) IS TRUE DESC, (p.id = l.keeper_id) IS TRUE DESC, p.absent_until_on >= $4 NULLS FIRST, p.created_at, p.id
               LIMIT 1) AS "ownerId"
       FROM caregiver c LEFT JOIN phone_line l ON l.organisation_id = c.organisation_id
       WHERE c.organisation_id = $1 AND c.id = $2 AND c.closed_at IS NULL AND NOT EXISTS (
         SELECT FROM task t WHERE t.organisation_id = c.organisation_id AND t.caregiver_id = c.id AND t.what = $3 AND t.done_at IS NULL AND t.withdrawn_at IS NULL)
       FOR UPDATE OF c`,
      [actor.organisationId, caregiverId, ask, this.clock.today().toString()],
    );
    if (found?.ownerId)
      await this.tasks.raise(actor, { caregiverId, referralId: null, ownerId: found.ownerId, what: ask });
  }
}
