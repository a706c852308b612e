import '@angular/localize/init';
import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { isSilent, sayStanding } from './standing-words.ts';

const day = 86_400_000;
const at = (days: number): string => new Date(Date.now() + days * day).toISOString();
const referral = (own: Partial<ReferralLine>): ReferralLine =>
  ({
    state: 'requested', turn: 'partner', because: null, ending: null, partner: 'Zonnebloem', answerByAt: at(3), waitsUntilOn: null,
    plannedOn: null, tries: 0, ...own,
  }) as ReferralLine; // prettier-ignore

describe('Where a referral stands', () => {
  it('is with the partner until the day on which an answer is due', () => {
    expect(sayStanding(referral({})).words).toMatch(/^Zonnebloem antwoordt vóór /);
    expect(isSilent(referral({}))).toBeFalse();
  });

  it('is late once that day has passed without an answer', () => {
    const late = referral({ answerByAt: at(-1) });
    expect(isSilent(late)).toBeTrue();
    expect(sayStanding(late)).toEqual(jasmine.objectContaining({ tone: 'clay' }));
  });

  it('is not late any more when the partner has answered, whatever day it was due', () => {
    for (const state of ['accepted', 'on-hold', 'in-progress'] as const)
      expect(isSilent(referral({ state, answerByAt: at(-9) })))
        .withContext(state)
        .toBeFalse();
  });

  it('says why it is the consultant’s turn', () => {
    const words = (because: ReferralLine['because']) => sayStanding(referral({ turn: 'consultant', because })).words;
    expect(words('question')).toBe('Zonnebloem vraagt iets');
    expect(words('no-answer')).toBe('Zonnebloem antwoordt niet');
    expect(words('not-helped')).toBe('het heeft niet geholpen');
    expect(words('draft')).toBe('concept, nog niet verstuurd');
  });

  it('counts how often one tried to ask her', () => {
    expect(sayStanding(referral({ turn: 'caregiver', state: 'completed' })).words).not.toContain('keer');
    expect(sayStanding(referral({ turn: 'caregiver', state: 'completed', tries: 2 })).words).toContain('2 van 3 keer');
  });
});
