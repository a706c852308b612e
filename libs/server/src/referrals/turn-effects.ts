import { Injectable } from '@nestjs/common';
import { turnTask } from '@voortuin/domain/referrals/turn-task';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';
import { AnswerLinks } from './answer-links.ts';
import { HerMoments } from './her-moments.ts';
import type { ReferralRow } from './referral-row.ts';

/** What follows from whose turn it has become: a task for the consultant, her next moment, links that open nothing more. */
@Injectable()
export class TurnEffects {
  constructor(
    private readonly database: Database,
    private readonly tasks: RaisedTasks,
    private readonly links: AnswerLinks,
    private readonly moments: HerMoments,
  ) {}

  /** In the transaction of the change, with both rows locked. */
  async follow(actor: Actor, before: ReferralRow, after: ReferralRow): Promise<void> {
    if (before.turn === 'consultant') await this.tasks.settle(actor, after.id);
    // Unless she is the one who brings it back.
    const asks = after.because && after.because !== 'draft' && actor.personId !== after.consultantId;
    if (asks) await this.askMany(actor, [after]);
    if (after.turn === 'caregiver' && before.turn !== 'caregiver') await this.moments.draw(actor, after);
    if (after.state === 'cancelled' || after.ending) await this.links.revoke(actor, after.id);
  }

  /** What came back to consultants asks something of each. */
  async askMany(actor: Actor, rows: readonly ReferralRow[]): Promise<void> {
    const partners = await this.database.rows<{ id: string; name: string }>(
      'SELECT id, name FROM partner WHERE organisation_id = $1 AND id = ANY ($2)',
      [actor.organisationId, [...new Set(rows.map(({ partnerId }) => partnerId))]],
    );
    const names = new Map(partners.map(({ id, name }) => [id, name]));
    await this.tasks.raiseMany(
      actor,
      rows.map(({ id, caregiverId, consultantId, partnerId, because, reason }) => ({
        caregiverId,
        referralId: id,
        ownerId: consultantId,
        what: turnTask(because!, names.get(partnerId!)!, reason),
      })),
    );
  }
}
