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
        `SELECT w.number, w.said_at AS "saidAt" FROM caregiver c
         LEFT JOIN LATERAL (
           SELECT n.number, last.said_at FROM (SELECT DISTINCT unnest(ARRAY[c.phone, c.second_phone]) AS number) n
           JOIN LATERAL (
             SELECT w.wish, w.said_at FROM number_wish w WHERE w.organisation_id = c.organisation_id AND w.number = n.number
             ORDER BY w.said_at DESC, w.id DESC LIMIT 1
           ) last ON last.wish = 'stop'
         ) w ON true
         WHERE c.organisation_id = $1 AND c.id = $2`,
        [actor.organisationId, caregiverId],
      );
      if (rows.length === 0) throw new NotFound();
      return rows.flatMap(({ number, saidAt }) => (number && saidAt ? { numberShown: showPhone(number), saidAt } : []));
    });
  }
}
