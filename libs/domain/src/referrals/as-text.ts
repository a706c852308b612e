import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import { dayOf } from '../platform/days.ts';
import { beneficiaryWords, calleeWords, fieldWords, needWords, urgencyWords } from './dutch.ts';

/** What a partner reads of a referral, as plain text for its own record. */
export function referralAsText(referral: PartnerReferralView): string {
  const { organisation, consultant, question, offer, shared, callWhen, sentAt, answerByAt } = referral;
  const lines: (string | null)[] = [
    `Doorverwijzing van ${organisation} (${consultant}), ${dutchDay(sentAt)}`,
    `Kenmerk: ${referral.id}`,
    '',
    `Vraag, in eigen woorden: ${question}`,
    `Nodig: ${needWords[referral.need]}, ${beneficiaryWords[referral.forWhom]}`,
    offer && `Gevraagd aanbod: ${offer}`,
    `Wanneer: ${urgencyWords[referral.urgency]}`,
    answerByAt && `Antwoord uiterlijk: ${dutchDay(new Date(Date.parse(answerByAt) - 1).toISOString())}`,
    `Bellen: ${calleeWords[referral.callee]}${callWhen ? `, ${callWhen}` : ''}`,
    referral.expects ? 'De mantelzorger weet hiervan.' : 'De mantelzorger weet hier nog niet van.',
    ...(shared.length > 0 ? ['', ...shared.map(({ field, value }) => `${fieldWords[field]}: ${value}`)] : []),
  ];
  return lines.filter((line) => line !== null).join('\n');
}

function dutchDay(instant: string): string {
  const [year, month, day] = dayOf(instant).split('-');
  return `${day}-${month}-${year}`;
}
