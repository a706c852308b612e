import { Injectable } from '@nestjs/common';
import { whoTakesUp } from '@voortuin/domain/messages/who-takes-up';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';

/** Sees to it that a person knows what a caregiver did by herself, where a person should. */
@Injectable()
export class Confidants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tasks: RaisedTasks,
  ) {}

  /**
   * A task for her consultant, or for the keeper of the phone line or a team lead where she has none or who is away; in
   * plain Dutch. The same that is still open is enough. Her row is locked by whoever calls.
   */
  async tell(actor: Actor, caregiverId: string, what: string): Promise<void> {
    const ownerId = await this.of(actor, caregiverId);
    if (!ownerId || (await this.knows(actor, caregiverId, what))) return;
    await this.tasks.raise(actor, { caregiverId, referralId: null, ownerId, what });
  }

  private async of({ organisationId }: Actor, caregiverId: string): Promise<string | null> {
    const inOrder = await this.database.rows<{ id: string; absentUntilOn: string | null }>(
      `SELECT p.id, p.absent_until_on::text AS "absentUntilOn" FROM caregiver c
       LEFT JOIN phone_line l ON l.organisation_id = c.organisation_id
       JOIN person p ON p.organisation_id = c.organisation_id AND p.left_at IS NULL AND (p.id = c.consultant_id OR p.id = l.keeper_id OR 'team-lead' = ANY (p.roles))
       WHERE c.organisation_id = $1 AND c.id = $2
       ORDER BY (p.id = c.consultant_id) IS TRUE DESC, (p.id = l.keeper_id) IS TRUE DESC, p.team_id IS NOT DISTINCT FROM c.team_id DESC, p.id`,
      [organisationId, caregiverId],
    );
    return whoTakesUp(inOrder, this.clock.today().toString())?.id ?? null;
  }

  private async knows(actor: Actor, caregiverId: string, what: string): Promise<boolean> {
    const open = await this.database.row(
      `SELECT 1 FROM task WHERE organisation_id = $1 AND caregiver_id = $2 AND what = $3 AND done_at IS NULL AND withdrawn_at IS NULL`,
      [actor.organisationId, caregiverId, what],
    );
    return open !== null;
  }
}
