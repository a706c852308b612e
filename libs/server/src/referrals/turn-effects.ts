import { Injectable } from '@nestjs/common';
import { turnTask } from '@voortuin/domain/referrals/turn-task';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';
import { AnswerLinks } from './answer-links.ts';
import type { ReferralRow } from './referral-row.ts';

/** What follows from whose turn it has become: a task for the consultant, her next moment, links that open nothing more. */
@Injectable()
export class TurnEffects {
  constructor(
    private readonly database: Database,
    private readonly tasks: RaisedTasks,
    private readonly links: AnswerLinks,
  ) {}

  /** In the transaction of the change, with both rows locked. */
  async follow(actor: Actor, before: ReferralRow, after: ReferralRow): Promise<void> {
    if (before.turn === 'consultant') await this.tasks.settle(actor, after.id);
    if (after.because && after.because !== 'draft') await this.ask(actor, after);
    if (after.state === 'cancelled' || after.ending) await this.links.revoke(actor, after.id);
  }

  /** What came back asks something of the consultant, unless she is the one who brings it back. */
  private async ask(
    actor: Actor,
    { id, caregiverId, consultantId, partnerId, because, reason }: ReferralRow,
  ): Promise<void> {
    if (actor.personId === consultantId) return;
    const row = await this.database.row<{ name: string }>(
      'SELECT name FROM partner WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, partnerId],
    );
    const what = turnTask(because!, row!.name, reason);
    await this.tasks.raise(actor, { caregiverId, referralId: id, ownerId: consultantId, what });
  }
}
