import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { lengths } from '@voortuin/contract/platform/words';
import { id, text } from '@voortuin/contract/platform/rules';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Progress } from '@voortuin/ui/states/progress';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { Colleagues } from '../people/colleagues.ts';
import { plainDay } from '../platform/dates.ts';
import { problemWords } from '../problems/problem-words.ts';
import { HandOvers, type Handed } from './hand-overs.ts';

/** Who took over how many. */
export interface GivenTo {
  readonly name: string | null;
  readonly people: readonly Handed[];
}

const nobody = 'nobody';

/** Hands several caregivers over to one colleague, with a bar when there are many. */
@Component({
  selector: 'app-hand-over-many-sheet',
  imports: [Button, ErrorState, Field, FormField, Progress, Sheet, TextInput],
  templateUrl: './hand-over-many-sheet.html',
  styles: `
    form {
      display: grid;
      gap: 16px;
    }
  `,
})
export class HandOverManySheet {
  private readonly ref = inject<DialogRef<GivenTo>>(DialogRef);
  private readonly handOvers = inject(HandOvers);
  private readonly colleagues = inject(Colleagues);
  protected readonly people = inject<readonly Handed[]>(DIALOG_DATA);

  protected readonly who =
    this.people.length === 1
      ? $localize`1 mantelzorger, met het volgende moment`
      : $localize`${this.people.length}:count: mantelzorgers, met hun volgende momenten`;
  protected readonly done = signal(0);
  protected readonly busy = signal(false);
  protected readonly wrong = signal<string | null>(null);
  protected readonly nobody = nobody;
  protected readonly choices = computed(() =>
    this.colleagues.consultants().map(({ id: value, name, absentUntilOn }) => ({
      value,
      label: absentUntilOn ? $localize`${name}:name: (afwezig tot en met ${plainDay(absentUntilOn)}:until:)` : name,
    })),
  );

  private readonly typed = signal({ consultantId: '', note: '' });
  protected readonly form = form(this.typed, (path) => {
    keeps(path.consultantId, (value) => (value === nobody ? null : id(value)));
    keeps(path.note, text(lengths.line), { optional: true });
  });

  protected async handOver(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.wrong.set(null);
    const { consultantId, note } = this.typed();
    const to = consultantId === nobody ? null : consultantId;
    this.keepOpen(true);
    const before = this.done();
    const saved = await save(this.form, () =>
      this.handOvers.give(this.people.slice(before), to, note.trim() || null, (done) => this.done.set(before + done)),
    );
    this.keepOpen(false);
    if (saved && 'answer' in saved) this.ref.close({ name: this.colleagues.nameOf(to), people: this.people });
    else if (saved) this.wrong.set(this.wordsFor(problemWords(saved.problem)));
  }

  private keepOpen(busy: boolean): void {
    this.busy.set(busy);
    this.ref.disableClose = busy;
  }

  private wordsFor(problem: string): string {
    const { length: total } = this.people;
    return this.done() > 0
      ? $localize`${problem}:problem: Er zijn er ${this.done()}:done: van ${total}:total: overgedragen; de rest staat nog waar ze stonden.`
      : $localize`${problem}:problem: Er is niemand overgedragen.`;
  }
}
