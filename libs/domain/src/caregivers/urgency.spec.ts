import fc from 'fast-check';
import { addDays } from '../platform/days.ts';
import { urgency, type Circumstances } from './urgency.ts';

const calm: Circumstances = {
  today: '2026-03-02',
  kind: 'contact',
  plannedOn: '2026-03-02',
  dueOn: '2026-03-02',
  latestOn: '2026-03-16',
  byHand: false,
  inSightSinceOn: '2025-01-01',
  lastSpokenOn: '2026-01-19',
  lastHowItGoes: null,
  attempts: 0,
  openSignals: 0,
  openSafetySignals: 0,
  firstTaskDueOn: null,
  askedAt: null,
};

describe('Urgency', () => {
  for (const [what, changes, codes] of [
    ['somebody whose day it is', {}, ['due']],
    ['somebody not spoken to for too long', { latestOn: '2026-02-20' }, ['too-long']],
    ['somebody who said it is too heavy', { lastHowItGoes: 'red' }, ['last-red', 'due']],
    ['somebody new', { lastSpokenOn: null }, ['new']],
    [
      'somebody new who waits past the agreed days',
      { lastSpokenOn: null, latestOn: '2026-03-01' },
      ['never-spoken-late'],
    ],
    [
      'somebody with a safety signal',
      { openSignals: 2, openSafetySignals: 1 },
      ['safety-signal', 'open-signal', 'due'],
    ],
    ['somebody to whom something was promised', { firstTaskDueOn: '2026-03-01' }, ['due', 'task-late']],
    ['somebody who did not answer twice', { attempts: 2 }, ['due', 'attempts']],
    [
      'somebody who lay awake and asked to be called',
      { askedAt: '2026-03-02T02:10:00Z', lastHowItGoes: 'red' },
      ['asked-at-night', 'last-red', 'due'],
    ],
    ['somebody who asked by day to be called', { askedAt: '2026-03-01T13:00:00Z' }, ['asked-to-call', 'due']],
    ['an agreed time', { kind: 'appointment' }, ['agreed']],
    ['somebody who is not due', { dueOn: '2026-04-01', latestOn: '2026-04-20' }, ['planned']],
  ] as [string, Partial<Circumstances>, string[]][]) {
    it(`of ${what} has its plain reasons, the heaviest first`, () => {
      expect(urgency({ ...calm, ...changes }).reasons.map(({ code }) => code)).toEqual(codes);
    });
  }

  it('always has a reason, and the points of the reasons sum to the score', () => {
    const day = fc.integer({ min: -500, max: 500 }).map((n) => addDays('2026-03-02', n));
    const circumstances = fc.record({
      kind: fc.constantFrom('contact' as const, 'appointment' as const, 'review' as const),
      plannedOn: day,
      dueOn: day,
      latestOn: day,
      byHand: fc.boolean(),
      lastSpokenOn: fc.option(day),
      lastHowItGoes: fc.option(fc.constantFrom('green' as const, 'yellow' as const, 'red' as const)),
      attempts: fc.nat(9),
      openSignals: fc.nat(3),
      firstTaskDueOn: fc.option(day),
      askedAt: fc.option(day.map((on) => `${on}T01:00:00Z`)),
    });
    fc.assert(
      fc.property(circumstances, (about) => {
        const { reasons, score } = urgency({ ...calm, ...about });
        expect(reasons.length).toBeGreaterThan(0);
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(reasons.every(({ points }) => points > 0)).toBeTrue();
      }),
    );
  });
});
