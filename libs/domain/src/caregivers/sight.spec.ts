import { floorFor, sightOf, type InSight } from './sight.ts';

const spoken: InSight = {
  today: '2026-03-02',
  closed: false,
  approach: 'welcome',
  pausedUntilOn: null,
  lastSpokenOn: '2026-02-01',
  spokenInYear: 6,
  inSightSinceOn: '2024-01-01',
  floor: 4,
  dueOn: '2026-03-15',
  latestOn: '2026-03-29',
};

describe('Where a caregiver stands', () => {
  for (const [stands, changes] of [
    ['on-time', {}],
    ['due', { dueOn: '2026-03-02' }],
    ['below-floor', { spokenInYear: 3 }],
    ['too-long', { latestOn: '2026-03-01', spokenInYear: 0 }],
    ['never-spoken', { lastSpokenOn: null, latestOn: '2026-03-01' }],
    ['paused', { pausedUntilOn: '2026-03-02', lastSpokenOn: null }],
    ['on-request', { approach: 'on-request', pausedUntilOn: '2026-04-01' }],
    ['never-approach', { approach: 'never' }],
    ['closed', { closed: true, approach: 'never' }],
  ] as [string, Partial<InSight>][]) {
    it(`is ${stands} and nothing else`, () => expect(sightOf({ ...spoken, ...changes })).toBe(stands as never));
  }

  it('is in sight again the day after a pause ends', () => {
    expect(sightOf({ ...spoken, pausedUntilOn: '2026-03-01' })).toBe('on-time');
  });

  it('asks of the floor only what her time in sight allows', () => {
    expect(floorFor({ floor: 4, inSightSinceOn: '2026-02-01', today: '2026-03-02' })).toBe(0);
    expect(floorFor({ floor: 4, inSightSinceOn: '2025-09-01', today: '2026-03-02' })).toBe(1);
    expect(floorFor({ floor: 4, inSightSinceOn: '2020-01-01', today: '2026-03-02' })).toBe(4);
  });
});
