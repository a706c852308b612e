import { Injectable } from '@nestjs/common';
import type { StoppedNumber } from '@voortuin/contract/messages/messages';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

/** Tells from which numbers of somebody STOP came, for whoever looks at her page. */
@Injectable()
export class HerStops {
  constructor(private readonly database: Database) {}

  async of(actor: Actor, caregiverId: string): Promise<StoppedNumber[]> {
    return this.database.inside(actor, async () => {
      const rows = await this.database.rows<{ number: string | null; saidAt: string | null }>(
        `SELECT s.number, s.said_at AS "saidAt" FROM caregiver c LEFT JOIN LATERAL stops_of(c) s ON true
         WHERE c.organisation_id = $1 AND c.id = $2`,
        [actor.organisationId, caregiverId],
      );
      if (rows.length === 0) throw new NotFound();
      return rows.flatMap(({ number, saidAt }) => (number && saidAt ? { numberShown: showPhone(number), saidAt } : []));
    });
  }
}
