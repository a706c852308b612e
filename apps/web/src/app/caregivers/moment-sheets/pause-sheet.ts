import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { longestPauseDays, pauseReasons, type PauseReason } from '@voortuin/contract/caregivers/words';
import { day, oneOf, text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Choices } from '@voortuin/ui/choice/choices';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { DayShortcuts } from '../../forms/day-shortcuts.ts';
import { daysAhead } from '../../forms/days-ahead.ts';
import { filledSheet } from '../../forms/filled-sheet.ts';
import { keeps } from '../../forms/keeps.ts';
import { SheetForm } from '../../forms/sheet-form.ts';
import { SheetProblem } from '../../forms/sheet-problem.ts';
import { Wrong } from '../../forms/wrong.ts';
import { pauseReasonWords } from '../caregiver-words.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';

interface Filled {
  untilOn: string;
  reason: PauseReason | null;
  note: string;
}

/** Leaving somebody in peace until a date, with the reason. */
@Component({
  selector: 'app-pause-sheet',
  imports: [Button, Choices, DayShortcuts, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  templateUrl: './pause-sheet.html',
  styleUrl: '../../forms/sheet-fields.css',
})
export class PauseSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  protected readonly sheet = filledSheet<Filled, CaregiverView>(`pause/${this.who.id}`, () => ({
    untilOn: '',
    reason: null,
    note: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.untilOn, day);
    daysAhead(path.untilOn, { least: 1, most: longestPauseDays });
    keeps(path.reason, oneOf(pauseReasons));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  protected readonly reasons = pauseReasons.map((value) => ({ value, label: pauseReasonWords[value] }));
  protected readonly shortcuts = [
    { words: $localize`twee weken`, days: 14 },
    { words: $localize`zes weken`, days: 42 },
    { words: $localize`drie maanden`, days: 91 },
  ];

  protected save(): Promise<void> {
    const { untilOn, reason, note } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.moments.pause(this.who.id, { untilOn, reason: reason!, note: note || null }),
    );
  }
}
