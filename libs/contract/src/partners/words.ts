import type { Broken } from '../platform/rules.ts';

/** What somebody may need: the eight support functions of the national overview for caregivers. */
export const needs = [
  'information', 'guidance', 'emotional-support', 'education', 'practical-help', 'respite', 'financial', 'material',
] as const; // prettier-ignore
export type Need = (typeof needs)[number];

/** For whom help is: the caregiver herself, or whom she cares for. */
export const beneficiaries = ['herself', 'recipient'] as const;
export type Beneficiary = (typeof beneficiaries)[number];

/** After how many days what is written about an offer or a partner has to be checked again. */
export const checkedGoodForDays = 180;

/** Days within which a partner answers when no agreement says otherwise. */
export const usualResponseDays = 7;

/** How many offers are suggested at once. */
export const suggestedAtMost = 6;

/** Why an offer is suggested, or what speaks against it. */
export const suggestionReasons = [
  'meets-need', 'in-her-neighbourhood', 'everywhere', 'at-that-hour', 'not-at-that-hour', 'in-weekend', 'not-in-weekend',
  'online', 'not-online', 'speaks-her-language', 'not-her-language', 'no-waiting', 'short-wait', 'long-wait',
  'checked-lately', 'checked-long-ago',
] as const; // prettier-ignore
export type SuggestionReason = (typeof suggestionReasons)[number];

/** A web address that a browser may be sent to. */
export function webAddress(value: unknown): Broken | null {
  if (typeof value !== 'string' || value.length > 200) return { rule: 'not-a-web-address' };
  const url = URL.canParse(value) ? new URL(value) : null;
  return url && /^https?:$/.test(url.protocol) && !url.username ? null : { rule: 'not-a-web-address' };
}

/** What a key of a partner's own system may do. */
export const keyScopes = ['referrals:read', 'referrals:answer', 'announcements:write'] as const;
export type KeyScope = (typeof keyScopes)[number];

/** How long a key lives at most. */
export const longestKeyDays = 730;

/** How a key begins, so that one that lies about is known for what it is. */
export const keyPrefix = 'vt_';
