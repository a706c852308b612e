import fc from 'fast-check';
import { dutchDaysOff } from './days-off.ts';
import { addDays, dayOf, weekday } from '../platform/days.ts';
import { callBackDay, callBackPart } from './asked-call.ts';

const who = { today: '2026-03-02', worksOn: [1, 2, 3, 4, 5], daysOff: dutchDaysOff(false), hours: [] };
/** An instant on the clock of the Netherlands in winter. */
const at = (day: string, time: string): string => `${day}T${time}:00+01:00`;

describe('The day of a call that she asked for', () => {
  it('is tomorrow, and in the small hours the day that has begun', () => {
    expect(callBackDay(at('2026-03-02', '23:30'), who)).toBe('2026-03-03');
    expect(callBackDay(at('2026-03-03', '03:10'), who)).toBe('2026-03-03');
    expect(callBackDay(at('2026-03-03', '07:30'), who)).toBe('2026-03-04');
    expect(callBackDay(at('2026-03-03', '14:00'), who)).toBe('2026-03-04');
  });

  it('passes over the weekend and days off, unless the house works then', () => {
    expect(callBackDay(at('2026-03-06', '22:30'), who)).toBe('2026-03-09');
    expect(callBackDay(at('2026-03-08', '02:00'), who)).toBe('2026-03-09');
    expect(callBackDay(at('2026-03-07', '23:00'), { ...who, worksOn: [1, 2, 7] })).toBe('2026-03-08');
    expect(callBackDay('2026-04-05T23:00:00+02:00', who)).toBe('2026-04-07');
  });

  it('falls within her hours, and where these never meet the consultant’s days, on those', () => {
    const thursday = [{ days: [4], from: '19:00', until: '21:00' }];
    expect(callBackDay(at('2026-03-02', '23:00'), { ...who, hours: thursday })).toBe('2026-03-05');
    expect(callBackPart('2026-03-05', { hours: thursday })).toBe('evening');
    const sunday = [{ days: [7], from: '10:00', until: '12:00' }];
    expect(callBackDay(at('2026-03-02', '23:00'), { ...who, hours: sunday })).toBe('2026-03-03');
  });

  it('is never on a day that the consultant does not work, and never before tonight is over', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2 * 365 * 24 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        fc.uniqueArray(fc.integer({ min: 1, max: 7 })),
        (hour, worksOn, days) => {
          const now = Temporal.Instant.from('2026-01-01T00:00:00Z').add({ hours: hour }).toString();
          const hours = days.length > 0 ? [{ days, from: '09:00', until: '12:00' }] : [];
          const day = callBackDay(now, { ...who, today: dayOf(now), worksOn, hours });
          expect(worksOn).toContain(weekday(day));
          expect(day >= dayOf(now)).toBeTrue();
          expect(day <= addDays(dayOf(now), 40)).toBeTrue();
        },
      ),
    );
  });
});
