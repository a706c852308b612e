import { Injectable } from '@nestjs/common';
import type { AddOffer, OfferDraft, OfferView } from '@voortuin/contract/partners/partners';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import { offerColumns, offerValues, parametersFrom, setFrom } from './partner-fields.ts';
import { PartnerViews } from './partner-view.ts';
import { StandingPartners } from './standing-partners.ts';

/** What partners offer: for which need, for whom, where and when. */
@Injectable()
export class Offers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly standing: StandingPartners,
    private readonly views: PartnerViews,
  ) {}

  /** Adds an offer; the same id with the same content is the same offer, with other content a conflict. */
  async add(actor: Actor, partnerId: string, request: AddOffer): Promise<{ view: OfferView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const { id, ...draft } = request;
      await this.standing.demand(actor, partnerId);
      const values = offerValues(draft, this.clock.today().toString());
      const added = await this.database.row(
        `INSERT INTO offer (organisation_id, id, partner_id, ${offerColumns.join(', ')})
         VALUES ($1, $2, $3, ${parametersFrom(offerColumns, 4)}) ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id`,
        [actor.organisationId, id, partnerId, ...values],
      );
      if (added) await this.audit.line(actor, { action: 'added', object: 'offer', ids: [id] });
      else await this.demandSame(actor, partnerId, id, values);
      return { view: await this.views.offer(actor, partnerId, id), isNew: added !== null };
    });
  }

  /** Changes an offer. */
  async change(actor: Actor, partnerId: string, id: string, draft: OfferDraft): Promise<OfferView> {
    return this.database.inside(actor, async () => {
      await this.standing.demand(actor, partnerId);
      const values = offerValues(draft, this.clock.today().toString());
      await this.set(actor, partnerId, id, setFrom(offerColumns, 4), values);
      return this.views.offer(actor, partnerId, id);
    });
  }

  /** Ends an offer; referrals that name it keep it. */
  async end(actor: Actor, partnerId: string, id: string): Promise<void> {
    await this.database.inside(actor, () => this.set(actor, partnerId, id, 'ended_at = clock_timestamp()', []));
  }

  private async set(actor: Actor, partnerId: string, id: string, what: string, values: unknown[]): Promise<void> {
    const [changed] = await this.database.rows(
      `UPDATE offer SET ${what} WHERE organisation_id = $1 AND partner_id = $2 AND id = $3 AND ended_at IS NULL RETURNING id`,
      [actor.organisationId, partnerId, id, ...values],
    );
    if (!changed) throw new NotFound();
    await this.audit.line(actor, { action: 'changed', object: 'offer', ids: [id] });
  }

  private async demandSame(actor: Actor, partnerId: string, id: string, values: unknown[]): Promise<void> {
    const same = await this.database.row(
      `SELECT 1 FROM offer WHERE organisation_id = $1 AND id = $2 AND partner_id = $3 AND ended_at IS NULL
         AND (${offerColumns.join(', ')}) IS NOT DISTINCT FROM (${parametersFrom(offerColumns, 4)})`,
      [actor.organisationId, id, partnerId, ...values],
    );
    if (!same) throw new Conflict('other-content');
  }
}
