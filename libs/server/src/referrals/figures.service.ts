import { Injectable } from '@nestjs/common';
import type { FiguresQuery, PartnerFigures, ReferralFigures } from '@voortuin/contract/referrals/figures';
import { told } from '@voortuin/domain/referrals/figures';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

/** How many referrals of this organisation came how far. What other organisations do is nowhere in it. */
@Injectable()
export class ReferralCounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** Per partner and need, by name and not by who does best. */
  async overview(actor: Actor, query: FiguresQuery): Promise<ReferralFigures[]> {
    return this.database.inside(actor, async () => {
      await this.audit.line(actor, { action: 'listed', object: 'referral-figures' });
      return this.counts(actor, query, null);
    });
  }

  /** Of the partner of whoever asks alone; counts that may point at somebody are not told. */
  async own(actor: Actor, query: FiguresQuery): Promise<PartnerFigures[]> {
    const { partnerId } = actor;
    if (!partnerId) throw new NotFound();
    return this.database.inside(actor, async () => {
      await this.audit.line(actor, { action: 'listed', object: 'referral-figures' });
      return (await this.counts(actor, query, partnerId)).map((figures) => ({
        need: figures.need,
        sent: told(figures.sent),
        answeredInTime: told(figures.answeredInTime),
        accepted: told(figures.accepted),
        helped: told(figures.helped),
      }));
    });
  }

  private async counts(actor: Actor, query: FiguresQuery, partnerId: string | null): Promise<ReferralFigures[]> {
    const today = this.clock.today();
    return this.database.rows<ReferralFigures>(
      `SELECT r.partner_id AS "partnerId", p.name AS partner, r.need, count(*)::int AS sent,
         count(*) FILTER (WHERE r.answered_at <= r.answer_by_at)::int AS "answeredInTime",
         count(*) FILTER (WHERE e.taken_up)::int AS accepted,
         count(*) FILTER (WHERE r.ending = 'helped' AND e.yes AND e.last = 'finish')::int AS helped
       FROM referral r
       JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id
       CROSS JOIN LATERAL (
         SELECT coalesce(bool_or(kind IN ('accept', 'plan', 'finish')), false) AS taken_up,
           coalesce(bool_or(kind = 'her-word' AND params ->> 'word' = 'yes'), false) AS yes,
           (array_agg(kind ORDER BY version DESC) FILTER (WHERE kind IN ('finish', 'other-help')))[1] AS last
         FROM referral_event WHERE organisation_id = r.organisation_id AND referral_id = r.id
       ) e
       WHERE r.organisation_id = $1 AND ($2::uuid IS NULL OR r.partner_id = $2)
         AND r.sent_at >= ($3::date)::timestamp AT TIME ZONE 'Europe/Amsterdam'
         AND r.sent_at < ($4::date + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam'
       GROUP BY r.partner_id, p.name, p.sort_name, r.need ORDER BY p.sort_name, r.partner_id, r.need`,
      [
        actor.organisationId,
        partnerId,
        query.fromOn ?? today.subtract({ years: 1 }).toString(),
        query.untilOn ?? today.toString(),
      ],
    );
  }
}
