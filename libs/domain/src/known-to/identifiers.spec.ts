import { identifiersOf, type Identifiable } from './identifiers.ts';

describe('What somebody is recognised by in another organisation', () => {
  const her: Identifiable = { lastName: 'van den Berg', bornOn: '1958-04-02', phone: '+31612345678', secondPhone: null, email: 'Anneke@Voorbeeld.nl', postcode: '4611KE' }; // prettier-ignore
  const none = { bornOn: null, phone: null, secondPhone: null, email: null, postcode: null };
  const common = (own: Partial<Identifiable>): boolean => {
    const hers = identifiersOf(her);
    return identifiersOf({ ...none, lastName: 'Jansen', ...own }).some((one) => hers.includes(one));
  };

  it('is a mobile number or an e-mail address alone, however it was written', () => {
    expect(common({ phone: '+31612345678' })).toBeTrue();
    expect(common({ secondPhone: '+31612345678' })).toBeTrue();
    expect(common({ email: 'anneke@voorbeeld.NL' })).toBeTrue();
    expect(common({ email: 'anneke2@voorbeeld.nl' })).toBeFalse();
  });

  it('is a surname with birth date and postcode together, and none of these alone', () => {
    expect(common({ lastName: 'Berg', bornOn: '1958-04-02', postcode: '4611 ke' })).toBeTrue();
    expect(common({ lastName: 'v.d. Berg', bornOn: '1958-04-02', postcode: '4611KE' })).toBeTrue();
    expect(common({ lastName: 'Berg', bornOn: '1958-04-02' })).toBeFalse();
    expect(common({ lastName: 'Berg', postcode: '4611KE' })).toBeFalse();
    expect(common({ lastName: 'Jansen', bornOn: '1958-04-02', postcode: '4611KE' })).toBeFalse();
  });

  it('is a landline, which a whole house answers, with the surname only', () => {
    const home = { ...her, phone: '+31164123456' };
    const other = identifiersOf({ ...none, lastName: 'Jansen', phone: '+31164123456' });
    expect(identifiersOf(home).some((one) => other.includes(one))).toBeFalse();
    const same = identifiersOf({ ...none, lastName: 'Berg', phone: '+31164123456' });
    expect(identifiersOf(home).some((one) => same.includes(one))).toBeTrue();
  });

  it('is nothing when nothing is known', () => {
    expect(identifiersOf({ ...none, lastName: 'Berg' })).toEqual([]);
  });
});
