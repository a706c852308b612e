import { Injectable } from '@nestjs/common';
import type { KnownAlready as Known, KnownAlreadyQuery } from '@voortuin/contract/referrals/referrals';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

/** For how many days a referral that has ended still says that she was referred lately. */
const latelyDays = 180;

/** Finds what was referred already, so that nothing is asked twice: the same partner, or the same need elsewhere. */
@Injectable()
export class KnownAlready {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** What is open or of the last months; `butNot` are the referral itself and the one it goes on with. */
  async of(
    actor: Actor,
    { caregiverId, need, partnerId = null }: KnownAlreadyQuery,
    butNot: readonly (string | null)[] = [],
  ): Promise<Known[]> {
    return this.database.inside(actor, async () => {
      await this.demandCaregiver(actor, caregiverId);
      return this.database.rows<Known>(
        `SELECT r.id AS "referralId", p.name AS partner, r.need, r.state, r.sent_at AS "sentAt", r.ending,
           CASE WHEN r.partner_id = $4 THEN 'partner' ELSE 'need' END AS same
         FROM referral r JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id
         WHERE r.organisation_id = $1 AND r.caregiver_id = $2 AND (r.need = $3 OR r.partner_id = $4) AND r.sent_at IS NOT NULL
           AND (r.ending IS NULL OR r.ended_at > $5) AND r.reason IS DISTINCT FROM 'entered-in-error' AND NOT r.id = ANY ($6)
         ORDER BY r.sent_at DESC LIMIT 20`,
        [
          actor.organisationId,
          caregiverId,
          need,
          partnerId,
          this.clock
            .now()
            .subtract({ hours: latelyDays * 24 })
            .toString(),
          butNot.filter((id) => id !== null),
        ],
      );
    });
  }

  private async demandCaregiver(actor: Actor, caregiverId: string): Promise<void> {
    const found = await this.database.row('SELECT 1 FROM caregiver WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      caregiverId,
    ]);
    if (!found) throw new NotFound();
  }
}
