import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import {
  AddWebhook, DeliveryQuery, DeliveryView, WebhookDraft, WebhookView, WebhookWithSecret,
} from '@voortuin/contract/webhooks/webhooks'; // prettier-ignore
import type { Actor } from '@voortuin/server/platform/actor';
import { Deliveries } from '@voortuin/server/webhooks/deliveries';
import { Webhooks } from '@voortuin/server/webhooks/webhooks.service';
import { Answers, AnswersNothing, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Where a partner's own system wants to hear of changes. */
@Controller('partners/:id')
@Needs('partners:manage')
export class WebhooksController {
  constructor(
    private readonly webhooks: Webhooks,
    private readonly deliveries: Deliveries,
  ) {}

  /** The webhooks of a partner. */
  @Get('webhooks')
  @Answers([WebhookView])
  list(@Asker() actor: Actor, @IdParam() id: string): Promise<WebhookView[]> {
    return this.webhooks.list(actor, id);
  }

  /** A new webhook; the secret that signs what it is told is shown this once. */
  @Post('webhooks')
  @HttpCode(201)
  @Answers(WebhookWithSecret, 201)
  add(@Asker() actor: Actor, @IdParam() id: string, @Body() request: AddWebhook): Promise<WebhookWithSecret> {
    return this.webhooks.add(actor, id, request);
  }

  /** Changes where it goes and of what it tells. */
  @Put('webhooks/:webhookId')
  @Answers(WebhookView)
  change(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @IdParam('webhookId') webhookId: string,
    @Body() request: WebhookDraft,
  ): Promise<WebhookView> {
    return this.webhooks.change(actor, id, webhookId, request);
  }

  /** A new secret; the old one signs nothing any more. */
  @Post('webhooks/:webhookId/secret')
  @HttpCode(200)
  @Answers(WebhookWithSecret)
  renew(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @IdParam('webhookId') webhookId: string,
  ): Promise<WebhookWithSecret> {
    return this.webhooks.renew(actor, id, webhookId);
  }

  /** What the partner's systems were told, and what could not be delivered. */
  @Get('webhook-deliveries')
  @AnswersPage(DeliveryView)
  told(@Asker() actor: Actor, @IdParam() id: string, @Query() query: DeliveryQuery): Promise<Page<DeliveryView>> {
    return this.deliveries.list(actor, id, query);
  }

  /** Sends what could not be delivered again. */
  @Post('webhook-deliveries/:deliveryId/again')
  @HttpCode(204)
  @AnswersNothing()
  async again(@Asker() actor: Actor, @IdParam() id: string, @IdParam('deliveryId') deliveryId: string): Promise<void> {
    await this.deliveries.again(actor, id, deliveryId);
  }
}
