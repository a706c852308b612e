import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { HoursPicker } from '@voortuin/ui/form/hours-picker';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Weekdays } from '@voortuin/ui/form/weekdays';
import type { CaregiverTyped } from './caregiver-typed.ts';

/** When it suits her, and where she is on which days. */
@Component({
  selector: 'app-when-part',
  imports: [Button, Field, FormField, HoursPicker, TextInput, Weekdays],
  templateUrl: './when-part.html',
  styleUrl: './parts.css',
})
export class WhenPart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();

  protected addPlace(): void {
    this.form()
      .whereabouts()
      .value.update((places) => [...places, { days: [], where: '' }]);
  }

  protected removePlace(at: number): void {
    this.form()
      .whereabouts()
      .value.update((places) => places.filter((_, place) => place !== at));
  }
}
