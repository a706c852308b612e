import type { ReminderView } from '@voortuin/contract/reminders/reminders';
import { safetyFirst } from './safety-first.ts';

type Signal = ReminderView['signal'];
const signal = (kind: string): Signal => ({ kind }) as Signal;

describe('What one is reminded of', () => {
  it('begins with what is about safety, and else keeps its order', () => {
    const reminders = [
      { id: 'task', signal: null },
      { id: 'overload', signal: signal('overload') },
      { id: 'safety', signal: signal('safety') },
      { id: 'contact', signal: null },
    ];
    expect(safetyFirst(reminders).map(({ id }) => id)).toEqual(['safety', 'task', 'overload', 'contact']);
  });
});
