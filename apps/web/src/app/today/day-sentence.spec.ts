import '@angular/localize/init';
import type { TodayCard } from '@voortuin/contract/today/today';
import { dayInShort, daySentence, type Asked } from './day-sentence.ts';

const cards = (count: number): TodayCard[] => Array.from({ length: count }, () => ({}) as TodayCard);
const aDay = (asks: Partial<Asked> = {}): Asked => ({
  appointments: [], asked: [], passedAppointments: [], tooLong: [], today: [], waiting: 0, doneToday: 0, ...asks,
}); // prettier-ignore
const said = (asks: Partial<Asked>): string =>
  daySentence(aDay(asks))
    .map(({ words }) => words)
    .join('');

describe('The sentence of the day', () => {
  it('counts people and appointments, and says that the rest may wait', () => {
    expect(said({ tooLong: cards(2), today: cards(5), appointments: cards(1), waiting: 14 })).toBe(
      'Vandaag 7 mensen en 1 afspraak. Daarachter wachten er 14; die hoeven vandaag niet.',
    );
  });

  it('speaks of one person as one', () => {
    expect(said({ today: cards(1), waiting: 1 })).toBe(
      'Vandaag 1 mens. Daarachter wacht er 1; die hoeft vandaag niet.',
    );
  });

  it('says "nog" once something was done', () => {
    expect(said({ today: cards(3), doneToday: 4 })).toBe('Vandaag nog 3 mensen.');
  });

  it('tells a finished day from an empty one', () => {
    expect(said({ doneToday: 6 })).toBe('Alles voor vandaag is gedaan.');
    expect(said({})).toBe('Vandaag hoeft er niemand.');
  });

  it('makes strong what counts', () => {
    const strong = daySentence(aDay({ today: cards(2), appointments: cards(2) })).filter((part) => part.strong);
    expect(strong.map(({ words }) => words)).toEqual(['2 mensen', '2 afspraken']);
  });

  it('counts an appointment that passed among the people to ring, not among the appointments of today', () => {
    expect(said({ appointments: cards(4), passedAppointments: cards(1) })).toBe('Vandaag 1 mens en 4 afspraken.');
  });

  it('fits above a list, who waited at a passed appointment included', () => {
    expect(dayInShort(aDay({ today: cards(7), passedAppointments: cards(1), waiting: 14 }))).toBe(
      '8 mensen, 14 daarachter',
    );
    expect(dayInShort(aDay())).toBe('niemand hoeft');
  });
});
