import { contrast, isLegible, madeLegible } from './contrast.ts';

describe('an own colour', () => {
  it('black on white is as strong as it gets, and a colour on itself is nothing', () => {
    expect(contrast('#000000', '#FFFFFF')).toBeCloseTo(21, 5);
    expect(contrast('#1E5B3E', '#1e5b3e')).toBe(1);
  });

  it('the order does not matter', () => expect(contrast('#1E5B3E', '#FFFFFF')).toBe(contrast('#FFFFFF', '#1E5B3E')));

  for (const [colour, legible] of [
    ['#1E5B3E', true],
    ['#24557E', true],
    ['#9C3F1C', true],
    ['#FFFFFF', false],
    ['#8FD0AA', false],
    ['#FFD400', false],
    // Readable on white alone is not enough: it also stands on soft hedge.
    ['#767676', false],
  ] as const) {
    it(`${colour} can ${legible ? '' : 'not '}be read`, () => expect(isLegible(colour)).toBe(legible));
  }

  it('makes a colour that cannot be read darker until it can, and not darker than that', () => {
    const darker = madeLegible('#F2A900');
    expect(isLegible(darker)).toBeTrue();
    expect(contrast(darker, '#E4EFE6')).toBeLessThan(4.8);
  });

  it('leaves a colour that can be read as it is', () => {
    expect(madeLegible('#1E5B3E')).toBe('#1E5B3E');
  });
});
