import fc from 'fast-check';
import { cleanCell, guardCell } from './clean-cell.ts';

describe('A cell as it may be kept', () => {
  for (const [given, text, done] of [
    ['Ine\x00ke', 'Ineke', ['unreadable-character']],
    ['half\ud83d', 'half\ufffd', ['unreadable-character']],
    ['BSN 111222333 staat in dossier', 'BSN ********* staat in dossier', ['citizen-number-masked']],
    ['111222334 is er geen', '111222334 is er geen', []],
    ['=HYPERLINK("x")', '=HYPERLINK("x")', []],
    [`'=HYPERLINK("x")`, '=HYPERLINK("x")', []],
    [`'s avonds bellen`, `'s avonds bellen`, []],
    ['regel\r\nregel', 'regel\nregel', []],
  ] as const)
    it(JSON.stringify(given), () => expect(cleanCell(given, 'note')).toEqual({ text, done: [...done] }));

  it('keeps a telephone number that lost its zero, though it may pass the eleven-test', () => {
    const number = '612345671';
    expect(cleanCell(number, null).text).toBe('*********');
    expect(cleanCell(number, 'phone')).toEqual({ text: number, done: [] });
  });

  it('keeps nothing of a column of citizen service numbers, well-formed or not', () => {
    expect(cleanCell('12345', 'citizenNumber')).toEqual({ text: '*********', done: ['citizen-number-masked'] });
    expect(cleanCell(' ', 'citizenNumber')).toEqual({ text: '', done: [] });
  });

  for (const [text, guarded] of [
    ['=1+1', `'=1+1`],
    ['@SUM(A1)', `'@SUM(A1)`],
    ['-', `'-`],
    ['+31 6 12345678', '+31 6 12345678'],
    ['+cmd|calc', `'+cmd|calc`],
    [`'s avonds`, `'s avonds`],
  ] as const)
    it(`is held back from a spreadsheet: ${text}`, () => expect(guardCell(text)).toBe(guarded));

  it('comes back from a spreadsheet as it went', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('=', "'", '+', '-', '@', 'a', '1', ' ', ';', '"') }), (drawn) => {
        const { text } = cleanCell(drawn, null);
        expect(cleanCell(guardCell(text), null).text).toBe(text);
      }),
    );
  });
});
