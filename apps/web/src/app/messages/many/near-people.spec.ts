import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { awaitingPeople, nearPeople, neighbourhoodsOf } from './near-people.ts';

const day = '2026-11-26';
const line = (name: string, own: Partial<CaregiverLine> = {}): CaregiverLine => ({
  id: name, name, neighbourhood: 'Bunthof', consultantId: null, consultant: null, sight: 'on-time', lastSpokenAt: null,
  lastHowItGoes: null, plannedOn: '2027-02-01', channel: 'phone', inSightSinceOn: '2025-01-01', latestOn: null, ...own,
}); // prettier-ignore
const names = (lines: CaregiverLine[]): string[] => nearPeople(lines, 'Bunthof', day).map(({ line: { name } }) => name);

describe('Who lives near the way', () => {
  it('stands in order: high time, then planned about that day, then the rest', () => {
    const lines = [
      line('rest'),
      line('planned', { plannedOn: '2026-11-28', sight: 'due' }),
      line('sooner', { plannedOn: '2026-11-26' }),
      line('late', { sight: 'too-long' }),
    ];
    expect(names(lines)).toEqual(['late', 'sooner', 'planned', 'rest']);
    expect(nearPeople(lines, 'Bunthof', day).map(({ due }) => due)).toEqual([true, true, true, false]);
  });

  it('stands by next moment when each hears of it the day before; who has none to come is last and not chosen', () => {
    const lines = [
      line('none', { plannedOn: null }),
      line('today', { plannedOn: day }),
      line('far', { plannedOn: '2026-12-20' }),
      line('soon', { plannedOn: '2026-12-01' }),
      line('tomorrow', { plannedOn: '2026-11-27' }),
      line('elsewhere', { plannedOn: '2026-11-28', neighbourhood: 'Markt' }),
    ];
    const people = awaitingPeople(lines, 'Bunthof', day);
    expect(people.map(({ line: { name } }) => name)).toEqual(['tomorrow', 'soon', 'far', 'none', 'today']);
    expect(people.map(({ due }) => due)).toEqual([true, true, false, false, false]);
  });

  it('leaves in peace who is closed, paused, or not to be approached', () => {
    const lines = (['closed', 'paused', 'on-request', 'never-approach'] as const).map((sight) =>
      line(sight, { sight }),
    );
    expect(names(lines)).toEqual([]);
    expect(neighbourhoodsOf(lines)).toEqual([]);
  });

  it('is counted by neighbourhood, where most live first', () => {
    const lines = [line('a', { neighbourhood: 'Markt' }), line('b'), line('c'), line('d', { neighbourhood: null })];
    expect(neighbourhoodsOf(lines)).toEqual([
      { name: 'Bunthof', count: 2 },
      { name: 'Markt', count: 1 },
    ]);
  });
});
