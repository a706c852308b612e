import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import { beneficiaryWords, needWords } from '../partners/need-words.ts';
import { dayOf, plainDate } from '../platform/dates.ts';
import { calleeWords, sharedFieldWords, urgencyWords } from '../referrals/referral-words.ts';

/** How it was asked, as names and values. */
export function askedFacts(referral: PartnerReferralView): { name: string; value: string }[] {
  const { need, offer, forWhom, urgency, callee, callWhen, expects, consultant, organisation } = referral;
  return [
    { name: $localize`Hulp`, value: [needWords[need].title, offer].filter(Boolean).join(', ') },
    { name: $localize`Voor wie`, value: beneficiaryWords[forWhom] },
    { name: $localize`Hoe snel`, value: urgencyWords[urgency] },
    { name: $localize`Bel eerst`, value: [calleeWords[callee], callWhen].filter(Boolean).join(', ') },
    { name: $localize`Verwacht uw belletje`, value: expects ? $localize`ja` : $localize`nog niet` },
    { name: $localize`Gevraagd door`, value: `${consultant}, ${organisation}` },
  ];
}

/** What was shared about her, as names and values. */
export function sharedFacts({ shared }: PartnerReferralView): { name: string; value: string }[] {
  return shared.map(({ field, value }) => ({ name: sharedFieldWords[field], value }));
}

/** The whole of it as plain text, for the partner's own record. */
export function asText(referral: PartnerReferralView): string {
  const lines = [...askedFacts(referral), ...sharedFacts(referral)].map(({ name, value }) => `${name}: ${value}`);
  const sent = plainDate(dayOf(referral.sentAt));
  return [$localize`Vraag van ${sent}:day:`, '', referral.question, '', ...lines].join('\n');
}
