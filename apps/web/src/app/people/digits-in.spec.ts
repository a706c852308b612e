import { digitsIn } from './digits-in.ts';

describe('The postcodes somebody types', () => {
  for (const [typed, digits] of [
    ['4611', ['4611']],
    ['4612, 4611 4611;4613', ['4611', '4612', '4613']],
    ['4611-4613', ['4611', '4612', '4613']],
    ['4611 - 4612', ['4611', '4612']],
    ['4611 t/m 4612 4620', ['4611', '4612', '4620']],
    ['', []],
  ] as const) {
    it(`"${typed}" are ${digits.length}`, () => expect(digitsIn(typed)).toEqual([...digits]));
  }

  for (const typed of ['461', '4611KE', '0611', '4613-4611', '4611-4612-4613', '1000-9999', 'Kloosterhof']) {
    it(`"${typed}" is no list of postcodes`, () => expect(digitsIn(typed)).toBeNull());
  }
});
