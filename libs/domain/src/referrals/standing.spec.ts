import fc from 'fast-check';
import { referralEndings, referralStates, turns } from '@voortuin/contract/referrals/words';
import { newReferral, step, type Move, type ReferralStanding } from './standing.ts';

const simple = [
  'send', 'open', 'accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'fail', 'reply', 'silence', 'reopen', 'continue',
  'other-help', 'withdraw', 'next-fell-away',
] as const; // prettier-ignore
const every: Move[] = [
  ...simple.map((move) => ({ move })),
  ...(['yes', 'no', 'not-reached'] as const).map((word) => ({ move: 'her-word' as const, word })),
  ...(['died', 'caregiver-closed'] as const).map((ending) => ({ move: 'end' as const, ending })),
  ...referralEndings.map((ending) => ({ move: 'next-ended' as const, ending })),
];

/** The moves of a path that could be made, each with where it led. */
function walk(moves: Move[]): { move: Move; from: ReferralStanding; to: ReferralStanding }[] {
  let at = newReferral;
  return moves.flatMap((move) => {
    const to = step(at, move);
    if (!to) return [];
    const made = { move, from: at, to };
    at = to;
    return [made];
  });
}

const notReached: Move = { move: 'her-word', word: 'not-reached' };
const paths = fc.array(fc.constantFrom(...every), { maxLength: 40 });

describe('a referral', () => {
  it('is closed only by her word, three tries to hear it, her death, her closure or its withdrawal', () => {
    fc.assert(
      fc.property(paths, (moves) => {
        const made = walk(moves);
        const last = made.at(-1);
        if (!last?.to.ending) return;
        const { move, to } = last;
        if (to.ending === 'helped' && move.move !== 'next-ended')
          expect(move).toEqual({ move: 'her-word', word: 'yes' });
        if (to.ending === 'unreachable' && move.move !== 'next-ended') {
          expect(made.slice(-3).map((one) => one.move)).toEqual([notReached, notReached, notReached]);
        }
        expect(['her-word', 'end', 'withdraw', 'next-ended']).toContain(move.move);
      }),
      { numRuns: 3_000 },
    );
  });

  it('that is closed or taken back stays so, whatever happens', () => {
    fc.assert(
      fc.property(paths, fc.constantFrom(...every), (moves, next) => {
        const at = walk(moves).at(-1)?.to;
        if (at?.ending) expect(step(at, next)).toBeNull();
      }),
      { numRuns: 3_000 },
    );
  });

  it('that is open is always somebody’s turn, and the consultant knows why it is hers', () => {
    fc.assert(
      fc.property(paths, (moves) => {
        for (const { to } of walk(moves)) {
          expect(to.turn === 'nobody').toBe(to.ending !== null);
          expect(to.turn === 'consultant').toBe(to.because !== null);
          if (to.turn === 'partner')
            expect(['requested', 'received', 'accepted', 'in-progress', 'on-hold']).toContain(to.state);
          if (to.turn === 'caregiver') expect(['completed', 'rejected', 'failed', 'cancelled']).toContain(to.state);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it('can come into every state, every turn and every ending', () => {
    const seen = new Map<string, ReferralStanding>();
    const look = [newReferral];
    for (let at = look.pop(); at; at = look.pop()) {
      if (seen.has(JSON.stringify(at))) continue;
      seen.set(JSON.stringify(at), at);
      for (const move of every) {
        const to = step(at, move);
        if (to) look.push(to);
      }
    }
    const all = [...seen.values()];
    expect(new Set(all.map(({ state }) => state))).toEqual(new Set(referralStates));
    expect(new Set(all.map(({ turn }) => turn))).toEqual(new Set(turns));
    expect(new Set(all.map(({ ending }) => ending))).toEqual(new Set([null, ...referralEndings]));
  });

  it('that is open can always come to an end by her word', () => {
    fc.assert(
      fc.property(paths, (moves) => {
        let at = walk(moves).at(-1)?.to ?? newReferral;
        if (at.ending || at.turn === 'next') return;
        const helpful: Move[] = [
          { move: 'send' },
          { move: 'reply' },
          { move: 'reopen' },
          { move: 'other-help' },
          { move: 'finish' },
        ];
        for (const move of helpful) at = step(at, move) ?? at;
        expect(step(at, { move: 'her-word', word: 'yes' })?.ending).toBe('helped');
      }),
      { numRuns: 2_000 },
    );
  });

  it('is not the partner’s any more once it was sent on to another', () => {
    fc.assert(
      fc.property(paths, (moves) => {
        for (const { move, to } of walk(moves)) {
          if (move.move !== 'continue') continue;
          for (const answer of ['open', 'accept', 'hold', 'plan', 'finish', 'ask'] as const)
            expect(step(to, { move: answer })).toBeNull();
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
