import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { Button } from '@voortuin/ui/button/button';
import { Segmented } from '@voortuin/ui/form/segmented';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { today } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import { TaskActions } from './task-actions.ts';
import { groupTasks, type TaskGroup } from './task-groups.ts';
import { TaskRow } from './task-row.ts';

/** Tasks: one's own or everybody's, the open ones by when they are to be done. */
@Component({
  selector: 'app-tasks-page',
  imports: [Button, EmptyState, ListEnd, PageHeader, SectionHeader, Segmented, TaskRow],
  templateUrl: './tasks-page.html',
  styleUrl: './tasks-page.css',
})
export class TasksPage {
  /** From the address: whose tasks, and whether the open ones or those done. */
  readonly wie = input<string>();
  readonly stand = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly actions = inject(TaskActions);

  protected readonly whose = computed(() => (this.wie() === 'iedereen' ? 'all' : 'mine'));
  protected readonly state = computed(() => (this.stand() === 'gedaan' ? 'done' : 'open'));
  protected readonly mayAdd = computed(() => this.session.may('contacts:log'));
  protected readonly tasks = pages<TaskView>(
    () => ({ url: `${api}/tasks`, params: { whose: this.whose(), state: this.state() } }),
    inject(Changes).seen,
  );
  protected readonly groups = computed(() => groupTasks(this.tasks.items(), today()));
  protected readonly choices = [
    { value: 'mine', label: $localize`van mij` },
    { value: 'all', label: $localize`iedereen` },
  ];
  protected readonly states = [
    { value: 'open', label: $localize`te doen` },
    { value: 'done', label: $localize`gedaan` },
  ];
  protected readonly groupWords: Record<TaskGroup, string> = {
    late: $localize`Te laat`,
    today: $localize`Vandaag`,
    'this-week': $localize`Deze week`,
    later: $localize`Later`,
  };

  protected show(change: { whose?: string | null; state?: string | null }): void {
    const queryParams = {
      wie: (change.whose ?? this.whose()) === 'all' ? 'iedereen' : undefined,
      stand: (change.state ?? this.state()) === 'done' ? 'gedaan' : undefined,
    };
    void this.router.navigate([], { queryParams, replaceUrl: true, state: { keepFocus: true } });
  }
}
