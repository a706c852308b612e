import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { closureReasons, pauseReasons } from '@voortuin/contract/caregivers/words';
import { noContactMeanings } from '@voortuin/contract/contact-moments/words';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { closureReasonWords, pauseReasonWords } from '../caregivers/caregiver-words.ts';
import type { ContactDraft } from './contact-draft.ts';
import { noContactWords } from './contact-words.ts';

/** Asks what "wants no contact" means: nobody decides that for her. */
@Component({
  selector: 'app-no-contact-part',
  imports: [Choices, Field, FormField, TextInput],
  template: `
    <vt-choices
      i18n-label
      label="Wat wordt er bedoeld?"
      [columns]="1"
      [choices]="meanings"
      [formField]="part().meaning"
    />
    @switch (part().meaning().value()) {
      @case ('pause') {
        <vt-field i18n-label label="Met rust laten tot en met">
          <input vtInput type="date" [formField]="part().untilOn" />
        </vt-field>
        <vt-field i18n-label label="Waarom">
          <select vtInput [formField]="part().pauseReason">
            @for (reason of pauseReasons; track reason) {
              <option [value]="reason">{{ pauseReasonWords[reason] }}</option>
            }
          </select>
        </vt-field>
      }
      @case ('close') {
        <vt-choices i18n-label label="Waarom sluit je af?" [choices]="closures" [formField]="part().closureReason" />
        @if (part().closureReason().touched() && part().closureReason().errors()[0]; as error) {
          <p class="wrong small" role="alert">{{ error.message }}</p>
        }
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 16px;
    }
    .wrong {
      color: var(--clay);
      font-weight: 600;
    }
  `,
})
export class NoContactPart {
  readonly part = input.required<FieldTree<ContactDraft['noContact']>>();
  readonly name = input.required<string>();
  protected readonly question = computed(() => $localize`Wat bedoelt ${this.name()}:name:?`);
  protected readonly pauseReasons = pauseReasons;
  protected readonly pauseReasonWords = pauseReasonWords;
  protected readonly meanings = noContactMeanings.map((value) => ({
    value,
    label: noContactWords[value].title,
    hint: noContactWords[value].what,
  }));
  protected readonly closures = closureReasons
    .filter((value) => value !== 'entered-in-error')
    .map((value) => ({ value, label: closureReasonWords[value] }));
}
