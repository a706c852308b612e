import { Flag, Id, OneOf, SomeOf, ruled } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import { deliveryStates, webhookAddress, webhookEvents, type DeliveryState, type WebhookEvent } from './words.ts';

/** Where a partner's own system wants to hear that something changed, and of what. */
export class WebhookDraft {
  @ruled(webhookAddress, { type: 'string', format: 'uri' }, {}) url!: string;
  @SomeOf(webhookEvents) events!: WebhookEvent[];
  @Flag() active!: boolean;
}

/** A new webhook; the id is made by the client. */
export class AddWebhook extends WebhookDraft {
  @Id() id!: string;
}

/** A webhook with how it does. */
export class WebhookView extends WebhookDraft {
  id!: string;
  madeAt!: string;
  /** When something last arrived. */
  deliveredAt!: string | null;
  waiting!: number;
  dead!: number;
}

/** A webhook with the secret that signs its deliveries; it is shown this once. */
export class WebhookWithSecret {
  webhook!: WebhookView;
  secret!: string;
}

/** Something that was, is or could not be delivered. */
export class DeliveryView {
  id!: string;
  webhookId!: string;
  url!: string;
  eventId!: string;
  event!: WebhookEvent;
  referralId!: string;
  state!: DeliveryState;
  tries!: number;
  /** Why the last try failed: a code, never a text of the other side. */
  cause!: string | null;
  madeAt!: string;
  deliveredAt!: string | null;
  /** When it is tried again. */
  nextAt!: string | null;
}

/** Which deliveries one wants to see. */
export class DeliveryQuery extends PageQuery {
  @OneOf(deliveryStates, { optional: true }) state?: DeliveryState | null;
}
