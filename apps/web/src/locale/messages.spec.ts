import { compare, untranslated, type Differences } from './messages.ts';

const differences = (dutch: string, english: string): Differences =>
  compare({ locale: 'nl', translations: { greeting: dutch } }, { locale: 'en', translations: { greeting: english } });

describe('The English of the screens', () => {
  it('is complete when each Dutch text has its English and nothing is left over', () => {
    expect(differences('Dag {$name}', 'Hello {$name}')).toEqual({ missing: [], stale: [], unlike: [] });
  });

  it('is missing where only the Dutch stands', () => {
    const { missing } = compare(
      { locale: 'nl', translations: { greeting: 'Dag' } },
      { locale: 'en', translations: {} },
    );
    expect(missing).toEqual(['greeting']);
  });

  it('is missing where the Dutch stands marked, waiting for somebody to translate it', () => {
    expect(differences('Dag {$name}', `${untranslated}Dag {$name}`).missing).toEqual(['greeting']);
  });

  it('may be the same word', () => {
    expect(differences('Team', 'Team').missing).toEqual([]);
  });

  it('is stale where the Dutch is gone', () => {
    const { stale } = compare(
      { locale: 'nl', translations: {} },
      { locale: 'en', translations: { greeting: 'Hello' } },
    );
    expect(stale).toEqual(['greeting']);
  });

  it('may fill in at another place, or twice', () => {
    expect(differences('{$name} is weg op {$day}', 'On {$day} {$name} is away: {$name}').unlike).toEqual([]);
  });

  it('fills in what the Dutch fills in', () => {
    expect(differences('Dag {$name}', 'Hello {$nme}').unlike).toEqual([
      { id: 'greeting', dutch: 'name', other: 'nme' },
    ]);
    expect(differences('Dag {$name}', 'Hello').unlike.length).toBe(1);
  });

  it('fills in the number inside the cases, and tells the same cases apart', () => {
    const people = '{VAR_PLURAL, plural, =0 {niemand} =1 {1 mens} other {{INTERPOLATION} mensen}}';
    expect(
      differences(people, '{VAR_PLURAL, plural, =0 {nobody} =1 {1 person} other {{INTERPOLATION} people}}').unlike,
    ).toEqual([]);
    expect(differences(people, '{VAR_PLURAL, plural, =0 {nobody} =1 {1 person} other {people}}').unlike.length).toBe(1);
    expect(
      differences(people, '{VAR_PLURAL, plural, =1 {1 person} other {{INTERPOLATION} people}}').unlike.length,
    ).toBe(1);
  });

  it('takes a word before what is filled in for a word, not for a case', () => {
    expect(differences('Toon ook de andere {$count}', 'Show the other {$count} too').unlike).toEqual([]);
  });
});
