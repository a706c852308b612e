import type { Broken } from '../platform/rules.ts';

/** What a partner's own system can be told of; each names a referral and says nothing about it. */
export const webhookEvents = [
  'referral.sent', 'referral.answered', 'referral.message', 'referral.reminded', 'referral.reopened', 'referral.withdrawn',
] as const; // prettier-ignore
export type WebhookEvent = (typeof webhookEvents)[number];

/** How far a delivery has come; a dead one is sent again only when a person says so. */
export const deliveryStates = ['queued', 'sending', 'delivered', 'dead', 'left'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The header that signs a delivery: the second at which it was signed, and the HMAC over that second, a dot and the body. */
export const signatureHeader = 'Voortuin-Signature';

/** A web address that deliveries may go to: https on its own port, a full name or an address, and nobody's password in it. */
export function webhookAddress(value: unknown): Broken | null {
  if (typeof value !== 'string' || value.length > 500 || !URL.canParse(value)) return { rule: 'not-a-web-address' };
  const { protocol, username, password, port, hostname, hash } = new URL(value);
  if (protocol !== 'https:') return { rule: 'not-https' };
  if (username || password || hash) return { rule: 'not-a-web-address' };
  if (port !== '') return { rule: 'not-the-usual-port' };
  return hostname.includes('.') || hostname.startsWith('[') ? null : { rule: 'not-a-full-name' };
}
