import fc from 'fast-check';
import { lengths } from '@voortuin/contract/platform/words';
import { cleanCell } from './clean-cell.ts';
import { readColumns, type Column } from './columns.ts';
import type { About, Cleaned, ReadRow } from './listed.ts';
import { readRow } from './read-row.ts';
import { waits } from './waits.ts';

const about: About = { today: '2026-11-25', consultants: [] };
const headings =
  'Achternaam;Tussenvoegsel;Voornaam;Geb.datum;Telefoon;Mobiel;E-mail;Straat;Huisnr;Toev.;Postcode;Plaats;Zorgt voor;Relatie;Situatie naaste;Uren p/w;Samenwonend;Zorgt sinds;Laatste contact;Soort;Gesproken;Hoe gaat het;Ritme;Voorkeur;Bereikbaar;Niet benaderen;Opmerking;Aan de deur;Taal;Digitaal;Werk;Consulent;Aanmelddatum;Geheim adres;BSN;Kat';
const columns = readColumns(headings.split(';'));

function read(given: Record<string, string>): ReadRow {
  const own = readColumns(Object.keys(given));
  return clean(Object.values(given), own);
}

function clean(given: readonly string[], own: Column[]): ReadRow {
  const cleaned: Cleaned = [];
  const cells = given.map((cell, column) => {
    const { text, done } = cleanCell(cell, own[column]?.field ?? null);
    for (const code of done) cleaned.push({ column, code });
    return text;
  });
  return readRow(cells, own, about, cleaned);
}

const codes = (row: ReadRow): string[] => row.remarks.map(({ code }) => code);

