import { Injectable } from '@nestjs/common';
import { usualResponseDays } from '@voortuin/contract/partners/words';
import { nextSilence, noticedAt } from '@voortuin/domain/referrals/silence';
import { leadTask } from '@voortuin/domain/referrals/turn-task';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';
import { ReferralMoves } from './moves.ts';
import { PartnerReach } from './partner-reach.ts';
import { ReferralPost } from './referral-post.ts';
import { claimColumns, unclaimed, type ReferralRow } from './referral-row.ts';
import { ReferralVersions } from './versions.ts';

/** The steps by which silence comes back, each for many referrals that are locked: a handful of statements for all. */
@Injectable()
export class SilenceSteps {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly versions: ReferralVersions,
    private readonly moves: ReferralMoves,
    private readonly reach: PartnerReach,
    private readonly post: ReferralPost,
    private readonly tasks: RaisedTasks,
  ) {}

  /** Reminds whoever is at the partner now, with a fresh link. Where nobody can be reached it comes back at once. */
  async remind(actor: Actor, silent: readonly ReferralRow[]): Promise<void> {
    if (silent.length === 0) return;
    const today = this.clock.today().toString();
    const people = await this.reach.ofMany(actor, silent);
    const days = await this.responseDays(actor, silent);
    const reachable = silent.filter(({ id }) => people.has(id));
    const reminded = reachable.map((referral) => {
      const { untilOn, silence } = nextSilence(0, today, days(referral));
      return {
        ...referral,
        partnerPersonId: people.get(referral.id)!,
        silence,
        silentAt: noticedAt(untilOn!),
        ...unclaimed,
      };
    });
    await this.versions.setMany(actor, reminded, ['partnerPersonId', 'silence', 'silentAt', ...claimColumns]);
    await this.post.remind(actor, reminded, days);
    await this.versions.tellMany(actor, reminded, 'reminded');
    await this.moves.silenceMany(
      actor,
      silent.filter(({ id }) => !people.has(id)),
    );
  }

  /** A team lead hears of it: of her team before of another; without any, the consultant once more. */
  async tellLead(actor: Actor, silent: readonly ReferralRow[]): Promise<void> {
    if (silent.length === 0) return;
    const whom = await this.database.rows<{ id: string; leadId: string | null; partner: string; consultant: string }>(
      `SELECT r.id, p.name AS partner, k.first_name || ' ' || k.last_name AS consultant,
         (SELECT l.id FROM person l WHERE l.organisation_id = c.organisation_id AND l.left_at IS NULL AND l.account_id IS NOT NULL
            AND 'team-lead' = ANY (l.roles) ORDER BY l.team_id IS NOT DISTINCT FROM c.team_id DESC, l.id LIMIT 1) AS "leadId"
       FROM referral r JOIN caregiver c ON c.organisation_id = r.organisation_id AND c.id = r.caregiver_id
       JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id
       JOIN person k ON k.organisation_id = r.organisation_id AND k.id = r.consultant_id
       WHERE r.organisation_id = $1 AND r.id = ANY ($2)`,
      [actor.organisationId, silent.map(({ id }) => id)],
    );
    const told = new Map(whom.map(({ id, ...one }) => [id, one]));
    await this.tasks.raiseMany(
      actor,
      silent.map(({ id, caregiverId, consultantId }) => {
        const { leadId, partner, consultant } = told.get(id)!;
        return { caregiverId, referralId: id, ownerId: leadId ?? consultantId, what: leadTask(partner, consultant) };
      }),
    );
    const resting = silent.map((referral) => ({ ...referral, silence: 3 as const, silentAt: null, ...unclaimed }));
    await this.versions.setMany(actor, resting, ['silence', 'silentAt', ...claimColumns]);
    await this.versions.tellMany(actor, resting, 'lead-told');
  }

  private async responseDays(actor: Actor, of: readonly ReferralRow[]): Promise<(one: ReferralRow) => number> {
    const agreed = await this.database.rows<{ partnerId: string; days: number }>(
      'SELECT partner_id AS "partnerId", response_days AS days FROM agreement WHERE organisation_id = $1 AND partner_id = ANY ($2)',
      [actor.organisationId, [...new Set(of.map(({ partnerId }) => partnerId))]],
    );
    const days = new Map(agreed.map((one) => [one.partnerId, one.days]));
    return ({ partnerId }) => days.get(partnerId!) ?? usualResponseDays;
  }
}
