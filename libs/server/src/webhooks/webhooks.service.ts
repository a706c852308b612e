import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import type { AddWebhook, WebhookDraft, WebhookView, WebhookWithSecret } from '@voortuin/contract/webhooks/webhooks';
import { StandingPartners } from '../partners/standing-partners.ts';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { isPublicAddress, literalOf } from './public-address.ts';

/** So many webhooks of a partner are active at most. */
const most = 5;

/** Where partners' own systems want to hear of changes. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly box: SecretBox,
    private readonly standing: StandingPartners,
  ) {}

  /** The webhooks of a partner. */
  async list(actor: Actor, partnerId: string): Promise<WebhookView[]> {
    return this.database.inside(actor, async () => {
      await this.demandPartner(actor, partnerId);
      return this.views(actor, partnerId);
    });
  }

  /** Adds one. Asked again with the same id it is a conflict, because its secret cannot be shown again. */
  async add(actor: Actor, partnerId: string, request: AddWebhook): Promise<WebhookWithSecret> {
    demandRight(request);
    return this.database.inside(actor, async () => {
      await this.standing.demand(actor, partnerId);
      const active = (await this.views(actor, partnerId)).filter((webhook) => webhook.active);
      if (active.length >= most) throw new RuleBroken('enough-webhooks', { most });
      const secret = newSecret();
      const [added] = await this.database.rows(
        `INSERT INTO webhook (organisation_id, id, partner_id, url, secret, events, active, made_by)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id`,
        [
          actor.organisationId, request.id, partnerId, new URL(request.url).href, this.box.seal(secret, request.id),
          [...new Set(request.events)], request.active, personOf(actor),
        ],
      ); // prettier-ignore
      if (!added) throw new Conflict('shown-once');
      await this.audit.line(actor, { action: 'added', object: 'webhook', ids: [request.id, partnerId] });
      return { webhook: await this.view(actor, partnerId, request.id), secret };
    });
  }

  /** Changes where and of what; one that is made inactive is told nothing any more, also not what still waits. */
  async change(actor: Actor, partnerId: string, id: string, draft: WebhookDraft): Promise<WebhookView> {
    demandRight(draft);
    return this.database.inside(actor, async () => {
      await this.view(actor, partnerId, id);
      await this.database.rows(
        'UPDATE webhook SET url = $3, events = $4, active = $5 WHERE organisation_id = $1 AND id = $2',
        [actor.organisationId, id, new URL(draft.url).href, [...new Set(draft.events)], draft.active],
      );
      await this.audit.line(actor, { action: 'changed', object: 'webhook', ids: [id, partnerId] });
      return this.view(actor, partnerId, id);
    });
  }

  /** A new secret, for when the old one lay about; what goes out from now on is signed with it. */
  async renew(actor: Actor, partnerId: string, id: string): Promise<WebhookWithSecret> {
    return this.database.inside(actor, async () => {
      const webhook = await this.view(actor, partnerId, id);
      const secret = newSecret();
      await this.database.rows('UPDATE webhook SET secret = $3 WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        id,
        this.box.seal(secret, id),
      ]);
      await this.audit.line(actor, { action: 'changed', object: 'webhook', ids: [id, partnerId] });
      return { webhook, secret };
    });
  }

  private async view(actor: Actor, partnerId: string, id: string): Promise<WebhookView> {
    const found = (await this.views(actor, partnerId)).find((webhook) => webhook.id === id);
    if (!found) throw new NotFound();
    return found;
  }

  private async views(actor: Actor, partnerId: string): Promise<WebhookView[]> {
    return this.database.rows<WebhookView>(
      `SELECT w.id, w.url, w.events, w.active, w.made_at AS "madeAt", w.delivered_at AS "deliveredAt", d.waiting, d.dead
       FROM webhook w CROSS JOIN LATERAL (
         SELECT count(*) FILTER (WHERE state <> 'dead')::int AS waiting, count(*) FILTER (WHERE state = 'dead')::int AS dead
         FROM webhook_delivery WHERE organisation_id = w.organisation_id AND webhook_id = w.id AND state IN ('queued', 'sending', 'dead')
       ) d
       WHERE w.organisation_id = $1 AND w.partner_id = $2 ORDER BY w.made_at, w.id`,
      [actor.organisationId, partnerId],
    );
  }

  private async demandPartner(actor: Actor, id: string): Promise<void> {
    const partner = await this.database.row('SELECT 1 FROM partner WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      id,
    ]);
    if (!partner) throw new NotFound();
  }
}

const newSecret = (): string => `whsec_${randomBytes(32).toString('base64url')}`;

/** An address that is one of our own network is refused at once; a name is looked up each time something goes there. */
function demandRight({ url, events }: WebhookDraft): void {
  if (events.length === 0) throw new BadField('events', 'required');
  const literal = literalOf(new URL(url).hostname);
  if (literal && !isPublicAddress(literal)) throw new BadField('url', 'not-a-public-address');
}