describe('A row of a list', () => {
  it('is refused only when it is empty or has no name', () => {
    expect(read({ Naam: ' ', Telefoon: '' }).refused).toBe('empty-row');
    expect(read({ Naam: '', Telefoon: '0612345678' }).refused).toBe('no-name');
    expect(read({ Achternaam: '', Voornaam: 'Toos' }).caregiver).toEqual(
      jasmine.objectContaining({ lastName: 'Toos' }),
    );
  });

  it('is not refused for a field that cannot be read; what stood there is in the note', () => {
    const row = read({ Naam: 'Jan Bos', Postcode: '4600 SS', Ritme: 'af en toe', Opmerking: 'Hond' });
    expect(codes(row)).toEqual(['not-a-rhythm', 'not-a-postcode']);
    expect(row.caregiver!.note).toBe('Hond\n\nUit de lijst:\nRitme: af en toe\nPostcode: 4600 SS');
  });

  it('is refused when it says more than a note can hold, rather than losing the end', () => {
    expect(read({ Naam: 'Jan Bos', Opmerking: 'x'.repeat(lengths.note + 1) }).refused).toBe('too-much-text');
    expect(read({ Naam: 'Jan Bos', Opmerking: 'x'.repeat(lengths.note) }).refused).toBeNull();
  });

  for (const [what, given, history, remarks] of [
    [
      'that one spoke',
      { Gesproken: 'ja', Soort: 'tel.' },
      { channel: 'phone', outcome: 'spoken', howItGoes: 'not-asked' },
      [],
    ],
    [
      'how it goes',
      { Gesproken: 'ja', Soort: 'tel.', 'Hoe gaat het': 'rood' },
      { channel: 'phone', outcome: 'spoken', howItGoes: 'red' },
      [],
    ],
    [
      'that one did not',
      { Gesproken: 'n', Soort: 'Voortuin' },
      { channel: 'front-garden', outcome: 'not-home', howItGoes: null },
      [],
    ],
    [
      'nothing of it, which is not reached',
      { Gesproken: '', Soort: 'mail' },
      { channel: 'email', outcome: 'no-answer', howItGoes: null },
      ['spoken-absent'],
    ],
    [
      'something unreadable',
      { Gesproken: 'bijna', Soort: 'tel.' },
      { channel: 'phone', outcome: 'no-answer', howItGoes: null },
      ['not-an-outcome'],
    ],
    [
      'not how',
      { Gesproken: 'ja' },
      { channel: 'phone', outcome: 'spoken', howItGoes: 'not-asked' },
      ['channel-assumed'],
    ],
  ] as const)
    it(`makes its last contact history when it says ${what}`, () => {
      const row = read({ Naam: 'Jan Bos', 'Laatste contact': '1-6-2026', ...given });
      expect(row.caregiver!.history).toEqual({ heldOn: '2026-06-01', ...history });
      expect(codes(row)).toEqual([...remarks]);
    });

  it('has no history without a date, and keeps what it says of it', () => {
    const row = read({ Naam: 'Jan Bos', Soort: 'tel.', Gesproken: 'ja' });
    expect(row.caregiver!.history).toBeNull();
    expect(codes(row)).toEqual(['no-date-of-contact']);
    expect(row.caregiver!.note).toBe('Uit de lijst:\nSoort: tel.\nGesproken: ja');
  });

  for (const [given, approach] of [
    [{ 'Niet benaderen': 'x' }, 'never'],
    [{ 'Niet benaderen': 'liever niet' }, 'never'],
    [{ 'Niet benaderen': 'nee' }, 'welcome'],
    [{ 'Niet benaderen': '-' }, 'welcome'],
    [{ Ritme: 'op verzoek' }, 'on-request'],
    [{ Ritme: 'op verzoek', 'Niet benaderen': 'ja' }, 'never'],
  ] as const)
    it(`says with ${JSON.stringify(given)} whether one may approach her`, () => {
      expect(read({ Naam: 'Jan Bos', ...given }).caregiver!.approach).toBe(approach);
    });

  it('waits when she was not spoken to for longer than her rhythm, and when she was tried long ago', () => {
    const agreed = { usual: { idealDays: 42, longestDays: 56, channels: [] }, firstContactDays: 10 };
    const waiting = (given: Record<string, string>) =>
      waits(read({ Naam: 'Jan Bos', ...given }).caregiver!, agreed, about.today);
    expect(waiting({ 'Laatste contact': '1-11-2026', Gesproken: 'ja', Soort: 'tel' })).toBeFalse();
    expect(waiting({ 'Laatste contact': '1-11-2026', Gesproken: 'ja', Soort: 'tel', Ritme: '2' })).toBeTrue();
    expect(waiting({ 'Laatste contact': '1-1-2026', Gesproken: 'ja', Soort: 'tel' })).toBeTrue();
    expect(
      waiting({ 'Laatste contact': '1-1-2026', Gesproken: 'ja', Soort: 'tel', 'Niet benaderen': 'x' }),
    ).toBeFalse();
    expect(waiting({ 'Laatste contact': '1-11-2026', Gesproken: 'nee', Soort: 'tel' })).toBeTrue();
    expect(waiting({})).toBeFalse();
  });

  it('ends in one way whatever stands in it, and what no field holds is in the note', () => {
    const mess = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 30 }),
      fc.string({
        unit: fc.constantFrom(
          '0',
          '1',
          '6',
          '-',
          '/',
          ' ',
          '+',
          'x',
          "'",
          '=',
          ';',
          '\n',
          '\0',
          '€',
          'ja',
          'van ',
          'wk',
          '24/7',
        ),
        maxLength: 14,
      }),
      fc.constantFrom(
        '',
        '06-12345678',
        '31-02-2026',
        '1962',
        '111222333',
        'ja',
        'tel.',
        '4611 KE',
        '6 weken',
        "'s avonds bellen",
        'x'.repeat(300),
      ),
    );
    fc.assert(
      fc.property(fc.array(mess, { maxLength: columns.length + 3 }), (given) => {
        const row = clean(given, columns);
        expect(Boolean(row.refused)).toBe(row.caregiver === null);
        const all = JSON.stringify(row);
        // In a telephone column nine digits are a number that lost its zero.
        const dialled = given.some((text, at) => text.includes('111222333') && /phone/i.test(columns[at]?.field ?? ''));
        if (!dialled) expect(all).not.toContain('111222333');
        expect(all).not.toContain('\\u0000');
        for (const beyond of given.slice(columns.length - 1)) {
          const { text } = cleanCell(beyond, null);
          if (row.caregiver && text.trim()) expect(row.caregiver.note).toContain(text.trim());
        }
        if (row.caregiver) expect(row.caregiver.lastName.length).toBeGreaterThan(0);
      }),
      { numRuns: 400 },
    );
  });
});
