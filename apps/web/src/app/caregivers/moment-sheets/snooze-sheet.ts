import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { farthestSnoozeDays, snoozeReasons, type SnoozeReason } from '@voortuin/contract/caregivers/words';
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
import { addDays, today } from '../../platform/dates.ts';
import { snoozeReasonWords } from '../caregiver-words.ts';
import { MomentsApi } from '../moments-api.ts';
import type { Who } from '../who.ts';
import { about } from './about.ts';
import { PastLongest } from './past-longest.ts';

interface Filled {
  untilOn: string;
  reason: SnoozeReason | null;
  note: string;
}

/** Putting the next moment off: until when, and why. */
@Component({
  selector: 'app-snooze-sheet',
  imports: [
    Button, Choices, DayShortcuts, Field, FormField, PastLongest, Sheet, SheetForm, SheetProblem, TextInput, Wrong,
  ], // prettier-ignore
  templateUrl: './snooze-sheet.html',
  styleUrl: '../../forms/sheet-fields.css',
})
export class SnoozeSheet {
  protected readonly who = inject<Who>(DIALOG_DATA);
  private readonly moments = inject(MomentsApi);
  protected readonly view = about(this.who.id);
  protected readonly sheet = filledSheet<Filled, CaregiverView>(`snooze/${this.who.id}`, () => ({
    untilOn: '',
    reason: null,
    note: '',
  }));
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.untilOn, day);
    daysAhead(path.untilOn, { least: 1, most: farthestSnoozeDays });
    keeps(path.reason, oneOf(snoozeReasons));
    keeps(path.note, text(lengths.line), { optional: true });
  });
  protected readonly reasons = snoozeReasons.map((value) => ({ value, label: snoozeReasonWords[value] }));
  protected readonly first = addDays(today(), 1);
  protected readonly farthest = addDays(today(), farthestSnoozeDays);
  protected readonly farthestDays = farthestSnoozeDays;
  protected readonly shortcuts = [
    { words: $localize`morgen`, days: 1 },
    { words: $localize`over een week`, days: 7 },
    { words: $localize`over twee weken`, days: 14 },
  ];

  protected save(): Promise<void> {
    const { untilOn, reason, note } = this.sheet.value();
    return this.sheet.send(this.form, () =>
      this.moments.snooze(this.who.id, { untilOn, reason: reason!, note: note || null }),
    );
  }
}
