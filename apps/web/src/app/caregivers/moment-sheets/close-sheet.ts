import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, computed, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { closureReasons, type ClosureReason } from '@voortuin/contract/caregivers/words';
import { oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { Wrong } from '../../forms/wrong.ts';
import { closureReasonWords } from '../caregiver-words.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';
import { about } from './about.ts';

interface Filled {
  reason: ClosureReason | null;
  note: string;
}

/** No longer keeping somebody in sight: why. */
@Component({
  selector: 'app-close-sheet',
  imports: [Button, Choices, Field, FormField, Note, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  templateUrl: './close-sheet.html',
  styleUrl: '../../forms/sheet-fields.css',
})
export class CloseSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  private readonly view = about(this.who.id);
  protected readonly sheet = filledSheet<Filled, CaregiverView>(`close/${this.who.id}`, () => ({
    reason: null,
    note: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.reason, oneOf(closureReasons));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  protected readonly reasons = closureReasons.map((value) => ({ value, label: closureReasonWords[value] }));
  protected readonly open = computed(() => (this.view()?.openSignals ?? 0) + (this.view()?.openTasks ?? 0));
  protected readonly appointment = computed(() => this.view()?.planned?.kind === 'appointment');

  protected save(): Promise<void> {
    const { reason, note } = this.sheet.value();
    return this.sheet.send(this.form, () => this.moments.close(this.who.id, { reason: reason!, note: note || null }));
  }
}
