import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { addDays, daysBetween } from '../platform/dates.ts';

/** When a task is to be done. */
export type TaskGroup = 'late' | 'today' | 'this-week' | 'later';

/** Open tasks by when they are to be done, in the order they came; the week ends on Sunday. Empty groups are left out. */
export function groupTasks(tasks: readonly TaskView[], today: string): { group: TaskGroup; tasks: TaskView[] }[] {
  const weekday = ((daysBetween('2024-01-01', today) % 7) + 7) % 7;
  const sunday = addDays(today, 6 - weekday);
  const groupOf = ({ dueOn }: TaskView): TaskGroup =>
    dueOn < today ? 'late' : dueOn === today ? 'today' : dueOn <= sunday ? 'this-week' : 'later';
  const groups = Map.groupBy(tasks, groupOf);
  return (['late', 'today', 'this-week', 'later'] as const).flatMap((group) => {
    const inGroup = groups.get(group);
    return inGroup ? [{ group, tasks: inGroup }] : [];
  });
}
