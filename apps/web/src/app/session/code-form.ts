import { Component, afterNextRender, computed, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { text } from '@voortuin/contract/platform/rules';
import type { Problem } from '@voortuin/contract/platform/problem';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Note } from '@voortuin/ui/states/note';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemWords } from '../problems/problem-words.ts';
import { WaitNote } from './wait-note.ts';

/** The six digits of the authenticator app, sent as soon as the sixth is there. */
@Component({
  selector: 'app-code-form',
  imports: [Button, Field, FormField, Note, TextInput, WaitNote],
  template: `
    <form novalidate (submit)="$event.preventDefault(); give()">
      @if (wait(); as seconds) {
        <app-wait-note [seconds]="seconds" />
      } @else if (refusalWords(); as words) {
        <vt-note tone="clay" icon="alert" role="alert"
          ><p>{{ words }}</p></vt-note
        >
      }
      <vt-field i18n-label label="Code van zes cijfers">
        <input
          vtInput
          class="code"
          inputmode="numeric"
          autocomplete="one-time-code"
          [formField]="codeForm.code"
          (input)="giveWhenWhole($event)"
        />
      </vt-field>
      <button vtButton="primary" type="submit" [wide]="true" [busy]="codeForm().submitting()">{{ label() }}</button>
    </form>
  `,
  styleUrl: './step.css',
})
export class CodeForm<T> {
  /** Sends the code; what it answers is handed on. */
  readonly send = input.required<(code: string) => Promise<T>>();
  readonly label = input.required<string>();
  /** Whether the field takes the focus when it appears. */
  readonly first = input(false);
  readonly sent = output<T>();
  private readonly proof = signal({ code: '' });
  protected readonly codeForm = form(this.proof, (path) => keeps(path.code, text(8, 6)));
  protected readonly refusal = signal<Problem | null>(null);
  protected readonly refusalWords = computed(() => {
    const refusal = this.refusal();
    return refusal && problemWords(refusal);
  });
  protected readonly wait = computed(() => {
    const refusal = this.refusal();
    return refusal?.code === 'too-many-tries' ? Number(refusal.params?.['seconds'] ?? 60) : null;
  });

  constructor() {
    afterNextRender(() => {
      if (this.first()) this.codeForm.code().focusBoundControl();
    });
  }

  protected giveWhenWhole(event: Event): void {
    const whole = /^\d{3} ?\d{3}$/.test((event.target as HTMLInputElement).value);
    if (whole) void this.give();
  }

  protected async give(): Promise<void> {
    if (this.codeForm().submitting()) return;
    this.refusal.set(null);
    const saved = await save(this.codeForm, () => this.send()(this.proof().code.replace(/\s/g, '')));
    if (saved && 'answer' in saved) {
      this.sent.emit(saved.answer);
      return;
    }
    if (saved) this.refusal.set(saved.problem);
    this.codeForm.code().focusBoundControl();
  }
}
