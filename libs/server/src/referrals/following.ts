import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ClosureReason } from '@voortuin/contract/caregivers/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Followers, type Follower } from '../caregivers/followers.ts';
import { ReferralMoves } from './moves.ts';

/** Lets referrals follow their caregiver: her closure or death ends them, and with her they come to another consultant. */
@Injectable()
export class ReferralFollowing implements Follower, OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly followers: Followers,
    private readonly moves: ReferralMoves,
  ) {}

  onModuleInit(): void {
    this.followers.join(this);
  }

  /** Ends all of hers that are open; keeping her in sight again does not bring them back. */
  async closed(actor: Actor, caregiverId: string, reason: ClosureReason): Promise<void> {
    const ending = reason === 'died' ? 'died' : 'caregiver-closed';
    for (;;) {
      // One by one, because ending one that another waits for ends that other too.
      const open = await this.database.row<{ id: string }>(
        'SELECT id FROM referral WHERE organisation_id = $1 AND caregiver_id = $2 AND ending IS NULL ORDER BY created_at DESC, id DESC LIMIT 1',
        [actor.organisationId, caregiverId],
      );
      if (!open) return;
      await this.moves.move(actor, open.id, { move: 'end', ending }, { params: { ending } });
    }
  }

  /** What is open goes along with her; whoever becomes nobody's leaves hers to whoever has them until the lead decides. */
  async handedOver(actor: Actor, caregiverIds: readonly string[], consultantId: string | null): Promise<void> {
    if (consultantId) await this.give(actor, 'caregiver_id = ANY ($3)', caregiverIds, consultantId);
  }

  /** Gives everything open of somebody who leaves to another. */
  async passOn(actor: Actor, fromId: string, consultantId: string): Promise<void> {
    await this.database.inside(actor, () => this.give(actor, 'consultant_id = $3', fromId, consultantId));
  }

  private async give(actor: Actor, which: string, value: unknown, consultantId: string): Promise<void> {
    const given = await this.database.rows<{ id: string; from: string }>(
      `WITH before AS (SELECT id, consultant_id FROM referral WHERE organisation_id = $1 AND ending IS NULL AND consultant_id <> $2 AND ${which} FOR UPDATE)
       UPDATE referral r SET consultant_id = $2 FROM before b WHERE r.organisation_id = $1 AND r.id = b.id RETURNING r.id, b.consultant_id AS from`,
      [actor.organisationId, consultantId, value],
    );
    if (given.length === 0) return;
    const ids = given.map(({ id }) => id);
    // What they asked of the one before they ask of the one who has them now.
    await this.database.rows(
      `UPDATE task t SET owner_id = $2 FROM unnest($3::uuid[], $4::uuid[]) g(id, was)
       WHERE t.organisation_id = $1 AND t.referral_id = g.id AND t.owner_id = g.was AND t.done_at IS NULL AND t.withdrawn_at IS NULL`,
      [actor.organisationId, consultantId, ids, given.map(({ from }) => from)],
    );
    await this.audit.line(actor, { action: 'changed', object: 'referral', ids, details: { handedOver: consultantId } });
  }
}
