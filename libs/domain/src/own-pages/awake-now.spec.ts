import { isAwake } from './awake-now.ts';

describe('Who is awake', () => {
  const night = '2026-03-03T03:00:00+01:00';
  it('are those whose hours it is, and those who are always there', () => {
    expect(isAwake({ dayParts: ['evening', 'night'], weekend: false }, night)).toBeTrue();
    expect(isAwake({ dayParts: ['evening'], weekend: false }, night)).toBeFalse();
    expect(isAwake({ dayParts: [], weekend: false }, night)).toBeTrue();
  });

  it('in the weekend are those who say so', () => {
    const saturday = '2026-03-07T03:00:00+01:00';
    expect(isAwake({ dayParts: ['night'], weekend: false }, saturday)).toBeFalse();
    expect(isAwake({ dayParts: ['night'], weekend: true }, saturday)).toBeTrue();
  });
});
