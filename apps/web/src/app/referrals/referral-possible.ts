import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { isWithPartner } from '@voortuin/domain/referrals/answers-now';
import { step, type Move } from '@voortuin/domain/referrals/standing';

/** What one may do with a referral now: what the rule of turns allows, and no button more. */
export interface Possible {
  readonly draft: boolean;
  readonly reply: boolean;
  readonly message: boolean;
  readonly reopen: boolean;
  readonly another: boolean;
  readonly otherHelp: boolean;
  readonly herWord: boolean;
  readonly withdraw: boolean;
  readonly files: boolean;
}

/** Asks the rule of turns what can be done. */
export function possibleOf(referral: ReferralView): Possible {
  const { state, turn, because, tries, ending } = referral;
  const may = (move: Move): boolean => step({ state, turn, because, tries, ending }, move) !== null;
  const reply = may({ move: 'reply' });
  return {
    draft: may({ move: 'send' }),
    reply,
    message: !reply && isWithPartner(referral),
    reopen: may({ move: 'reopen' }),
    another: may({ move: 'continue' }) && referral.nextId === null,
    otherHelp: may({ move: 'other-help' }),
    herWord: may({ move: 'her-word', word: 'yes' }),
    withdraw: may({ move: 'withdraw' }),
    files: isWithPartner(referral),
  };
}
