import fc from 'fast-check';
import { addDays, weekday } from '../platform/days.ts';
import { dutchDaysOff } from './days-off.ts';
import { afterConversation, afterPause, byHand, firstMoment, review } from './next-moment.ts';
import { isWorkable } from './workable-day.ts';
import { aPlanning } from './testing.ts';

describe('The next moment', () => {
  it('comes an ideal interval after the conversation was held, whenever it was written down', () => {
    const moment = afterConversation('2026-02-23', 'phone', aPlanning());
    expect(moment.plannedOn).toBe('2026-04-06');
    expect(moment.dueOn).toBe('2026-04-06');
    expect(moment.latestOn).toBe('2026-04-20');
    expect(moment.why[0]).toEqual({ code: 'rhythm', params: { days: 42, since: '2026-02-23' } });
  });

  it('moves from a weekend to Monday when that is not too late', () => {
    const moment = afterConversation('2026-02-28', 'phone', aPlanning());
    expect(weekday(moment.dueOn)).toBe(6);
    expect(moment.plannedOn).toBe('2026-04-13');
    expect(moment.why).toContain({ code: 'moved-later', params: { from: '2026-04-11' } });
  });

  it('moves from a weekend to Friday when Monday would pass the longest interval', () => {
    const rhythm = { idealDays: 42, longestDays: 43, channels: ['phone'] as const };
    const moment = afterConversation('2026-02-28', 'phone', aPlanning({ rhythm }));
    expect(moment.plannedOn).toBe('2026-04-10');
    expect(moment.why).toContain({ code: 'moved-earlier', params: { from: '2026-04-11' } });
  });

  it('leaves Easter Monday and King’s Day free', () => {
    const daysOff = dutchDaysOff(false);
    expect(afterConversation('2026-02-23', 'phone', aPlanning({ daysOff })).plannedOn).toBe('2026-04-07');
    expect(afterConversation('2026-03-16', 'phone', aPlanning({ daysOff })).plannedOn).toBe('2026-04-28');
  });

  it('leaves Good Friday and Liberation Day free only where the organisation says so', () => {
    expect(dutchDaysOff(false)('2026-04-03')).toBeFalse();
    expect(dutchDaysOff(true)('2026-04-03')).toBeTrue();
    expect(dutchDaysOff(true)('2026-05-05')).toBeTrue();
  });

  it('falls on a day and in hours that suit her', () => {
    const hours = [{ days: [2, 4], from: '19:00', until: '21:00' }];
    const moment = afterConversation('2026-02-23', 'phone', aPlanning({ hours }));
    expect(moment.plannedOn).toBe('2026-04-07');
    expect(moment.dayPart).toBe('evening');
  });

  it('falls on her Saturday when no working day of the consultant suits her', () => {
    const hours = [{ days: [6], from: '10:00', until: '12:00' }];
    expect(weekday(afterConversation('2026-02-23', 'phone', aPlanning({ hours })).plannedOn)).toBe(6);
  });

  it('takes turns between calling and calling by, her own preference first', () => {
    expect(afterConversation('2026-02-23', 'phone', aPlanning()).channel).toBe('front-garden');
    expect(afterConversation('2026-02-23', 'front-garden', aPlanning()).channel).toBe('phone');
    expect(afterConversation('2026-02-23', 'phone', aPlanning({ preferred: 'video' })).channel).toBe('video');
  });

  it('never goes to the door of who does not want that, and never by a channel she refused', () => {
    expect(afterConversation('2026-02-23', 'phone', aPlanning({ atDoor: 'never' })).channel).toBe('phone');
    expect(afterConversation('2026-02-23', 'front-garden', aPlanning({ refused: ['phone'] })).channel).toBe(
      'front-garden',
    );
  });

  it('exists also for who can be reached in no way at all', () => {
    const moment = afterConversation(
      '2026-02-23',
      'phone',
      aPlanning({ phone: false, mobile: false, email: false, address: false }),
    );
    expect(moment.why).toContain({ code: 'no-way-to-reach' });
  });

  it('comes halfway the agreed days for somebody new', () => {
    const moment = firstMoment('2026-03-02', 10, aPlanning());
    expect(moment.plannedOn).toBe('2026-03-09');
    expect(moment.latestOn).toBe('2026-03-12');
  });

  it('comes the day after a pause ends', () => {
    expect(afterPause('2026-03-31', 'phone', aPlanning()).plannedOn).toBe('2026-04-01');
  });

  it('is a yearly look inside, without a channel, for who may not be approached', () => {
    const moment = review('never', aPlanning());
    expect(moment.kind).toBe('review');
    expect(moment.channel).toBeNull();
    expect(moment.dueOn).toBe('2027-03-02');
  });

  it('stands where a person put it, and says so when that is later than the longest interval', () => {
    const decided = afterConversation('2026-02-23', 'phone', aPlanning());
    const chosen = byHand(decided, '2026-06-01', 'evening', null, '2026-03-02');
    expect(chosen.plannedOn).toBe('2026-06-01');
    expect(chosen.latestOn).toBe(decided.latestOn);
    expect(chosen.why.map(({ code }) => code)).toEqual(['by-hand', 'past-longest']);
  });

  it('is never in the past, always on a workable day, and within the longest interval whenever such a day is left', () => {
    const day = fc.integer({ min: 0, max: 1500 }).map((n) => addDays('2024-01-01', n));
    const days = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(
        day,
        fc.nat(400),
        fc.integer({ min: 1, max: 120 }),
        fc.nat(60),
        days,
        fc.option(days),
        (spokenOn, ago, ideal, extra, worksOn, hers) => {
          const who = aPlanning({
            today: addDays(spokenOn, ago),
            worksOn,
            hours: hers ? [{ days: hers, from: '09:00', until: '12:00' }] : [],
            daysOff: dutchDaysOff(true),
            rhythm: { idealDays: ideal, longestDays: ideal + extra, channels: ['phone'] },
          });
          const { plannedOn, dueOn, latestOn } = afterConversation(spokenOn, 'phone', who);
          expect(plannedOn >= who.today).toBeTrue();
          expect(isWorkable(plannedOn, who)).toBeTrue();
          const left = Array.from({ length: 200 }, (_, n) => addDays(who.today, n)).filter(
            (candidate) => candidate <= latestOn,
          );
          if (plannedOn > latestOn) expect(left.some((candidate) => isWorkable(candidate, who))).toBeFalse();
          expect(latestOn >= dueOn).toBeTrue();
        },
      ),
      { numRuns: 300 },
    );
  });
});
