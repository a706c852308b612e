import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import type { CaregiverTyped } from './caregiver-typed.ts';

/** How to reach her. */
@Component({
  selector: 'app-contact-part',
  imports: [Field, FormField, TextInput],
  template: `
    <div class="row">
      <vt-field i18n-label label="Telefoon">
        <input vtInput type="tel" autocomplete="off" [formField]="form().phone" />
      </vt-field>
      <vt-field i18n-label label="Tweede telefoon">
        <input vtInput type="tel" autocomplete="off" [formField]="form().secondPhone" />
      </vt-field>
    </div>
    <vt-field i18n-label label="E-mail">
      <input vtInput type="email" autocomplete="off" [formField]="form().email" />
    </vt-field>
  `,
  styleUrl: './parts.css',
})
export class ContactPart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
}
