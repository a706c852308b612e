import { referralEndings, referralStates } from '@voortuin/contract/referrals/words';
import { answersNow, isWithPartner, readsWhatWasShared, standsForPartner } from './answers-now.ts';
import { newReferral, step, type ReferralStanding } from './standing.ts';

const at = (own: Partial<ReferralStanding>): ReferralStanding => ({ ...newReferral, turn: 'partner', because: null, ...own }); // prettier-ignore

describe('What a partner may do with a referral', () => {
  it('is everything but giving up when it was just sent', () => {
    expect(answersNow(at({ state: 'requested' }))).toEqual(['accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'message']); // prettier-ignore
  });

  it('is no longer refusing once it was taken up, and then it may fail', () => {
    expect(answersNow(at({ state: 'accepted' }))).toEqual(['hold', 'ask', 'plan', 'finish', 'fail', 'message']);
  });

  it('goes on while the consultant has a question, or silence came back', () => {
    expect(answersNow(at({ state: 'received', turn: 'consultant', because: 'no-answer' }))).toContain('accept');
  });

  it('is nothing after a refusal, when it is done, elsewhere or over', () => {
    for (const state of ['draft', 'rejected', 'completed', 'failed', 'cancelled'] as const)
      expect(answersNow(at({ state })))
        .withContext(state)
        .toEqual([]);
    for (const ending of referralEndings)
      for (const state of referralStates) {
        expect(answersNow(at({ state, ending }))).toEqual([]);
        expect(standsForPartner({ state, ending })).toBeFalse();
        expect(readsWhatWasShared({ state, ending })).toBeFalse();
      }
  });

  it('is reading what was shared until the partner refuses or gives up', () => {
    const reads = referralStates.filter((state) => readsWhatWasShared({ state, ending: null }));
    expect(reads).toEqual(['requested', 'received', 'accepted', 'in-progress', 'on-hold', 'completed']);
    expect(standsForPartner({ state: 'rejected', ending: null })).toBeTrue();
  });

  it('ends at once when it is withdrawn', () => {
    const withdrawn = step(at({ state: 'accepted' }), { move: 'withdraw' })!;
    expect([isWithPartner(withdrawn), standsForPartner(withdrawn)]).toEqual([false, false]);
  });
});
