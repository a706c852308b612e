import { Service, inject } from '@angular/core';
import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { sayDay } from '../platform/dates.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { TasksApi } from './tasks-api.ts';

/** What one does with tasks: adding, changing, finishing with undo, and doing it again after all. */
@Service()
export class TaskActions {
  private readonly sheets = inject(Sheets);
  private readonly tasks = inject(TasksApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly refusals = inject(Refusals);

  /** A new task, about somebody or about nobody. */
  async add(who: Who | null): Promise<boolean> {
    return this.open({ who, task: null }, (task) => $localize`Taak voor ${sayDay(task.dueOn)}:due: toegevoegd`);
  }

  async change(task: TaskView): Promise<boolean> {
    return this.open({ who: null, task }, () => $localize`Taak veranderd`);
  }

  async finish(task: TaskView): Promise<void> {
    const done = await this.refusals.tell(() => this.tasks.finish(task.id, {}));
    if (!done) return;
    this.changes.tell();
    this.toasts.done($localize`Gedaan: ${task.what}:what:`, {
      action: { label: $localize`Ongedaan maken`, run: () => this.reopen(task) },
    });
  }

  async reopen(task: TaskView): Promise<void> {
    const open = await this.refusals.tell(() => this.tasks.reopen(task.id));
    if (!open) return;
    this.changes.tell();
    this.toasts.done($localize`Staat weer open: ${task.what}:what:`);
  }

  private async open(
    data: { who: Who | null; task: TaskView | null },
    said: (task: TaskView) => string,
  ): Promise<boolean> {
    const { TaskSheet } = await import('./task-sheet.ts');
    const task = await this.sheets.open<TaskView>(TaskSheet, { data });
    if (!task) return false;
    this.changes.tell();
    this.toasts.done(said(task), { more: task.what });
    return true;
  }
}
