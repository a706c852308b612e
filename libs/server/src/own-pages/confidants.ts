import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';

/** Sees to it that a person knows what a caregiver did by herself, where a person should. */
@Injectable()
export class Confidants {
  constructor(
    private readonly database: Database,
    private readonly tasks: RaisedTasks,
  ) {}

  /**
   * A task for her consultant, or without one for the keeper of the phone line; in plain Dutch. The same that is still open
   * is enough. Her row is locked by whoever calls.
   */
  async tell(actor: Actor, caregiverId: string, what: string): Promise<void> {
    const ownerId = await this.of(actor, caregiverId);
    if (!ownerId || (await this.knows(actor, caregiverId, what))) return;
    await this.tasks.raise(actor, { caregiverId, referralId: null, ownerId, what });
  }

  private async of(actor: Actor, caregiverId: string): Promise<string | null> {
    const row = await this.database.row<{ id: string | null }>(
      `SELECT coalesce(c.consultant_id, l.keeper_id) AS id FROM caregiver c LEFT JOIN phone_line l ON l.organisation_id = c.organisation_id
       WHERE c.organisation_id = $1 AND c.id = $2`,
      [actor.organisationId, caregiverId],
    );
    return row?.id ?? null;
  }

  private async knows(actor: Actor, caregiverId: string, what: string): Promise<boolean> {
    const open = await this.database.row(
      `SELECT 1 FROM task WHERE organisation_id = $1 AND caregiver_id = $2 AND what = $3 AND done_at IS NULL AND withdrawn_at IS NULL`,
      [actor.organisationId, caregiverId, what],
    );
    return open !== null;
  }
}
