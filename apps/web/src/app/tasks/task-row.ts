import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { Icon } from '@voortuin/ui/icon/icon';
import { dayOf, sayDay, today } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import { TaskActions } from './task-actions.ts';

/** A task on one line: a tick says it is done, its words open it to change. */
@Component({
  selector: 'app-task-row',
  imports: [Icon, RouterLink],
  templateUrl: './task-row.html',
  styleUrl: './task-row.css',
})
export class TaskRow {
  readonly task = input.required<TaskView>();
  /** Whether to name whom it is about; her own page does so already. */
  readonly named = input(true);
  private readonly session = inject(Session);
  protected readonly actions = inject(TaskActions);
  protected readonly busy = signal(false);

  protected readonly done = computed(() => this.task().doneAt !== null);
  protected readonly mayAct = computed(() => this.session.may('contacts:log'));
  protected readonly late = computed(() => !this.done() && this.task().dueOn < today());
  protected readonly owner = computed(() =>
    this.task().ownerId === this.session.person()?.id ? null : this.task().owner,
  );
  protected readonly when = computed(() => {
    const { dueOn, doneAt } = this.task();
    if (doneAt) return $localize`gedaan ${sayDay(dayOf(doneAt))}:day:`;
    return this.late() ? $localize`beloofd voor ${sayDay(dueOn)}:day:` : $localize`voor ${sayDay(dueOn)}:day:`;
  });

  protected async tick(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    await (this.done() ? this.actions.reopen(this.task()) : this.actions.finish(this.task()));
    this.busy.set(false);
  }
}
