import { areLikelySame, whatIsSame, type Recognisable, type Same } from './likely-same.ts';

const fatima: Recognisable = {
  firstName: 'Fatima',
  lastName: 'Coppens',
  bornOn: '1949-12-04',
  phone: '+31612345678',
  email: 'fatima@voorbeeld.nl',
  postcode: '4663KE',
  houseNumber: 72,
};
const nothingElse = { bornOn: null, phone: null, email: null, postcode: null, houseNumber: null };

describe('Two descriptions of a person', () => {
  for (const [what, other, same, likely] of [
    [
      'in other case',
      { ...fatima, firstName: 'FATIMA', lastName: 'COPPENS' },
      ['name', 'birth-date', 'phone', 'email', 'address'],
      true,
    ],
    ['with the same phone and surname', { ...fatima, ...nothingElse, phone: fatima.phone }, ['name', 'phone'], true],
    [
      'with an initial and the same phone',
      { ...fatima, ...nothingElse, firstName: 'F.', phone: fatima.phone },
      ['name', 'phone'],
      true,
    ],
    [
      'without a first name and with the same e-mail in capitals',
      { ...fatima, ...nothingElse, firstName: null, email: 'FATIMA@Voorbeeld.nl' },
      ['name', 'email'],
      true,
    ],
    [
      'of two in one family who share a phone and an address',
      { ...fatima, firstName: 'Joke', bornOn: '1951-01-01', email: null },
      ['phone', 'address'],
      false,
    ],
    [
      'of two in one family with another initial',
      { ...fatima, firstName: 'J.', bornOn: null, email: null },
      ['phone', 'address'],
      false,
    ],
    ['of namesakes', { ...fatima, ...nothingElse }, ['name'], false],
    [
      'of two who share a birth date',
      { ...fatima, ...nothingElse, lastName: 'Bos', bornOn: fatima.bornOn },
      ['birth-date'],
      false,
    ],
  ] as [string, Recognisable, Same[], boolean][])
    it(what, () => {
      expect(whatIsSame(fatima, other)).toEqual(same);
      expect(whatIsSame(other, fatima)).toEqual(same);
      expect(areLikelySame(same)).toBe(likely);
    });

  for (const [one, other] of [
    ['Hermans-de Wit', 'HERMANS - DE WIT'],
    ['Yılmaz', 'Yilmaz'],
    ['van den Berg', 'Berg'],
    ['v.d. Berg', 'Berg'],
    ["'t Hart", 'Hart'],
    ['de', 'De'],
  ])
    it(`know the surname ${one} in ${other}`, () => {
      expect(whatIsSame({ ...fatima, lastName: one! }, { ...fatima, ...nothingElse, lastName: other! })).toEqual([
        'name',
      ]);
    });
});
