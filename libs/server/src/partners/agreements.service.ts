import { Injectable } from '@nestjs/common';
import type { AgreementDraft, AgreementView } from '@voortuin/contract/partners/partners';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { masked } from './partner-fields.ts';
import { PartnerViews } from './partner-view.ts';
import { StandingPartners } from './standing-partners.ts';

/** What was agreed with partners (convenant): their tasks, within how many days they answer, and when to look again. */
@Injectable()
export class Agreements {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly standing: StandingPartners,
    private readonly views: PartnerViews,
  ) {}

  /** Writes what was agreed, over what stood there. The days hold for referrals that are sent from now on. */
  async write(actor: Actor, partnerId: string, draft: AgreementDraft): Promise<AgreementView> {
    return this.database.inside(actor, async () => {
      await this.standing.demand(actor, partnerId);
      await this.database.rows(
        `INSERT INTO agreement (organisation_id, partner_id, tasks, response_days, review_on) VALUES ($1, $2, $3, $4, $5)
         ON CONFLICT (organisation_id, partner_id) DO UPDATE SET tasks = $3, response_days = $4, review_on = $5`,
        [actor.organisationId, partnerId, masked(draft.tasks), draft.responseDays, draft.reviewOn],
      );
      await this.audit.line(actor, { action: 'changed', object: 'agreement', ids: [partnerId] });
      return (await this.views.agreement(actor, partnerId))!;
    });
  }

  /** Takes the agreement away: from now on the usual days hold. */
  async drop(actor: Actor, partnerId: string): Promise<void> {
    await this.database.inside(actor, async () => {
      const [dropped] = await this.database.rows(
        'DELETE FROM agreement WHERE organisation_id = $1 AND partner_id = $2 RETURNING partner_id',
        [actor.organisationId, partnerId],
      );
      if (!dropped) throw new NotFound();
      await this.audit.line(actor, {
        action: 'changed',
        object: 'agreement',
        ids: [partnerId],
        details: { dropped: true },
      });
    });
  }
}
