import { dayParts } from '@voortuin/contract/caregivers/words';
import { partsOn } from '../caregivers/suitable-hours.ts';
import { hoursOfWish, wishOfHours } from './wished-hours.ts';

describe('The hours that she ticks on her own page', () => {
  it('become her suitable hours, with parts that follow each other as one span', () => {
    expect(hoursOfWish({ days: [3, 1], parts: ['afternoon', 'morning'] })).toEqual([
      { days: [1, 3], from: '08:00', until: '17:00' },
    ]);
    expect(hoursOfWish({ days: [2], parts: ['morning', 'evening'] })).toEqual([
      { days: [2], from: '08:00', until: '12:00' },
      { days: [2], from: '17:00', until: '22:00' },
    ]);
  });

  it('are no limit when she ticks everything, or nothing', () => {
    expect(hoursOfWish({ days: [], parts: [] })).toEqual([]);
    expect(hoursOfWish({ days: [1, 2, 3, 4, 5, 6, 7], parts: ['morning', 'afternoon', 'evening'] })).toEqual([]);
    expect(hoursOfWish({ days: [5], parts: [] })).toEqual([{ days: [5], from: '08:00', until: '22:00' }]);
  });

  it('come back as the same ticks, and are the parts in which her next moment can fall', () => {
    const wish = { days: [1, 4], parts: ['afternoon', 'evening'] as const };
    const hours = hoursOfWish({ days: [...wish.days], parts: [...wish.parts] });
    expect(wishOfHours(hours)).toEqual({ days: [1, 4], parts: ['afternoon', 'evening'] });
    expect(partsOn(hours, '2026-03-02')).toEqual(dayParts.filter((part) => part === 'afternoon' || part === 'evening'));
    expect(partsOn(hours, '2026-03-03')).toEqual([]);
  });

  it('shows hours that a colleague wrote down as the ticks that come nearest', () => {
    const hours = [
      { days: [2], from: '13:00', until: '14:30' },
      { days: [4], from: '19:00', until: '20:00' },
    ];
    expect(wishOfHours(hours)).toEqual({ days: [2, 4], parts: ['afternoon', 'evening'] });
    expect(wishOfHours([{ days: [6], from: '21:00', until: '02:00' }])).toEqual({ days: [6], parts: ['evening'] });
  });
});
