import { Injectable } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import type { DeliveryQuery, DeliveryView } from '@voortuin/contract/webhooks/webhooks';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { JobQueue } from '../platform/queue/queue.ts';

/** What was told the systems of a partner, and what could not be. */
@Injectable()
export class Deliveries {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
  ) {}

  /** A page of deliveries to a partner, the newest first. */
  async list(actor: Actor, partnerId: string, query: DeliveryQuery): Promise<Page<DeliveryView>> {
    const size = query.size ?? usualPage;
    const after = readAfter(query.after, 1);
    return this.database.inside(actor, async () => {
      const partner = await this.database.row('SELECT 1 FROM partner WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        partnerId,
      ]);
      if (!partner) throw new NotFound();
      const rows = await this.database.rows<DeliveryView>(
        `SELECT d.id, d.webhook_id AS "webhookId", w.url, d.event_id AS "eventId", d.event, d.referral_id AS "referralId", d.state, d.tries,
           d.cause, d.made_at AS "madeAt", d.delivered_at AS "deliveredAt", CASE WHEN d.state = 'queued' THEN d.look_at END AS "nextAt"
         FROM webhook w JOIN webhook_delivery d ON d.organisation_id = w.organisation_id AND d.webhook_id = w.id
         WHERE w.organisation_id = $1 AND w.partner_id = $2 AND ($3::text IS NULL OR d.state = $3) AND ($4::uuid IS NULL OR d.id < $4)
         ORDER BY d.id DESC LIMIT $5`,
        [actor.organisationId, partnerId, query.state ?? null, after?.[0] ?? null, size + 1],
      );
      return pageOf(
        rows,
        size,
        (row) => [row.id],
        (row) => row,
      );
    });
  }

  /** Sends a dead one again, because a person says so: it gets all its tries anew. */
  async again(actor: Actor, partnerId: string, id: string): Promise<void> {
    await this.database.inside(actor, async () => {
      const found = await this.database.row<{ state: string }>(
        `SELECT d.state FROM webhook_delivery d
         JOIN webhook w ON w.organisation_id = d.organisation_id AND w.id = d.webhook_id AND w.partner_id = $2
         WHERE d.organisation_id = $1 AND d.id = $3`,
        [actor.organisationId, partnerId, id],
      );
      if (!found) throw new NotFound();
      const [freed] = await this.database.rows(
        `UPDATE webhook_delivery SET state = 'queued', claim = claim + 1, tries = 0, looks = 0, token = NULL, cause = NULL, look_at = clock_timestamp()
         WHERE organisation_id = $1 AND id = $2 AND state = 'dead' RETURNING id`,
        [actor.organisationId, id],
      );
      if (!freed) return;
      await this.audit.line(actor, { action: 'changed', object: 'webhook', ids: [id, partnerId] });
      this.database.afterCommit(() => this.queue.nudge({ name: 'sweep', payload: {} }));
    });
  }
}
