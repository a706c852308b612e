import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import type { Problem } from '@voortuin/contract/platform/problem';
import { Button } from '@voortuin/ui/button/button';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { problemOf } from '../../problems/problem.ts';
import type { Who } from '../who.ts';

/** What is about to happen, in words, and the call that makes it so. */
export interface Confirmation {
  readonly who: Who;
  readonly title: string;
  readonly words: string;
  readonly label: string;
  readonly run: () => Promise<unknown>;
}

/** Says what is about to happen and asks for nothing but yes; it closes with what the call answers. */
@Component({
  selector: 'app-confirm-sheet',
  imports: [Button, Sheet, SheetForm, SheetProblem],
  template: `
    <vt-sheet [title]="question.title" [under]="question.who.name">
      <form id="confirm" class="fields" (appSheetForm)="agree()">
        <app-sheet-problem [problem]="problem()" />
        <p>{{ question.words }}</p>
      </form>
      <button actions vtButton="primary" type="submit" form="confirm" [wide]="true" [busy]="busy()">
        {{ question.label }}
      </button>
    </vt-sheet>
  `,
  styleUrl: '../../forms/sheet-fields.css',
})
export class ConfirmSheet {
  protected readonly question = inject<Confirmation>(DIALOG_DATA);
  private readonly ref = inject<DialogRef<unknown>>(DialogRef);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);

  protected async agree(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    try {
      this.ref.close(await this.question.run());
    } catch (error) {
      this.problem.set(problemOf(error));
    }
    this.busy.set(false);
  }
}
