import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import type { CaregiverTyped } from './caregiver-typed.ts';

/** Who she is. */
@Component({
  selector: 'app-who-part',
  imports: [Field, FormField, TextInput],
  template: `
    <div class="row name">
      <vt-field i18n-label label="Voornaam">
        <input vtInput autocomplete="off" [formField]="form().firstName" />
      </vt-field>
      <vt-field i18n-label label="Tussenvoegsel">
        <input vtInput autocomplete="off" autocapitalize="none" [formField]="form().prefix" />
      </vt-field>
      <vt-field i18n-label label="Achternaam">
        <input vtInput autocomplete="off" [formField]="form().lastName" />
      </vt-field>
    </div>
    <div class="row">
      <vt-field i18n-label label="Geboortedatum">
        <input vtInput type="date" [formField]="form().bornOn" />
      </vt-field>
      @if (!form().bornOn().value()) {
        <vt-field i18n-label label="of alleen het jaar">
          <input vtInput inputmode="numeric" autocomplete="off" [formField]="form().bornYear" />
        </vt-field>
      }
    </div>
  `,
  styleUrl: './parts.css',
})
export class WhoPart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
}
