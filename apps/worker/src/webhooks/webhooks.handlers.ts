import { Injectable } from '@nestjs/common';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { WebhookDelivery } from '@voortuin/server/webhooks/webhook-delivery';
import { Handles } from '../platform/handles.ts';

/** The job that tells partners' own systems that something changed. */
@Injectable()
export class WebhooksHandlers {
  constructor(private readonly delivery: WebhookDelivery) {}

  @Handles('webhook')
  async tell(payload: Jobs['webhook']): Promise<void> {
    await this.delivery.deliver(payload);
  }
}
