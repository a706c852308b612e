import { Component, afterNextRender, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { FormField, form, readonly } from '@angular/forms/signals';
import type { SessionStep } from '@voortuin/contract/people/session';
import type { Problem } from '@voortuin/contract/platform/problem';
import { email, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Note } from '@voortuin/ui/states/note';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemWords } from '../problems/problem-words.ts';
import { SessionApi } from './session-api.ts';
import { WaitNote } from './wait-note.ts';

/** Signing in with e-mail and password; `known` is the e-mail of whoever signs in again. */
@Component({
  selector: 'app-password-step',
  imports: [Button, Field, FormField, Note, TextInput, WaitNote],
  templateUrl: './password-step.html',
  styleUrl: './step.css',
})
export class PasswordStep {
  readonly known = input('');
  readonly step = output<SessionStep>();
  private readonly sessions = inject(SessionApi);
  private readonly proof = linkedSignal(() => ({ email: this.known(), password: '' }));
  protected readonly proofForm = form(this.proof, (path) => {
    readonly(path.email, { when: () => this.known() !== '' });
    keeps(path.email, email);
    keeps(path.password, text(lengths.password));
  });
  protected readonly refusal = signal<Problem | null>(null);
  protected readonly shown = signal(false);
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
      if (this.known()) this.proofForm.password().focusBoundControl();
    });
  }

  protected async signIn(): Promise<void> {
    this.refusal.set(null);
    const saved = await save(this.proofForm, () => {
      const { email, password } = this.proof();
      return this.sessions.signIn({ email: email.trim(), password });
    });
    if (saved && 'answer' in saved) this.step.emit(saved.answer);
    else if (saved) {
      this.refusal.set(saved.problem);
      if (saved.problem.code === 'wrong-credentials') this.proofForm.password().focusBoundControl();
    }
  }
}
