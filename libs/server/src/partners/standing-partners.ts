import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';

/** Checks that a partner is there and that one still works with it. */
@Injectable()
export class StandingPartners {
  constructor(private readonly database: Database) {}

  /** Refuses a partner that is not there or has ended; until the commit it cannot end. */
  async demand(actor: Actor, partnerId: string): Promise<void> {
    const partner = await this.database.row<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM partner WHERE organisation_id = $1 AND id = $2 FOR SHARE',
      [actor.organisationId, partnerId],
    );
    if (!partner) throw new NotFound();
    if (partner.ended) throw new RuleBroken('partner-ended');
  }
}
