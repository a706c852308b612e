import fc from 'fast-check';
import { isMobile } from '../platform/phone-number.ts';
import { dayBefore, handingSeconds, judgeText, objectionToDayBefore, type TextAtHand } from './judge-text.ts';
import type { Textable } from './may-text.ts';
import { isQuiet, type QuietHours } from './quiet-hours.ts';

const night: QuietHours = { from: '20:00', until: '09:00', timeZone: 'Europe/Amsterdam' };
const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const fine: Textable = {
  approach: 'welcome', closed: false, paused: false, numbers: ['+31612345678'], stopped: [], asked: false, line: true,
  permission: { allowed: true, saidBy: 'zij zelf', saidOn: '2026-11-03', how: 'aan de telefoon' },
}; // prettier-ignore
const noon = at('2026-11-25T12:00:00+01:00');
const hand: TextAtHand = { at: noon, who: fine, quiet: night, plannedStands: true, until: null };

describe('A text that is to go out', () => {
  it('goes when all that was true when it was written still is', () => {
    expect(judgeText(hand)).toEqual({ go: 'now', number: '+31612345678' });
  });

  it('is left when she may not be texted any more, and not kept until the morning first', () => {
    const evening = at('2026-11-25T22:00:00+01:00');
    for (const when of [noon, evening]) {
      const stopped = { ...hand, at: when, who: { ...fine, stopped: fine.numbers } };
      expect(judgeText(stopped)).toEqual({ go: 'never', cause: 'stopped' });
    }
    expect(judgeText({ ...hand, quiet: null })).toEqual({ go: 'never', cause: 'no-line' });
  });

  it('that announces a planned contact is left when that was moved, done or dropped', () => {
    expect(judgeText({ ...hand, plannedStands: false })).toEqual({ go: 'never', cause: 'contact-changed' });
  });

  it('waits until the quiet hours are over, also when they begin while it is being handed over', () => {
    const morning = at('2026-11-26T09:00:00+01:00');
    for (const when of ['2026-11-25T20:00:00+01:00', '2026-11-25T19:59:30+01:00', '2026-11-26T08:59:59+01:00'])
      expect(judgeText({ ...hand, at: at(when) })).toEqual({ go: 'later', from: morning });
    expect(judgeText({ ...hand, at: at('2026-11-25T19:58:59+01:00') })).toEqual({ go: 'now', number: '+31612345678' });
  });

  it('is left when nobody wants it any more by then', () => {
    const evening = at('2026-11-25T22:00:00+01:00');
    const until = at('2026-11-26T00:00:00+01:00');
    expect(judgeText({ ...hand, at: evening, until })).toEqual({ go: 'never', cause: 'too-late' });
    expect(judgeText({ ...hand, at: until, until })).toEqual({ go: 'never', cause: 'too-late' });
    expect(judgeText({ ...hand, until }).go).toBe('now');
  });

  it('about a day goes the day before at the opening hour, or at once when that is past', () => {
    const line = { opensAt: '09:00', quiet: night };
    const thursday = dayBefore('2026-11-26', at('2026-11-20T12:00:00+01:00'), line);
    expect(thursday.from.equals(at('2026-11-25T09:00:00+01:00'))).toBeTrue();
    expect(thursday.until.equals(at('2026-11-27T00:00:00+01:00'))).toBeTrue();
    expect(dayBefore('2026-11-26', noon, line).from.equals(noon)).toBeTrue();
    const late = dayBefore('2026-11-26', at('2026-11-25T21:00:00+01:00'), line);
    expect(late.from.equals(at('2026-11-26T09:00:00+01:00'))).toBeTrue();
    const winter = dayBefore('2026-10-26', at('2026-10-20T12:00:00+02:00'), line);
    expect(winter.from.equals(at('2026-10-25T09:00:00+01:00'))).toBeTrue();
  });

  it('cannot go the day before a contact that is today, past, or not there', () => {
    const today = '2026-11-25';
    expect(objectionToDayBefore(null, today)).toBe('nothing-planned');
    expect(objectionToDayBefore('2026-11-24', today)).toBe('moment-passed');
    expect(objectionToDayBefore(today, today)).toBe('moment-today');
    expect(objectionToDayBefore('2026-11-26', today)).toBeNull();
  });

  it('never goes in quiet hours, and never without permission, whatever was chosen, wherever, in both nights in which the clock is changed', () => {
    const clock = fc
      .integer({ min: 0, max: 1439 })
      .map((minute) => new Date(minute * 60_000).toISOString().slice(11, 16));
    const nights = ['2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z', '2026-07-01T00:00:00Z'];
    const word = fc.constantFrom(null, '', ...Array<string>(8).fill('zij zelf'));
    const number = fc.constantFrom('+31612345678', '+31687654321', '+31164123456', '+4915112345678');
    const texts = fc.record<TextAtHand>({
      at: fc
        .tuple(fc.constantFrom(...nights), fc.integer({ min: -36 * 3600, max: 36 * 3600 }))
        .map(([when, seconds]) => at(when).add({ seconds })),
      quiet: fc.option(
        fc.record({
          from: clock,
          until: clock,
          timeZone: fc.constantFrom('Europe/Amsterdam', 'America/Kralendijk', 'Pacific/Auckland', 'Asia/Kathmandu'),
        }),
        { freq: 9 },
      ),
      who: fc.record({
        approach: fc.constantFrom('welcome', 'welcome', 'welcome', 'on-request', 'never'),
        closed: fc.constantFrom(false, false, true),
        paused: fc.constantFrom(false, false, true),
        numbers: fc.uniqueArray(number, { maxLength: 2 }),
        stopped: fc.oneof(
          { weight: 4, arbitrary: fc.constant<string[]>([]) },
          { weight: 1, arbitrary: number.map((one) => [one]) },
        ),
        permission: fc.option(
          fc.record({ allowed: fc.constantFrom(true, true, false), saidBy: word, saidOn: word, how: word }),
          { freq: 9 },
        ),
        asked: fc.boolean(),
        line: fc.constantFrom(true, true, false),
      }),
      plannedStands: fc.boolean(),
      until: fc.constant(null),
    });
    let gone = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const verdict = judgeText(text);
        if (verdict.go === 'later') expect(isQuiet(verdict.from, text.quiet!)).toBeFalse();
        if (verdict.go !== 'now') return;
        gone++;
        for (const seconds of [0, 1, handingSeconds / 2, handingSeconds])
          expect(isQuiet(text.at.add({ seconds }), text.quiet!)).toBeFalse();
        const { approach, closed, permission, stopped, numbers, asked, paused } = text.who;
        expect(permission?.allowed && permission.saidBy && permission.saidOn && permission.how).toBe('zij zelf');
        expect(approach).not.toBe('never');
        expect(closed).toBeFalse();
        expect(asked || (!paused && approach === 'welcome')).toBeTrue();
        expect(numbers).toContain(verdict.number);
        expect(stopped).toEqual([]);
        expect(isMobile(verdict.number)).toBeTrue();
        expect(text.plannedStands).toBeTrue();
      }),
      { numRuns: 20_000 },
    );
    expect(gone).toBeGreaterThan(100);
  });
});
