import { Component, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Check } from '@voortuin/ui/form/check';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Colleagues } from '../../people/colleagues.ts';
import { HouseChoices } from '../house-choices.ts';
import type { CaregiverTyped } from './caregiver-typed.ts';
import { writtenPostcode } from './written-numbers.ts';

/** Where she lives; for somebody new also who becomes responsible. */
@Component({
  selector: 'app-where-part',
  imports: [Check, Field, FormField, TextInput],
  templateUrl: './where-part.html',
  styleUrl: './parts.css',
})
export class WherePart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
  readonly isNew = input.required<boolean>();
  protected readonly house = inject(HouseChoices);
  protected readonly colleagues = inject(Colleagues);

  protected writePostcode(): void {
    this.form().address.postcode().value.update(writtenPostcode);
  }
}
