import {
  mostTries, type ReferralEnding, type ReferralState, type Turn, type TurnReason,
} from '@voortuin/contract/referrals/words'; // prettier-ignore

/** Where a referral stands: with the partner, with whom the turn is and why, and how it ended. */
export interface ReferralStanding {
  readonly state: ReferralState;
  readonly turn: Turn;
  /** Why it is the consultant's turn; null when it is not. */
  readonly because: TurnReason | null;
  /** How often one has tried to hear her word. */
  readonly tries: number;
  readonly ending: ReferralEnding | null;
}

/** Something that happens to a referral. */
export type Move =
  | { move: 'send' | 'open' | 'accept' | 'hold' | 'reject' | 'ask' | 'plan' | 'finish' | 'fail' }
  | { move: 'reply' | 'silence' | 'reopen' | 'continue' | 'other-help' | 'withdraw' }
  | { move: 'her-word'; word: 'yes' | 'no' | 'not-reached' }
  /** The contact that counted as a try was taken back. */
  | { move: 'try-taken-back' }
  | { move: 'end'; ending: 'died' | 'caregiver-closed' }
  /** The referral that goes on with this one is closed. */
  | { move: 'next-ended'; ending: ReferralEnding }
  /** The referral that went on with this one was a mistake. */
  | { move: 'next-fell-away' };

/** How every referral begins. */
export const newReferral: ReferralStanding = {
  state: 'draft',
  turn: 'consultant',
  because: 'draft',
  tries: 0,
  ending: null,
};

const withPartner: readonly ReferralState[] = ['requested', 'received', 'accepted', 'in-progress', 'on-hold'];
const ended: readonly ReferralState[] = ['rejected', 'completed', 'failed'];

/** From which states a partner may give each answer, and to which state it leads. */
const answers = {
  open: { from: ['requested'], to: 'received' },
  accept: { from: ['requested', 'received', 'on-hold'], to: 'accepted' },
  hold: { from: ['requested', 'received', 'accepted', 'in-progress', 'on-hold'], to: 'on-hold' },
  reject: { from: ['requested', 'received', 'on-hold'], to: 'rejected' },
  plan: { from: ['requested', 'received', 'accepted', 'in-progress', 'on-hold'], to: 'in-progress' },
  finish: { from: ['requested', 'received', 'accepted', 'in-progress', 'on-hold'], to: 'completed' },
  fail: { from: ['accepted', 'in-progress', 'on-hold'], to: 'failed' },
} as const satisfies Record<string, { from: readonly ReferralState[]; to: ReferralState }>;

/**
 * What a move makes of a referral, or null when it cannot be made there. Closed is the end of every path, and to it
 * leads only her word, three tries to hear it, or her death, closure or withdrawal.
 */
export function step(at: ReferralStanding, move: Move): ReferralStanding | null {
  if (at.ending) return null;
  const { state, turn } = at;
  const ours = turn === 'consultant';
  switch (move.move) {
    case 'send':
      return state === 'draft' ? toPartner(at, 'requested') : null;
    case 'open':
    case 'accept':
    case 'hold':
    case 'plan': {
      const { from, to } = answers[move.move];
      return has(from, state) ? { ...at, state: to, ...(move.move === 'open' ? {} : partnersTurn) } : null;
    }
    case 'reject':
      return has(answers.reject.from, state) ? toConsultant(at, 'rejected', 'rejected') : null;
    case 'fail':
      return has(answers.fail.from, state) ? toConsultant(at, 'failed', 'failed') : null;
    case 'finish':
      return has(answers.finish.from, state) ? toCaregiver({ ...at, state: 'completed' }) : null;
    case 'ask':
      return has(withPartner, state) ? toConsultant(at, state, 'question') : null;
    case 'reply':
      return ours && has(withPartner, state) ? { ...at, ...partnersTurn } : null;
    case 'silence':
      return turn === 'partner' ? toConsultant(at, state, 'no-answer') : null;
    case 'reopen':
      return ours && has(ended, state) ? toPartner(at, 'requested') : null;
    case 'continue':
      return ours && state !== 'draft' ? { ...at, ...leftByPartner(state), turn: 'next', because: null } : null;
    case 'other-help':
      return ours && state !== 'draft' ? toCaregiver({ ...at, ...leftByPartner(state) }) : null;
    case 'her-word':
      return turn === 'caregiver' ? heard(at, move.word) : null;
    case 'try-taken-back':
      return turn === 'caregiver' && at.tries > 0 ? { ...at, tries: at.tries - 1 } : null;
    case 'next-ended':
      // She could not be reached about the one that went on with this, so neither about this.
      return turn === 'next'
        ? close(move.ending === 'unreachable' ? { ...at, tries: mostTries } : at, move.ending)
        : null;
    case 'next-fell-away':
      return turn === 'next' ? toConsultant(at, state, 'fell-away') : null;
    case 'withdraw':
      return close(at, 'withdrawn');
    case 'end':
      return close(at, move.ending);
  }
}

const partnersTurn = { turn: 'partner', because: null } as const;

const has = (states: readonly ReferralState[], state: ReferralState): boolean => states.includes(state);

/** What the partner has ended stays as it ended; what is still with the partner is cancelled there. */
const leftByPartner = (state: ReferralState): { state: ReferralState } => ({
  state: has(ended, state) ? state : 'cancelled',
});

const toPartner = (at: ReferralStanding, state: ReferralState): ReferralStanding => ({
  ...at,
  state,
  ...partnersTurn,
  tries: 0,
});

const toConsultant = (at: ReferralStanding, state: ReferralState, because: TurnReason): ReferralStanding => ({
  ...at, state, turn: 'consultant', because,
}); // prettier-ignore

const toCaregiver = (at: ReferralStanding): ReferralStanding => ({ ...at, turn: 'caregiver', because: null, tries: 0 });

function heard(at: ReferralStanding, word: 'yes' | 'no' | 'not-reached'): ReferralStanding {
  if (word === 'yes') return close(at, 'helped');
  if (word === 'no') return toConsultant(at, at.state, 'not-helped');
  const tries = at.tries + 1;
  return tries >= mostTries ? close({ ...at, tries }, 'unreachable') : { ...at, tries };
}

const close = (at: ReferralStanding, ending: ReferralEnding): ReferralStanding => ({
  ...at, ...leftByPartner(at.state), turn: 'nobody', because: null, ending,
}); // prettier-ignore
