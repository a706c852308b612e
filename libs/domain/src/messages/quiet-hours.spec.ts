import fc from 'fast-check';
import { firstOutOfQuiet, isQuiet, secondsUntilQuiet, type QuietHours } from './quiet-hours.ts';

const night: QuietHours = { from: '20:00', until: '09:00', timeZone: 'Europe/Amsterdam' };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);

describe('The quiet hours', () => {
  it('begin on the minute and end on the minute', () => {
    expect(isQuiet(at('2026-11-25T19:59:59+01:00'), night)).toBeFalse();
    expect(isQuiet(at('2026-11-25T20:00:00+01:00'), night)).toBeTrue();
    expect(isQuiet(at('2026-11-26T08:59:59+01:00'), night)).toBeTrue();
    expect(isQuiet(at('2026-11-26T09:00:00+01:00'), night)).toBeFalse();
  });

  it('keep an evening text until the morning, in the nights in which the clock is changed as well', () => {
    for (const [evening, morning] of [
      ['2026-11-25T22:00:00+01:00', '2026-11-26T09:00:00+01:00'],
      ['2026-03-28T22:00:00+01:00', '2026-03-29T09:00:00+02:00'],
      ['2026-10-24T22:00:00+02:00', '2026-10-25T09:00:00+01:00'],
    ])
      expect(firstOutOfQuiet(at(evening!), night).equals(at(morning!))).toBeTrue();
  });

  it('that end in the hour the clock passes over end when it comes out, and in the hour it has twice at the second', () => {
    const short = { ...night, until: '02:30' };
    expect(firstOutOfQuiet(at('2026-03-29T01:00:00+01:00'), short).equals(at('2026-03-29T03:30:00+02:00'))).toBeTrue();
    expect(firstOutOfQuiet(at('2026-10-25T01:00:00+02:00'), short).equals(at('2026-10-25T02:30:00+01:00'))).toBeTrue();
  });

  it('are the hours of where she lives', () => {
    const island = { ...night, timeZone: 'America/Kralendijk' };
    expect(isQuiet(at('2026-11-25T10:00:00+01:00'), island)).toBeTrue();
    expect(isQuiet(at('2026-11-25T22:00:00+01:00'), island)).toBeFalse();
  });

  it('are over whenever a text may go, and no earlier moment would do', () => {
    const clock = fc.integer({ min: 0, max: 1439 }).map((minute) => {
      const pad = (part: number): string => String(part).padStart(2, '0');
      return `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
    });
    const nights = ['2026-03-29T00:00:00Z', '2026-10-25T00:00:00Z', '2026-07-01T00:00:00Z'];
    const instant = fc
      .tuple(fc.constantFrom(...nights), fc.integer({ min: -36 * 60, max: 36 * 60 }))
      .map(([night, minutes]) => at(night).add({ minutes }));
    const hours = fc.record({
      from: clock,
      until: clock,
      timeZone: fc.constantFrom('Europe/Amsterdam', 'America/Kralendijk', 'Pacific/Auckland'),
    });
    fc.assert(
      fc.property(instant, hours, (when, quiet) => {
        const soon = secondsUntilQuiet(when, quiet) / 60;
        for (let minute = 0; minute < Math.min(soon, 26 * 60); minute += 7)
          expect(isQuiet(when.add({ minutes: minute }), quiet)).toBeFalse();
        if (soon < Infinity) expect(isQuiet(when.add({ seconds: soon * 60 }), quiet)).toBeTrue();
        else expect(quiet.from).toBe(quiet.until);
        const out = firstOutOfQuiet(when, quiet);
        expect(isQuiet(out, quiet)).toBeFalse();
        expect(Temporal.Instant.compare(out, when)).toBeGreaterThanOrEqual(0);
        const wait = when.until(out).total('minutes');
        expect(wait).toBeLessThanOrEqual(26 * 60);
        for (let minute = 0; minute < wait - 121; minute += 7)
          expect(isQuiet(when.add({ minutes: minute }), quiet)).toBeTrue();
      }),
    );
  });
});
