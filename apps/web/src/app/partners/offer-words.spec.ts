import { digitsIn } from '../people/digits-in.ts';
import { sayDigits } from './offer-words.ts';

describe('Postcodes', () => {
  it('that follow each other are drawn together, and read back as they were', () => {
    const digits = ['4636', '4637', '4638', '4639', '4646', '4648', '4649'];
    expect(sayDigits(digits)).toBe('4636-4639, 4646, 4648, 4649');
    expect(digitsIn(sayDigits(digits))).toEqual(digits);
    expect(sayDigits([])).toBe('');
  });
});
