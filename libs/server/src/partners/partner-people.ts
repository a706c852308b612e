import { Injectable } from '@nestjs/common';
import type { AddPartnerPerson, PartnerPersonDraft, PartnerPersonView } from '@voortuin/contract/partners/partners';
import { Invitations } from '../people/invitations.ts';
import { Sessions } from '../people/sessions.ts';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { parametersFrom, partnerPersonColumns, partnerPersonValues, setFrom } from './partner-fields.ts';
import { PartnerViews } from './partner-view.ts';
import { StandingPartners } from './standing-partners.ts';

/** An invitation that was just written: its token is known to nobody else. */
export interface InvitedPartnerPerson {
  person: PartnerPersonView;
  token: string;
  expiresAt: string;
}

/** The people who work at partners: a person with that one role, who can answer referrals to her partner. */
@Injectable()
export class PartnerPeople {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly standing: StandingPartners,
    private readonly views: PartnerViews,
    private readonly invitations: Invitations,
    private readonly sessions: Sessions,
  ) {}

  /** Adds somebody; the same id with the same content is the same person. Who left this partner comes back as she was. */
  async add(
    actor: Actor,
    partnerId: string,
    request: AddPartnerPerson,
  ): Promise<{ view: PartnerPersonView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      await this.standing.demand(actor, partnerId);
      const email = request.email.toLowerCase();
      const values = partnerPersonValues(request, email);
      if (await this.isKnown(actor, request.id)) {
        await this.demandSame(actor, partnerId, request.id, [email, ...values]);
        return { view: await this.views.person(actor, partnerId, request.id), isNew: false };
      }
      const row = await this.database.row<{ id: string }>(
        `INSERT INTO person (organisation_id, id, partner_id, roles, email, ${partnerPersonColumns.join(', ')})
         VALUES ($1, $2, $3, '{partner}', $4, ${parametersFrom(partnerPersonColumns, 5)})
         ON CONFLICT (organisation_id, email) DO UPDATE SET left_at = NULL, account_id = NULL, invited_by = NULL, ${setFrom(partnerPersonColumns, 5)}
         WHERE person.left_at IS NOT NULL AND person.partner_id = $3 RETURNING id`,
        [actor.organisationId, request.id, partnerId, email, ...values],
      );
      if (!row) throw new BadField('email', 'already-here');
      await this.audit.line(actor, { action: 'added', object: 'partner-person', ids: [row.id] });
      return { view: await this.views.person(actor, partnerId, row.id), isNew: true };
    });
  }

  /** Changes what is known of somebody; her e-mail address stays, as her account hangs on it. */
  async change(actor: Actor, partnerId: string, id: string, draft: PartnerPersonDraft): Promise<PartnerPersonView> {
    return this.database.inside(actor, async () => {
      const { email } = await this.views.person(actor, partnerId, id);
      await this.database.rows(
        `UPDATE person SET ${setFrom(partnerPersonColumns, 4)} WHERE organisation_id = $1 AND partner_id = $2 AND id = $3`,
        [actor.organisationId, partnerId, id, ...partnerPersonValues(draft, email)],
      );
      await this.audit.line(actor, { action: 'changed', object: 'partner-person', ids: [id] });
      return this.views.person(actor, partnerId, id);
    });
  }

  /** A link with which she makes an account of her own, in the name of who asks; older links end. */
  async invite(actor: Actor, partnerId: string, id: string): Promise<InvitedPartnerPerson> {
    return this.database.inside(actor, async () => {
      const person = await this.views.person(actor, partnerId, id);
      await this.standing.demand(actor, partnerId);
      if (person.joined) throw new RuleBroken('already-joined');
      await this.database.rows('UPDATE person SET invited_by = $3 WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        id,
        personOf(actor),
      ]);
      const invitation = await this.invitations.write(actor, id);
      await this.audit.line(actor, {
        action: 'changed',
        object: 'partner-person',
        ids: [id],
        details: { invited: true },
      });
      return { person: await this.views.person(actor, partnerId, id), ...invitation };
    });
  }

  /** Lets somebody go: her sessions, invitations and the links that were sent to her end at once. */
  async leave(actor: Actor, partnerId: string, id: string): Promise<void> {
    await this.database.inside(actor, async () => {
      const [gone] = await this.database.rows(
        `UPDATE person SET left_at = now() WHERE organisation_id = $1 AND partner_id = $2 AND id = $3 AND left_at IS NULL RETURNING id`,
        [actor.organisationId, partnerId, id],
      );
      if (!gone) throw new NotFound();
      await this.invitations.end(actor, id);
      await this.sessions.endOf(actor.organisationId, id);
      await this.database.rows(
        `UPDATE answer_link SET revoked_at = clock_timestamp() WHERE organisation_id = $1 AND person_id = $2 AND revoked_at IS NULL`,
        [actor.organisationId, id],
      );
      await this.audit.line(actor, { action: 'changed', object: 'partner-person', ids: [id], details: { left: true } });
    });
  }

  private async isKnown(actor: Actor, id: string): Promise<boolean> {
    const row = await this.database.row('SELECT 1 FROM person WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      id,
    ]);
    return row !== null;
  }

  private async demandSame(actor: Actor, partnerId: string, id: string, values: unknown[]): Promise<void> {
    const same = await this.database.row(
      `SELECT 1 FROM person WHERE organisation_id = $1 AND id = $2 AND partner_id = $3 AND left_at IS NULL
         AND (email, ${partnerPersonColumns.join(', ')}) IS NOT DISTINCT FROM (${parametersFrom(['email', ...partnerPersonColumns], 4)})`,
      [actor.organisationId, id, partnerId, ...values],
    );
    if (!same) throw new Conflict('other-content');
  }
}
