import { countText } from './count-text.ts';

describe('The count below a text', () => {
  it('counts letters as one sees them, and parts as the network does', () => {
    expect(countText('a'.repeat(161))).toEqual({ letters: 161, parts: 2, dear: [], partsWithout: 2 });
    expect(countText('👩‍👩‍👧').letters).toBe(1);
    expect(countText('').letters).toBe(0);
  });

  it('names the letters that make it dearer, and only when they do', () => {
    expect(countText(`Dag Zoë, ${'a'.repeat(100)}`)).toEqual(
      jasmine.objectContaining({ parts: 2, dear: ['ë'], partsWithout: 1 }),
    );
    expect(countText('Dag Zoë').dear).toEqual([]);
    expect(countText(`${'a'.repeat(120)} 😀 ë ë`).dear).toEqual(['😀', 'ë']);
  });

  it('counts a link before it is filled in', () => {
    expect(countText('{link}').letters).toBeGreaterThan(40);
  });

  it('counts 1,600 letters', () => {
    expect(countText('a'.repeat(1600)).parts).toBe(11);
  });
});
