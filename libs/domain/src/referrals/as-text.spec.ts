import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import { referralAsText } from './as-text.ts';

const referral: PartnerReferralView = {
  id: '0190aaaa-0000-7000-8000-000000000001', version: 3, organisation: 'Steunpunt Heuvelrade', need: 'respite', forWhom: 'herself',
  urgency: 'this-month', state: 'received', name: 'Ria Bakker', sentAt: '2026-11-20T23:30:00Z', answerByAt: '2026-11-27T23:00:00Z',
  waitsUntilOn: null, plannedOn: null, question: 'Ik wil een middag vrij.', offer: 'Dagopvang', callee: 'herself', callWhen: 'na zes uur',
  expects: true, shared: [{ field: 'name', ground: 'consent', value: 'Ria Bakker' }], consultant: 'Sanne de Koning', events: [], files: [],
  answers: [],
}; // prettier-ignore

describe('A referral as text for a record', () => {
  it('holds her question and what was shared, with the dates of the Netherlands', () => {
    expect(referralAsText(referral)).toBe(
      [
        'Doorverwijzing van Steunpunt Heuvelrade (Sanne de Koning), 21-11-2026',
        'Kenmerk: 0190aaaa-0000-7000-8000-000000000001',
        '',
        'Vraag, in eigen woorden: Ik wil een middag vrij.',
        'Nodig: even vrij van zorgen (respijtzorg), voor de mantelzorger zelf',
        'Gevraagd aanbod: Dagopvang',
        'Wanneer: graag deze maand',
        'Antwoord uiterlijk: 27-11-2026',
        'Bellen: de mantelzorger zelf, na zes uur',
        'De mantelzorger weet hiervan.',
        '',
        'Naam: Ria Bakker',
      ].join('\n'),
    );
  });

  it('holds no more than was shared', () => {
    const text = referralAsText({
      ...referral,
      shared: [],
      expects: false,
      offer: null,
      answerByAt: null,
      callWhen: null,
    });
    expect(text).not.toMatch(/Ria|aanbod|Antwoord|null/);
    expect(text).toContain('De mantelzorger weet hier nog niet van.');
  });
});
