import { Injectable } from '@nestjs/common';
import type { AddPartner, ChangePartner, CheckPartner, PartnerView } from '@voortuin/contract/partners/partners';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { parametersFrom, partnerColumns, partnerValues, setFrom } from './partner-fields.ts';
import { PartnerPeople } from './partner-people.ts';
import { PartnerViews } from './partner-view.ts';

/** The organisations that take up referrals. */
@Injectable()
export class Partners {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly views: PartnerViews,
    private readonly people: PartnerPeople,
  ) {}

  /** Everything known about a partner. */
  open(actor: Actor, id: string): Promise<PartnerView> {
    return this.database.inside(actor, () => this.views.of(actor, id));
  }

  /** Adds a partner; the same id with the same content is the same partner, with other content a conflict. */
  async add(actor: Actor, { id, ...draft }: AddPartner): Promise<{ view: PartnerView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const values = partnerValues(draft, this.today());
      await this.demandName(actor, id, draft.name);
      const added = await this.database.row(
        `INSERT INTO partner (organisation_id, id, ${partnerColumns.join(', ')})
         VALUES ($1, $2, ${parametersFrom(partnerColumns, 3)}) ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id`,
        [actor.organisationId, id, ...values],
      );
      if (added) await this.audit.line(actor, { action: 'added', object: 'partner', ids: [id] });
      else await this.demandSame(actor, id, values);
      return { view: await this.views.of(actor, id), isNew: added !== null };
    });
  }

  /** Changes a partner, unless somebody else did so meanwhile. */
  async change(actor: Actor, id: string, { version, ...draft }: ChangePartner): Promise<PartnerView> {
    return this.database.inside(actor, async () => {
      const partner = await this.lock(actor, id);
      if (partner.version !== version) throw new Conflict('changed-meanwhile', { version: partner.version });
      await this.demandName(actor, id, draft.name);
      await this.set(actor, id, setFrom(partnerColumns, 3), partnerValues(draft, this.today()));
      await this.audit.line(actor, { action: 'changed', object: 'partner', ids: [id] });
      return this.views.of(actor, id);
    });
  }

  /** Notes that somebody asked the partner today whether this is right; its offers too when they were gone through. */
  async check(actor: Actor, id: string, { offersToo }: CheckPartner): Promise<PartnerView> {
    return this.database.inside(actor, async () => {
      await this.lock(actor, id);
      const today = this.today();
      await this.set(actor, id, 'checked_on = $3', [today]);
      if (offersToo)
        await this.database.rows(
          'UPDATE offer SET checked_on = $3 WHERE organisation_id = $1 AND partner_id = $2 AND ended_at IS NULL',
          [actor.organisationId, id, today],
        );
      await this.audit.line(actor, { action: 'changed', object: 'partner', ids: [id], details: { checked: true } });
      return this.views.of(actor, id);
    });
  }

  /** Ends working with a partner, once no referral is with it. Its people can no longer come in. */
  async end(actor: Actor, id: string): Promise<PartnerView> {
    return this.database.inside(actor, async () => {
      const { ended } = await this.lock(actor, id);
      if (ended) throw new RuleBroken('already-ended');
      const { openReferrals, people } = await this.views.of(actor, id);
      if (openReferrals > 0) throw new RuleBroken('referrals-with-partner', { times: openReferrals });
      for (const person of people) await this.people.leave(actor, id, person.id);
      await this.set(actor, id, 'ended_at = clock_timestamp()', []);
      await this.audit.line(actor, { action: 'changed', object: 'partner', ids: [id], details: { ended: true } });
      return this.views.of(actor, id);
    });
  }

  /** Works with a partner again; whoever worked there is added anew. */
  async reopen(actor: Actor, id: string): Promise<PartnerView> {
    return this.database.inside(actor, async () => {
      const { ended } = await this.lock(actor, id);
      if (!ended) throw new RuleBroken('not-ended');
      await this.set(actor, id, 'ended_at = NULL', []);
      await this.audit.line(actor, { action: 'changed', object: 'partner', ids: [id], details: { ended: false } });
      return this.views.of(actor, id);
    });
  }

  private async lock(actor: Actor, id: string): Promise<{ version: number; ended: boolean }> {
    const partner = await this.database.row<{ version: number; ended: boolean }>(
      'SELECT version, ended_at IS NOT NULL AS ended FROM partner WHERE organisation_id = $1 AND id = $2 FOR UPDATE',
      [actor.organisationId, id],
    );
    if (!partner) throw new NotFound();
    return partner;
  }

  private async set(actor: Actor, id: string, what: string, values: unknown[]): Promise<void> {
    await this.database.rows(
      `UPDATE partner SET version = version + 1, ${what} WHERE organisation_id = $1 AND id = $2`,
      [actor.organisationId, id, ...values],
    );
  }

  private async demandSame(actor: Actor, id: string, values: unknown[]): Promise<void> {
    const same = await this.database.row(
      `SELECT 1 FROM partner WHERE organisation_id = $1 AND id = $2
         AND (${partnerColumns.join(', ')}) IS NOT DISTINCT FROM (${parametersFrom(partnerColumns, 3)})`,
      [actor.organisationId, id, ...values],
    );
    if (!same) throw new Conflict('other-content');
  }

  /** Two partners of one name would be taken for each other. */
  private async demandName(actor: Actor, id: string, name: string): Promise<void> {
    const other = await this.database.row(
      'SELECT 1 FROM partner WHERE organisation_id = $1 AND name = $2 AND id <> $3',
      [actor.organisationId, name, id],
    );
    if (other) throw new BadField('name', 'already-here');
  }

  private today(): string {
    return this.clock.today().toString();
  }
}
