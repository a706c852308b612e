import type { ReminderView } from '@voortuin/contract/reminders/reminders';

/** Reminders in the order that one reads them: a signal about safety above all else, the others as they came. */
export function safetyFirst<R extends Pick<ReminderView, 'signal'>>(reminders: readonly R[]): R[] {
  return reminders.toSorted((one, other) => Number(isSafety(other)) - Number(isSafety(one)));
}

const isSafety = ({ signal }: Pick<ReminderView, 'signal'>): boolean => signal?.kind === 'safety';
