import { divideDay, type Open } from './day.ts';

const today = '2026-03-04';
const now = '2026-03-04T08:00:00Z';

function open(changes: Partial<Open> = {}): Open {
  return {
    kind: 'contact',
    plannedOn: today,
    dueOn: today,
    latestOn: '2026-03-20',
    startsAt: null,
    score: 10,
    sortName: 'a',
    asked: false,
    ...changes,
  };
}

describe('Vandaag', () => {
  it('proposes one day’s work, the most urgent first, and says how many wait behind it', () => {
    const people = Array.from({ length: 12 }, (_, score) => open({ score }));
    const day = divideDay(people, today, now, 8);
    expect(day.today.map(({ score }) => score)).toEqual([11, 10, 9, 8, 7, 6, 5, 4]);
    expect(day.waiting).toBe(4);
  });

  it('sets apart those not spoken to for too long', () => {
    const day = divideDay([open({ latestOn: '2026-03-03' }), open()], today, now, 8);
    expect([day.tooLong.length, day.today.length]).toEqual([1, 1]);
  });

  it('puts who asked to be called before all others, also on a day that is full', () => {
    const full = Array.from({ length: 8 }, (_, score) => open({ score, latestOn: '2026-01-01' }));
    const day = divideDay([...full, open({ asked: true, sortName: 'hers' })], today, now, 8);
    expect(day.asked.map(({ sortName }) => sortName)).toEqual(['hers']);
    expect([day.tooLong.length, day.today.length, day.waiting]).toEqual([7, 0, 1]);
    expect(divideDay([open({ asked: true })], today, now, 0).asked).toHaveSize(1);
  });

  it('lists an appointment at its time, and one that passed without a word as somebody to ring', () => {
    const at = open({ kind: 'appointment', startsAt: '2026-03-04T13:00:00Z' });
    const passed = open({ kind: 'appointment', plannedOn: '2026-03-02', startsAt: '2026-03-02T13:00:00Z' });
    const day = divideDay([at, passed], today, now, 8);
    expect(day.appointments).toHaveSize(1);
    expect(day.passedAppointments).toHaveSize(1);
  });

  it('counts who is due but stands on a later day among those who wait', () => {
    const day = divideDay([open({ plannedOn: '2026-03-20', dueOn: '2026-02-01' })], today, now, 8);
    expect(day.waiting).toBe(1);
  });

  it('loses nobody who is due: each is shown or counted as waiting', () => {
    const people = Array.from({ length: 30 }, (_, n) =>
      open({
        plannedOn: `2026-03-${String((n % 9) + 1).padStart(2, '0')}`,
        dueOn: '2026-03-01',
        score: n,
        asked: n % 7 === 0,
      }),
    );
    const day = divideDay(people, today, now, 3);
    expect(day.asked.length + day.today.length + day.tooLong.length + day.waiting).toBe(30);
  });
});
