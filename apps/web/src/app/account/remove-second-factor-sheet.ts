import { DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { Problem } from '@voortuin/contract/platform/problem';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { problemWords } from '../problems/problem-words.ts';
import { AccountApi } from '../session/account-api.ts';

/** Takes the second factor away, with the password as proof. */
@Component({
  selector: 'app-remove-second-factor-sheet',
  imports: [Button, Field, FormField, Note, Sheet, TextInput],
  template: `
    <vt-sheet i18n-title title="De tweede stap uitzetten">
      <form id="remove-second-factor" novalidate (submit)="$event.preventDefault(); remove()">
        @if (refusalWords(); as words) {
          <vt-note tone="clay" icon="alert" role="alert"
            ><p>{{ words }}</p></vt-note
          >
        }
        <p i18n>Daarna is alleen je wachtwoord genoeg om in te loggen. Op je andere apparaten word je uitgelogd.</p>
        <vt-field i18n-label label="Wachtwoord">
          <input vtInput type="password" autocomplete="current-password" [formField]="proofForm.password" />
        </vt-field>
      </form>
      <button
        actions
        vtButton="danger"
        type="submit"
        form="remove-second-factor"
        [busy]="proofForm().submitting()"
        i18n
      >
        Zet de tweede stap uit
      </button>
    </vt-sheet>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
    }
  `,
})
export class RemoveSecondFactorSheet {
  private readonly ref = inject<DialogRef<boolean>>(DialogRef);
  private readonly account = inject(AccountApi);
  private readonly proof = signal({ password: '' });
  protected readonly proofForm = form(this.proof, (path) => keeps(path.password, text(lengths.password)));
  protected readonly refusal = signal<Problem | null>(null);
  protected readonly refusalWords = computed(() => {
    const refusal = this.refusal();
    return refusal && problemWords(refusal);
  });

  protected async remove(): Promise<void> {
    this.refusal.set(null);
    const saved = await save(this.proofForm, () => this.account.removeSecondFactor(this.proof()));
    if (saved && 'answer' in saved) this.ref.close(true);
    else if (saved) this.refusal.set(saved.problem);
  }
}
