import { readFileSync } from 'node:fs';
import { dark, light, readPairs, type Colours } from './tokens.ts';

describe('The colours', () => {
  for (const [scheme, colours] of [['day', light], ['night', dark]] as [string, Colours][]) {
    for (const [text, on] of readPairs) {
      it(`by ${scheme}: ${text} can be read on ${on}`, () => {
        expect(contrast(colours[text], colours[on])).toBeGreaterThanOrEqual(4.5);
      });
    }
  }

  it('are the same in the style sheet', () => {
    const sheet = readFileSync(new URL('./styles/tokens.scss', import.meta.url), 'utf8');
    for (const colours of [light, dark]) for (const colour of Object.values(colours)) expect(sheet).toContain(colour);
  });
});

/** Contrast as WCAG 2.2 has it, from 1 to 21. */
function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
