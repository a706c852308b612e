import { Component, computed, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { atDoorWishes, digitalSkills, languages } from '@voortuin/contract/caregivers/words';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { StopNote } from '../../messages/stop-note.ts';
import { today } from '../../platform/dates.ts';
import { atDoorWords, channelWords, digitalSkillWords, languageWords } from '../caregiver-words.ts';
import type { CaregiverTyped, ChannelTyped } from './caregiver-typed.ts';
import { channelChoices } from './typed-words.ts';

/** How one may contact her, with the proof of what she allowed. */
@Component({
  selector: 'app-how-part',
  imports: [Choices, Field, FormField, StopNote, TextInput],
  templateUrl: './how-part.html',
  styleUrls: ['./parts.css', './how-part.css'],
})
export class HowPart {
  readonly form = input.required<FieldTree<CaregiverTyped>>();
  /** Null for somebody new. */
  readonly caregiverId = input<string | null>(null);
  protected readonly channelWords = channelWords;
  protected readonly channels = channelChoices;
  protected readonly atDoor = atDoorWishes.map((value) => ({ value, label: atDoorWords[value] }));
  protected readonly skills = digitalSkills.map((value) => ({ value, label: digitalSkillWords[value] }));
  protected readonly languages = languages.map((value) => ({ value, label: languageWords[value] }));
  protected readonly said = computed(() => [...this.form().channelPermissions]);

  /** Whoever says so now is mostly she herself, today; both may be changed. */
  protected proveBySelf(channel: FieldTree<ChannelTyped>): void {
    const { allowed, saidBy, saidOn, how } = channel().value();
    if (allowed && !saidBy && !saidOn && !how)
      channel().value.update((said) => ({ ...said, saidBy: $localize`de mantelzorger zelf`, saidOn: today() }));
  }
}
