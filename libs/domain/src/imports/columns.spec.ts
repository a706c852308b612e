import { readColumns, refuseColumns, type Field } from './columns.ts';

const fieldsOf = (...headings: string[]): (Field | null)[] => readColumns(headings).map(({ field }) => field);

describe('The headings of a list', () => {
  it('are known as support centres write them', () => {
    const real =
      'Achternaam;Tussenvoegsel;Voornaam;Geb.datum;Telefoon;E-mailadres;Straat;Huisnr;Toev.;Postcode;Woonplaats;Zorgt voor;Relatie;Situatie naaste;Uren p/w;Laatste contact;Soort;Gesproken;Ritme;Voorkeur;Niet benaderen;Opmerking';
    expect(fieldsOf(...real.split(';'))).toEqual([
      'lastName', 'prefix', 'firstName', 'bornOn', 'phone', 'email', 'street', 'houseNumber', 'addition', 'postcode', 'city',
      'recipientName', 'relation', 'condition', 'hoursPerWeek', 'lastContactOn', 'channel', 'spoken', 'rhythm', 'preference', 'approach', 'note',
    ]); // prettier-ignore
  });

  for (const [heading, field] of [
    ['GEBOORTEDATUM', 'bornOn'],
    ['  Tel. nr. ', 'phone'],
    ['e-mail', 'email'],
    ['Mobiel', 'secondPhone'],
    ['Burgerservicenummer', 'citizenNumber'],
    ['Oekraïens', null],
    ['', null],
    ['Reden niet toegevoegd', 'reason'],
    ['Reden', null],
  ] as const)
    it(`"${heading}" is ${field ?? 'not known'}`, () => expect(fieldsOf(heading)).toEqual([field]));

  it('may come in any order, and of two that say the same the first holds', () => {
    expect(fieldsOf('Telefoon', 'Naam', 'Naam')).toEqual(['phone', 'fullName', null]);
  });

  it('make a second telephone column the second number', () => {
    expect(fieldsOf('Naam', 'Telefoon', 'Telefoonnummer', 'Tel')).toEqual(['fullName', 'phone', 'secondPhone', null]);
  });

  it('are those of people only when there is a name', () => {
    expect(refuseColumns(readColumns(['Naam']))).toBeNull();
    expect(refuseColumns(readColumns(['Achternaam', 'Telefoon']))).toBeNull();
    expect(refuseColumns(readColumns(['Voornaam', 'Telefoon']))).toBe('no-name-column');
    expect(refuseColumns(readColumns(['Jansen']))).toBe('one-column');
  });
});
