import { Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { sayDays } from '../../platform/dates.ts';
import { HouseChoices } from '../house-choices.ts';
import type { CaregiverTyped } from './caregiver-typed.ts';

/** How often one speaks to her: a rhythm of the house, or her own wish, which goes first. */
@Component({
  selector: 'app-rhythm-part',
  imports: [Field, FormField, TextInput],
  template: `
    <vt-field i18n-label label="Ritme">
      <select vtInput [formField]="form().rhythmId">
        <option value="">{{ usual() }}</option>
        @for (rhythm of house.rhythms(); track rhythm.id) {
          <option [value]="rhythm.id">{{ rhythm.name }}</option>
        }
      </select>
    </vt-field>
    <fieldset>
      <legend i18n>Eigen wens</legend>
      <p class="quiet small" i18n>Gaat voor het ritme. Leeg is: geen eigen wens.</p>
      <div class="row wish">
        <vt-field i18n-label label="Elke">
          <input vtInput inputmode="numeric" autocomplete="off" [formField]="form().ownRhythm.idealDays" />
        </vt-field>
        <vt-field i18n-label label="Hooguit">
          <input vtInput inputmode="numeric" autocomplete="off" [formField]="form().ownRhythm.longestDays" />
        </vt-field>
        <vt-field i18n-label label="In">
          <select vtInput [formField]="form().ownRhythm.unit">
            <option value="weeks" i18n>weken</option>
            <option value="days" i18n>dagen</option>
          </select>
        </vt-field>
      </div>
    </fieldset>
  `,
  styleUrl: './parts.css',
  styles: `
    .wish {
      grid-template-columns: repeat(2, minmax(0, 1fr)) minmax(112px, 1fr);
      max-inline-size: 460px;
      margin-block-start: 8px;
    }
  `,
})
export class RhythmPart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
  protected readonly house = inject(HouseChoices);
  protected readonly usual = computed(() => {
    const rhythm = this.house.rhythms().find(({ usual }) => usual);
    return rhythm
      ? $localize`het gewone ritme: ${rhythm.name}:name:, hooguit ${sayDays(rhythm.longestDays)}:most:`
      : $localize`het gewone ritme`;
  });
}
