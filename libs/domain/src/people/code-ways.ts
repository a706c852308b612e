import type { CodeWay } from '@voortuin/contract/people/words';
import { isMobile, normalisePhone } from '../platform/phone-number.ts';

/** A way by which a one-time code can reach somebody, and the number or address it goes to. */
export interface WayOfCode {
  way: CodeWay;
  to: string;
  /** As much of it as may be shown to whoever holds the link. */
  hint: string;
}

/** Whom a code is for: what is on record of her, and the mailbox the link went to. */
export interface WhoGetsCodes {
  phone: string | null;
  secondEmail: string | null;
  mailbox: string;
}

/** Two addresses are one mailbox when they differ in their capitals, or in what stands behind a plus. */
export const mailboxOf = (address: string): string =>
  address
    .trim()
    .toLowerCase()
    .replace(/\+[^@]*@/, '@');

/**
 * The ways by which a code can reach her, the quickest first. Never the mailbox the link went to: whoever reads that
 * mail would hold both.
 */
export function waysOfCode(
  { phone, secondEmail, mailbox }: WhoGetsCodes,
  here: { texts: boolean; mails: boolean },
): WayOfCode[] {
  const number = phone ? normalisePhone(phone) : null;
  const ways: WayOfCode[] = [];
  if (number && here.texts) ways.push({ way: isMobile(number) ? 'text' : 'call', to: number, hint: number.slice(-2) });
  if (secondEmail && here.mails && mailboxOf(secondEmail) !== mailboxOf(mailbox))
    ways.push({ way: 'mail', to: secondEmail, hint: hidden(secondEmail) });
  return ways;
}

/** The first letter and the house of an address. */
function hidden(address: string): string {
  const [name, house] = address.split('@');
  return `${name!.slice(0, 1)}•••@${house}`;
}
