import { fillText } from './fill-text.ts';
import { emptyFields, fieldsFor, type FieldFacts } from './text-fields.ts';

const facts: FieldFacts = {
  firstName: 'Ria',
  name: 'Ria Jansen',
  consultant: 'Sanne de Koning',
  organisation: 'Steunpunt Wilgendonk',
  phone: '085 123 45 67',
  onDay: '2026-11-26',
  dayPart: 'morning',
};

describe('The fields of a text', () => {
  it('say the day as one says it to her, and the part of the day', () => {
    expect(fillText('{dag} in de {dagdeel}', fieldsFor(facts))).toBe('donderdag 26 november in de ochtend');
    expect(fillText('in de {dagdeel}', fieldsFor({ ...facts, dayPart: null }))).toBe('in de loop van de dag');
  });

  it('call her by her whole name when her first name is not known', () => {
    expect(fillText('Dag {voornaam}', fieldsFor({ ...facts, firstName: null, name: 'de Wit' }))).toBe('Dag de Wit');
  });

  it('show what nobody knows, but for the link that comes last', () => {
    const text = fillText('{voornaam} {dag} {dagdeel} {link}', fieldsFor({ ...facts, onDay: null }));
    expect(emptyFields(text)).toEqual(['dag', 'dagdeel']);
  });
});
