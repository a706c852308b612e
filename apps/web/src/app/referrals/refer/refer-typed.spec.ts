import '@angular/localize/init';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { draftOf, emptyReferral, forAnother, hasConsent, withForWhat } from './refer-typed.ts';

const her = { id: 'c', name: 'Anneke van den Berg' } as CaregiverView;
const consent = {
  id: 't', saidBy: 'Anneke', saidOn: '2026-11-01', way: 'by-phone' as const, forWhat: 'hulp', untilOn: null, withdrawnAt: null,
}; // prettier-ignore
const sent = {
  id: 'r', version: 4, previousId: null, caregiver: 'Anneke van den Berg', partner: 'Zonnebloem', partnerId: 'p', offerId: 'o', partnerPersonId: 'q',
  question: 'Een middag vrij', forWhom: 'herself', careSituationId: null, need: 'respite', urgency: 'this-week', callee: 'herself', callWhen: null,
  expects: true, shares: [{ field: 'name', ground: 'consent' }, { field: 'phone', ground: 'public-task' }], consent, copyWish: 'letter',
} as unknown as ReferralView; // prettier-ignore

describe('A referral that is being written', () => {
  it('begins without a word about what she needs or whether she knows', () => {
    const { typed } = emptyReferral(her);
    expect([typed.need, typed.expects, typed.question]).toEqual([null, null, '']);
  });

  it('sends her consent only when something rests on it', () => {
    const { typed } = emptyReferral(her);
    const asked = { ...typed, need: 'respite' as const, consent: { ...typed.consent, way: 'by-phone' as const } };
    expect(draftOf(asked).consent).toBeNull();
    const told = { ...asked, shares: [{ field: 'name' as const, ground: 'consent' as const }] };
    expect(hasConsent(told)).toBeTrue();
    expect(draftOf(told).consent?.saidBy).toBe('Anneke van den Berg');
  });

  it('leaves out what nobody said may be told', () => {
    const { typed } = emptyReferral(her);
    const shares = [{ field: 'name' as const, ground: null }];
    expect(draftOf({ ...typed, need: 'respite', shares }).shares).toEqual([]);
  });

  it('asks another partner the same, and asks her anew', () => {
    const { id, version, previousId, typed } = forAnother(sent);
    expect(id).not.toBe(sent.id);
    expect([version, previousId, typed.partnerId, typed.question]).toEqual([0, 'r', '', 'Een middag vrij']);
    expect(typed.shares).toEqual([
      { field: 'name', ground: null },
      { field: 'phone', ground: 'public-task' },
    ]);
    expect([typed.consent.way, typed.consent.id === consent.id]).toEqual([null, false]);
  });

  it('writes for what she said yes until somebody writes that herself', () => {
    const empty = emptyReferral(her);
    const kept = withForWhat({ ...empty, partner: 'Zonnebloem', typed: { ...empty.typed, need: 'respite' } });
    expect(kept.typed.consent.forWhat).toContain('Zonnebloem');
    const other = withForWhat({ ...kept, partner: 'De Luwte' });
    expect(other.typed.consent.forWhat).toContain('De Luwte');
    const own = { ...other, typed: { ...other.typed, consent: { ...other.typed.consent, forWhat: 'alleen bellen' } } };
    expect(withForWhat({ ...own, partner: 'Zonnebloem' }).typed.consent.forWhat).toBe('alleen bellen');
  });
});
