import type { ReferralEventView } from '@voortuin/contract/referrals/referrals';
import type { FailureReason, ReferralOutcome, RejectionReason } from '@voortuin/contract/referrals/words';
import { failureWords, outcomeWords, rejectionWords } from '@voortuin/domain/referrals/dutch';
import { sayDay } from '../../platform/plain-pages/days.ts';

/** What happened to a referral, in one line for whoever works at its partner. */
export function told({ kind, params }: Pick<ReferralEventView, 'kind' | 'params'>): string {
  const day = typeof params['day'] === 'string' ? sayDay(params['day']) : '';
  switch (kind) {
    case 'sent':
      return 'De vraag is aan u gestuurd.';
    case 'opened':
      return 'De vraag is gelezen.';
    case 'accept':
      return 'U pakt dit op.';
    case 'hold':
      return `Op de wachtlijst tot ongeveer ${day}.`;
    case 'reject':
      return `Niet opgepakt: ${(rejectionWords[params['reason'] as RejectionReason] ?? '').toLowerCase()}.`;
    case 'ask':
      return 'U stelde een vraag.';
    case 'reply':
      return 'Er kwam een antwoord.';
    case 'plan':
      return `Afgesproken voor ${day}.`;
    case 'finish':
      return `Klaar: ${(outcomeWords[params['outcome'] as ReferralOutcome] ?? '').toLowerCase()}.`;
    case 'fail':
      return `Niet gelukt: ${(failureWords[params['reason'] as FailureReason] ?? '').toLowerCase()}.`;
    case 'message':
      return 'Een bericht.';
    case 'file':
      return `Een document kwam erbij: ${params['name']}.`;
    case 'reopened':
      return 'De vraag is nog eens aan u gesteld.';
    default:
      return 'Er veranderde iets.';
  }
}
