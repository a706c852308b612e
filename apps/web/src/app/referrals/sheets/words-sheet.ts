import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { text } from '@voortuin/contract/platform/rules';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';

/** What a sheet asks that wants words and nothing else. */
export interface WordsAsked {
  readonly title: string;
  readonly under: string;
  readonly label: string;
  readonly hint?: string;
  readonly button: string;
  /** Where what is typed is kept, and how long it may be. */
  readonly place: string;
  readonly most: number;
  readonly run: (words: string) => Promise<unknown>;
}

/** Asks for words: an answer to a partner, what is different now, other help that was found. */
@Component({
  selector: 'app-words-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet [title]="asked.title" [under]="asked.under">
      <form id="words" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field [label]="asked.label" [hint]="asked.hint">
          <textarea vtInput [formField]="form.words"></textarea>
        </vt-field>
      </form>
      <button actions vtButton="primary" type="submit" form="words" [wide]="true" [busy]="sheet.busy()">
        {{ asked.button }}
      </button>
    </vt-sheet>
  `,
  styleUrl: '../../forms/sheet-fields.css',
})
export class WordsSheet {
  protected readonly asked = inject<WordsAsked>(DIALOG_DATA);
  protected readonly sheet = filledSheet<{ words: string }, unknown>(this.asked.place, () => ({ words: '' }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.words, text(this.asked.most));
  });

  protected save(): Promise<void> {
    return this.sheet.send(this.form, () => this.asked.run(this.sheet.value().words.trim()));
  }
}
