import { Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { conditions, relations, workKinds } from '@voortuin/contract/caregivers/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { conditionWords, relationWords, workWords } from '../caregiver-words.ts';
import { newSituation, type CaregiverTyped, type SituationTyped } from './caregiver-typed.ts';
import { saySituation } from './typed-words.ts';

/** Whom she cares for, and the work she does beside it. */
@Component({
  selector: 'app-care-part',
  imports: [Button, Field, FormField, TextInput],
  templateUrl: './care-part.html',
  styleUrl: './parts.css',
})
export class CarePart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
  protected readonly relations = relations.map((value) => ({ value, label: relationWords[value] }));
  protected readonly conditions = conditions.map((value) => ({ value, label: conditionWords[value] }));
  protected readonly work = workKinds.map((value) => ({ value, label: workWords[value] }));

  protected titleOf(situation: SituationTyped): string {
    return saySituation(situation) || $localize`Nieuwe naaste`;
  }

  protected add(): void {
    this.form()
      .careSituations()
      .value.update((situations) => [...situations, newSituation()]);
  }

  protected remove(id: string): void {
    this.form()
      .careSituations()
      .value.update((situations) => situations.filter((situation) => situation.id !== id));
  }
}
