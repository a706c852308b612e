import { Injectable } from '@nestjs/common';
import { turnTask, wordTask } from '@voortuin/domain/referrals/turn-task';
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
    if (before.turn === 'consultant' || after.ending) await this.tasks.settle(actor, after.id);
    // Unless she is the one who brings it back.
    const asks = after.because && after.because !== 'draft' && actor.personId !== after.consultantId;
    if (asks) await this.askMany(actor, [after]);
    if (after.turn === 'caregiver' && before.turn !== 'caregiver') await this.moments.draw(actor, after);
    if (before.turn === 'caregiver' && after.turn !== 'caregiver') await this.moments.letGo(actor, after);
    if (after.state === 'cancelled' || after.ending) await this.links.revoke(actor, after.id);
  }

  /** Words or a file of the partner change nobody's turn: a task lets the consultant read them, one for all that is unread. */
  async partnerWrote(actor: Actor, referral: ReferralRow): Promise<void> {
    if (referral.turn === 'consultant') return;
    const { id, caregiverId, consultantId, partnerId } = referral;
    const told = await this.database.row<{ name: string; unread: boolean }>(
      `SELECT p.name, EXISTS (SELECT FROM task t WHERE t.organisation_id = p.organisation_id AND t.referral_id = $3 AND t.done_at IS NULL
         AND t.withdrawn_at IS NULL) AS unread FROM partner p WHERE p.organisation_id = $1 AND p.id = $2`,
      [actor.organisationId, partnerId, id],
    );
    if (told!.unread) return;
    await this.tasks.raise(actor, { caregiverId, referralId: id, ownerId: consultantId, what: wordTask(told!.name) });
  }

  /** Whoever writes back has read what was written. */
  async consultantWrote(actor: Actor, { id }: ReferralRow): Promise<void> {
    await this.tasks.settle(actor, id);
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
