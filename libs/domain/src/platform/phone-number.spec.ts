import { isMobile, normalisePhone, showPhone } from './phone-number.ts';

describe('A phone number', () => {
  for (const [given, phone] of [
    ['06-12345678', '+31612345678'],
    ['06 12 34 56 78', '+31612345678'],
    ['0031 612345678', '+31612345678'],
    ['+31 6 12345678', '+31612345678'],
    ['+31 (0)6 12345678', '+31612345678'],
    ['612345678', '+31612345678'],
    ['0164-277617', '+31164277617'],
    ['(0165) 726017', '+31165726017'],
    ['164277617', '+31164277617'],
    ['06-71924865', '+31671924865'],
    ['06/65627516', '+31665627516'],
    ['+32 470 12 34 56', '+32470123456'],
    ['088 1234567', '+31881234567'],
  ] as const)
    it(`is found in ${given}`, () => expect(normalisePhone(given)).toBe(phone));

  for (const given of [
    '12345',
    '06-1234567',
    '06-123456789',
    '0612345678901',
    'geen',
    'bel Jan 0612345678',
    '',
    '+',
    '000000000',
  ])
    it(`is not found in "${given}"`, () => expect(normalisePhone(given)).toBeNull());

  it('is shown as the Dutch write it', () => {
    expect(showPhone('+31612345678')).toBe('06 12345678');
    expect(showPhone('+31665627516')).toBe('06 65627516');
    expect(showPhone('+31164277617')).toBe('0164 277 617');
    expect(showPhone('+32470123456')).toBe('+32 470 12 34 56');
  });

  it('can receive texts when it is mobile, in whichever block', () => {
    expect(['+31612345678', '+31671924865', '+32470123456'].map(isMobile)).toEqual([true, true, true]);
    expect(isMobile('+31164277617')).toBe(false);
  });
});
