import fc from 'fast-check';
import { addDays } from '../platform/days.ts';
import { spreadBacklog, type Waiting } from './spread-backlog.ts';
import { isWorkable } from './workable-day.ts';

const workable = { today: '2026-03-02', worksOn: [1, 2, 3, 4, 5], daysOff: () => false, hours: [] };

function waiting(id: string, score: number, consultantId: string | null = 'marloes'): Waiting {
  return { id, score, consultantId, dueOn: '2026-01-01', workable };
}

describe('A backlog', () => {
  it('is spread over the days, the most urgent today', () => {
    const people = [waiting('calm', 10), waiting('worst', 90), waiting('bad', 50)];
    const dates = spreadBacklog(
      people,
      '2026-03-06',
      () => 1,
      () => 0,
    );
    expect([...dates]).toEqual([
      ['worst', '2026-03-06'],
      ['bad', '2026-03-09'],
      ['calm', '2026-03-10'],
    ]);
  });

  it('leaves room for what stands there already', () => {
    const dates = spreadBacklog(
      [waiting('one', 1)],
      '2026-03-02',
      () => 8,
      (_, day) => (day === '2026-03-02' ? 8 : 0),
    );
    expect(dates.get('one')).toBe('2026-03-03');
  });

  it('loses nobody and fills no day beyond its capacity', () => {
    const person = fc.record({
      score: fc.nat(100),
      consultantId: fc.constantFrom('marloes', 'dirk', null),
      days: fc.constantFrom('', '1', '36', '67'),
    });
    fc.assert(
      fc.property(fc.array(person, { maxLength: 120 }), fc.integer({ min: 1, max: 9 }), (drawn, capacity) => {
        const people = drawn.map(({ score, consultantId, days }, n) => ({
          ...waiting(String(n), score, consultantId),
          workable: {
            ...workable,
            hours: days ? [{ days: [...days].map(Number), from: '09:00', until: '12:00' }] : [],
          },
        }));
        const dates = spreadBacklog(
          people,
          '2026-03-02',
          () => capacity,
          () => 0,
        );
        expect(dates.size).toBe(people.length);
        const perDay = Map.groupBy(people, ({ id, consultantId }) => `${consultantId} ${dates.get(id)}`);
        for (const on of perDay.values()) expect(on.length).toBeLessThanOrEqual(capacity);
        for (const one of people) expect(isWorkable(dates.get(one.id)!, one.workable)).toBeTrue();
        for (const one of people) {
          for (const other of people) {
            const alike = JSON.stringify(one.workable.hours) === JSON.stringify(other.workable.hours);
            if (alike && one.consultantId === other.consultantId && one.score > other.score)
              expect(dates.get(one.id)! <= dates.get(other.id)!).toBeTrue();
          }
        }
        expect([...dates.values()].every((day) => day < addDays('2026-03-02', 900))).toBeTrue();
      }),
      { numRuns: 60 },
    );
  });
});
