import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SignalView } from '@voortuin/contract/signals/signals';
import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Session } from '../session/session.ts';
import { SignalCard } from '../signals/signal-card.ts';
import { SignalSheets } from '../signals/signal-sheets.ts';
import { TaskActions } from '../tasks/task-actions.ts';
import { TaskRow } from '../tasks/task-row.ts';
import { Changes } from './changes.ts';
import type { Who } from './who.ts';

/** What stands open about her, safety first, and the ways to add to it or to refer her. */
@Component({
  selector: 'app-open-work',
  imports: [Button, Card, ListEnd, RouterLink, SignalCard, TaskRow],
  templateUrl: './open-work.html',
  styleUrl: './open-work.css',
})
export class OpenWork {
  readonly who = input.required<Who & { closedAt: string | null }>();
  private readonly session = inject(Session);
  private readonly changed = inject(Changes).seen;
  protected readonly signalSheets = inject(SignalSheets);
  protected readonly taskActions = inject(TaskActions);
  private readonly params = computed(() => ({ caregiverId: this.who().id, state: 'open' }), {
    equal: (a, b) => a.caregiverId === b.caregiverId,
  });
  protected readonly signals = pages<SignalView>(
    () => ({ url: `${api}/signals`, params: this.params() }),
    this.changed,
  );
  protected readonly tasks = pages<TaskView>(() => ({ url: `${api}/tasks`, params: this.params() }), this.changed);
  protected readonly sorted = computed(() =>
    this.signals.items().toSorted((a, b) => Number(b.kind === 'safety') - Number(a.kind === 'safety')),
  );
  protected readonly mayRefer = computed(() => this.session.may('caregivers:write') && this.who().closedAt === null);
  protected readonly mayAdd = computed(() => this.session.may('contacts:log'));
}
