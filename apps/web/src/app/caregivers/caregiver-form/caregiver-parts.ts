import { Component, input, model } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { FoldingCard } from '@voortuin/ui/card/folding-card';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { CarePart } from './care-part.ts';
import type { CaregiverTyped } from './caregiver-typed.ts';
import { ContactPart } from './contact-part.ts';
import { isWrong, partNames, partTitles, summaryOf, type PartName } from './form-parts.ts';
import { GroundPart } from './ground-part.ts';
import { HowPart } from './how-part.ts';
import { RhythmPart } from './rhythm-part.ts';
import type { NamesById } from './typed-words.ts';
import { WhenPart } from './when-part.ts';
import { WherePart } from './where-part.ts';
import { WhoPart } from './who-part.ts';

/** Everything one can write about a caregiver, in parts that fold. */
@Component({
  selector: 'app-caregiver-parts',
  imports: [
    CarePart, ContactPart, Field, FoldingCard, FormField, GroundPart, HowPart, RhythmPart, TextInput, WhenPart, WherePart,
    WhoPart,
  ], // prettier-ignore
  templateUrl: './caregiver-parts.html',
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
  `,
})
export class CaregiverParts {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
  readonly isNew = input.required<boolean>();
  /** Null for somebody new. */
  readonly caregiverId = input<string | null>(null);
  readonly names = input.required<NamesById>();
  readonly open = model.required<ReadonlySet<PartName>>();
  protected readonly parts = partNames;
  protected readonly titles = partTitles;

  protected summary(part: PartName): string {
    return summaryOf(part, this.form()().value(), this.names());
  }

  protected wrongIn(part: PartName): string {
    return isWrong(this.form(), part) ? $localize`Hier klopt iets niet` : '';
  }

  protected turn(part: PartName): void {
    this.open.update(
      (parts) => new Set(parts.has(part) ? [...parts].filter((other) => other !== part) : [...parts, part]),
    );
  }
}
