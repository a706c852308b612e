import { Injectable } from '@nestjs/common';
import { signatureHeader, type WebhookEvent } from '@voortuin/contract/webhooks/words';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { OpenInternet } from './open-internet.ts';
import { OutwardPost, type Outcome } from './outward-post.ts';
import { signatureOf } from './signature.ts';

interface Begun {
  url: string;
  secret: string;
  webhookId: string;
  eventId: string;
  event: WebhookEvent;
  referralId: string;
  at: string;
  /** Whether somebody still wants to hear it. */
  wanted: boolean;
}

/** How many times a delivery is tried before a person has to look; the pauses grow from a minute to six hours. */
export const mostDeliveryTries = 12;

/**
 * Delivers what a partner's system wants to hear: at least once. When the answer is lost the same is sent again, with the
 * same event id, by which the other side can tell. It names ids and what happened; the rest is fetched with a key.
 */
@Injectable()
export class WebhookDelivery {
  constructor(
    private readonly database: Database,
    private readonly post: OutwardPost,
    private readonly internet: OpenInternet,
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  async deliver(job: Jobs['webhook']): Promise<void> {
    const token = newId();
    const begun = await this.database.inside(job, () => this.begin(job, token));
    if (!begun) return;
    const outcome = begun.wanted ? await this.send(job, begun) : 'left';
    await this.database.inside(job, () => this.settle(job, token, outcome, begun.webhookId));
  }

  private async send({ organisationId }: Jobs['webhook'], begun: Begun): Promise<Outcome> {
    const { url, webhookId, eventId, event, referralId, at } = begun;
    let secret: string;
    try {
      secret = this.box.open(begun.secret, webhookId);
    } catch {
      // The secret of the installation is another than when this one was sealed.
      return { delivered: false, cause: 'secret-lost' };
    }
    const body = JSON.stringify({ id: eventId, event, at, organisationId, referralId });
    const seconds = Math.floor(this.clock.now().epochMilliseconds / 1000);
    const headers = {
      'content-type': 'application/json',
      'user-agent': 'Voortuin',
      'voortuin-event-id': eventId,
      [signatureHeader.toLowerCase()]: signatureOf(secret, seconds, body),
    };
    return this.post.send(url, headers, body);
  }

  /** Takes the delivery from queued to sending, in the one statement that finds its claim still standing; null when there is nothing to do. */
  private async begin({ organisationId, deliveryId, claim }: Jobs['webhook'], token: string): Promise<Begun | null> {
    return this.database.row<Begun>(
      `UPDATE webhook_delivery d SET state = 'sending', token = $4, tries = d.tries + 1, look_at = clock_timestamp() + $5 * interval '1 millisecond'
       FROM webhook w JOIN partner p ON p.organisation_id = w.organisation_id AND p.id = w.partner_id
       WHERE d.organisation_id = $1 AND d.id = $2 AND d.state = 'queued' AND d.claim = $3
         AND w.organisation_id = d.organisation_id AND w.id = d.webhook_id
       RETURNING w.url, w.secret, w.id AS "webhookId", d.event_id AS "eventId", d.event, d.referral_id AS "referralId", d.happened_at AS at,
         w.active AND p.ended_at IS NULL AS wanted`,
      [organisationId, deliveryId, claim, token, this.internet.patience * 3],
    );
  }

  /** Writes down what became of it, unless somebody else has taken it up meanwhile. */
  private async settle(
    { organisationId, deliveryId }: Jobs['webhook'],
    token: string,
    outcome: Outcome | 'left',
    webhookId: string,
  ): Promise<void> {
    const fate = outcome === 'left' ? 'left' : outcome.delivered ? 'delivered' : 'not-now';
    const [settled] = await this.database.rows(
      `UPDATE webhook_delivery d SET state = e.state, cause = $5, token = NULL, looks = 0, claim = d.claim + CASE WHEN e.state = 'queued' THEN 1 ELSE 0 END,
         delivered_at = CASE WHEN e.state = 'delivered' THEN clock_timestamp() END,
         look_at = CASE WHEN e.state = 'queued' THEN clock_timestamp() + least(360, power(2, d.tries - 1)) * interval '1 minute' END
       FROM (SELECT o.id, CASE WHEN $4 <> 'not-now' THEN $4 WHEN o.tries >= $6 THEN 'dead' ELSE 'queued' END AS state
             FROM webhook_delivery o WHERE o.organisation_id = $1 AND o.id = $2) e
       WHERE d.organisation_id = $1 AND d.id = e.id AND d.state = 'sending' AND d.token = $3 RETURNING d.id`,
      [organisationId, deliveryId, token, fate, outcome === 'left' ? null : outcome.cause, mostDeliveryTries],
    );
    if (settled && fate === 'delivered')
      await this.database.rows(
        'UPDATE webhook SET delivered_at = clock_timestamp() WHERE organisation_id = $1 AND id = $2',
        [organisationId, webhookId],
      );
  }
}
