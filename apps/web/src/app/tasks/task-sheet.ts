import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { day, id, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { TaskView } from '@voortuin/contract/tasks/tasks';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import type { Who } from '../caregivers/who.ts';
import { DayShortcuts } from '../forms/day-shortcuts.ts';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { ColleagueOptions } from '../people/colleague-options.ts';
import { newId } from '../platform/ids.ts';
import { TasksApi } from './tasks-api.ts';

interface Filled {
  id: string;
  what: string;
  dueOn: string;
  ownerId: string;
}

/** A task, new or changed: what, before when, and who does it. */
@Component({
  selector: 'app-task-sheet',
  imports: [Button, DayShortcuts, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  templateUrl: './task-sheet.html',
  styleUrl: '../forms/sheet-fields.css',
})
export class TaskSheet {
  private readonly data = inject<{ who: Who | null; task: TaskView | null }>(DIALOG_DATA);
  private readonly tasks = inject(TasksApi);
  protected readonly colleagues = inject(ColleagueOptions);
  protected readonly isNew = this.data.task === null;
  protected readonly under = this.data.who?.name ?? this.data.task?.caregiver ?? '';
  protected readonly sheet = filledSheet<Filled, TaskView>(
    `task/${this.data.task?.id ?? this.data.who?.id ?? 'new'}`,
    () => {
      const { what = '', dueOn = '', ownerId = this.colleagues.me(), id: known } = this.data.task ?? {};
      return { id: known ?? newId(), what, dueOn, ownerId };
    },
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.what, text(lengths.line));
    keeps(path.dueOn, day);
    keeps(path.ownerId, id);
  });
  protected readonly newTitle = $localize`Nieuwe taak`;
  protected readonly changedTitle = $localize`Taak veranderen`;
  protected readonly shortcuts = [
    { words: $localize`vandaag`, days: 0 },
    { words: $localize`morgen`, days: 1 },
    { words: $localize`over een week`, days: 7 },
  ];

  protected save(): Promise<void> {
    const { id: taskId, what, dueOn, ownerId } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.isNew
        ? this.tasks.add({ id: taskId, what, dueOn, ownerId, caregiverId: this.data.who?.id ?? null })
        : this.tasks.change(taskId, { what, dueOn, ownerId }),
    );
  }
}
