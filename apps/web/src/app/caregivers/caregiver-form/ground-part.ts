import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { grounds, sources } from '@voortuin/contract/caregivers/words';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { groundWords, sourceWords } from '../caregiver-words.ts';
import type { CaregiverTyped } from './caregiver-typed.ts';

/** How we came to know her, and why we may write this down. */
@Component({
  selector: 'app-ground-part',
  imports: [Field, FormField, TextInput],
  template: `
    <div class="row">
      <vt-field i18n-label label="Hoe kennen we deze mantelzorger?">
        <select vtInput [formField]="form().source">
          <option value="" i18n>kies</option>
          @for (source of sources; track source.value) {
            <option [value]="source.value">{{ source.label }}</option>
          }
        </select>
      </vt-field>
      <vt-field i18n-label label="Waarom mogen we dit opschrijven?">
        <select vtInput [formField]="form().ground">
          <option value="" i18n>kies</option>
          @for (ground of grounds; track ground.value) {
            <option [value]="ground.value">{{ ground.label }}</option>
          }
        </select>
      </vt-field>
    </div>
    <vt-field i18n-label label="Meer over hoe wij elkaar kennen">
      <input vtInput autocomplete="off" [formField]="form().sourceNote" />
    </vt-field>
  `,
  styleUrl: './parts.css',
})
export class GroundPart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
  protected readonly sources = sources.map((value) => ({ value, label: sourceWords[value] }));
  protected readonly grounds = grounds.map((value) => ({ value, label: groundWords[value] }));
}
