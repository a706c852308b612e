import { readFileSync } from 'node:fs';
import { contrast } from './contrast.ts';

const css = readFileSync(new URL('../../src/theme/tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([a-z0-9-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gi)].map(([, name, light, dark]) => [
    name as string,
    { light: light as string, dark: dark as string },
  ]),
);

/** What stands on what, as text. */
const text: [string, string[]][] = [
  ['ink', ['paper', 'surface', 'hedge-soft', 'clay-soft', 'sun-soft', 'sky-soft']],
  ['ink-2', ['paper', 'surface', 'hedge-soft', 'clay-soft', 'sun-soft', 'sky-soft']],
  ['on-hedge', ['hedge']],
  ['hedge', ['paper', 'surface', 'hedge-soft']],
  ['clay', ['paper', 'surface', 'clay-soft']],
  ['sun', ['paper', 'surface', 'sun-soft']],
  ['sky', ['paper', 'surface', 'sky-soft']],
  ['goes-well', ['paper', 'surface']],
  ['goes-heavy', ['paper', 'surface']],
  ['goes-too-heavy', ['paper', 'surface']],
  ['surface', ['clay', 'ink']],
  ['paper', ['ink']],
];

/** What only has to be seen: edges of controls and parts of drawings. */
const drawings: [string, string[]][] = [
  ['edge', ['paper', 'surface']],
  ['class-on-time', ['surface']],
  ['class-due', ['surface']],
  ['class-too-long', ['surface']],
  ['class-never', ['surface']],
  ['class-away', ['surface']],
];

describe('The colours', () => {
  it('are read from the stylesheet that the screens use', () => {
    expect(tokens.size).toBeGreaterThanOrEqual(24);
  });

  for (const scheme of ['light', 'dark'] as const) {
    for (const [pairs, least, what] of [
      [text, 4.5, 'text'],
      [drawings, 3, 'a drawing'],
    ] as const) {
      for (const [front, backs] of pairs)
        for (const back of backs)
          it(`can be told apart as ${what} when it is ${scheme}: ${front} on ${back}`, () => {
            const ratio = contrast(colour(front, scheme), colour(back, scheme));
            expect(ratio)
              .withContext(`${ratio.toFixed(2)}:1`)
              .toBeGreaterThanOrEqual(least);
          });
    }
  }
});

function colour(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (!token) throw new Error(`there is no token --${name}`);
  return token[scheme];
}
