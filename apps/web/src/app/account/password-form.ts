import { Component, computed, inject, input, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { Problem } from '@voortuin/contract/platform/problem';
import { text } from '@voortuin/contract/platform/rules';
import { lengths, shortestPassword } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Note } from '@voortuin/ui/states/note';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemWords } from '../problems/problem-words.ts';
import { AccountApi } from '../session/account-api.ts';
import { Toasts } from '../toasts/toasts.ts';

/** A new password, with the present one as proof. */
@Component({
  selector: 'app-password-form',
  imports: [Button, Field, FormField, Note, TextInput],
  template: `
    <form novalidate (submit)="$event.preventDefault(); change()">
      @if (refusalWords(); as words) {
        <vt-note tone="clay" icon="alert" role="alert"
          ><p>{{ words }}</p></vt-note
        >
      }
      <!-- Lets a password manager know whose password this is. -->
      <input
        class="visually-hidden"
        type="email"
        autocomplete="username"
        tabindex="-1"
        aria-hidden="true"
        readonly
        [value]="email()"
      />
      <vt-field i18n-label label="Je wachtwoord van nu">
        <input vtInput type="password" autocomplete="current-password" [formField]="changeForm.current" />
      </vt-field>
      <vt-field i18n-label label="Nieuw wachtwoord" [hint]="hint">
        <input vtInput type="password" autocomplete="new-password" [formField]="changeForm.next" />
      </vt-field>
      <button vtButton="primary" type="submit" [busy]="changeForm().submitting()" i18n>Verander je wachtwoord</button>
    </form>
  `,
  styles: `
    form {
      display: grid;
      justify-items: start;
      gap: 12px;
    }
    vt-field,
    vt-note {
      inline-size: 100%;
    }
  `,
})
export class PasswordForm {
  readonly email = input.required<string>();
  private readonly account = inject(AccountApi);
  private readonly toasts = inject(Toasts);
  private readonly draft = signal({ current: '', next: '' });
  protected readonly changeForm = form(this.draft, (path) => {
    keeps(path.current, text(lengths.password));
    keeps(path.next, text(lengths.password, shortestPassword));
  });
  protected readonly refusal = signal<Problem | null>(null);
  protected readonly refusalWords = computed(() => {
    const refusal = this.refusal();
    return refusal && problemWords(refusal);
  });
  protected readonly hint = $localize`Minstens ${shortestPassword}:least: tekens; een korte zin is makkelijk te onthouden.`;

  protected async change(): Promise<void> {
    this.refusal.set(null);
    const saved = await save(this.changeForm, () => this.account.changePassword(this.draft()));
    if (saved && 'problem' in saved) this.refusal.set(saved.problem);
    if (!saved || 'problem' in saved) return;
    this.draft.set({ current: '', next: '' });
    this.changeForm().reset();
    this.toasts.done($localize`Je wachtwoord is veranderd.`, {
      more: $localize`Op je andere apparaten ben je uitgelogd.`,
    });
  }
}
