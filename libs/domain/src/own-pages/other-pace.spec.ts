import fc from 'fast-check';
import { otherPace } from './other-pace.ts';

describe('More or less often', () => {
  it('is the next interval that one would say aloud', () => {
    expect(otherPace('more', 42, 4)).toEqual({ idealDays: 28, longestDays: 38 });
    expect(otherPace('less', 42, 4)).toEqual({ idealDays: 56, longestDays: 75 });
    expect(otherPace('more', 30, 4)).toEqual({ idealDays: 28, longestDays: 38 });
  });

  it('is never less often than the floor of the municipality, nor more often than weekly', () => {
    expect(otherPace('less', 84, 4)).toBeNull();
    expect(otherPace('less', 70, 4)).toEqual({ idealDays: 84, longestDays: 91 });
    expect(otherPace('more', 7, 4)).toBeNull();
    expect(otherPace('less', 182, 0)).toBeNull();
  });

  it('goes in the direction that she asked for, within the floor, whatever holds now', () => {
    fc.assert(
      fc.property(fc.constantFrom('more', 'less'), fc.integer({ min: 1, max: 366 }), fc.double({ min: 0, max: 52, noNaN: true }), (wish, ideal, floor) => {
        const pace = otherPace(wish as 'more' | 'less', ideal, floor);
        if (!pace) return;
        expect(wish === 'more' ? pace.idealDays < ideal : pace.idealDays > ideal).toBeTrue();
        expect(pace.longestDays).toBeGreaterThanOrEqual(pace.idealDays);
        if (floor > 0) expect(pace.longestDays * floor).toBeLessThanOrEqual(365);
      }),
    ); // prettier-ignore
  });
});
