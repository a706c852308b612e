import { DIALOG_DATA } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { AnnouncementView } from '@voortuin/contract/referrals/announcements';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { AnnouncementsApi } from './announcements-api.ts';
import { announcedName } from './announcement-words.ts';

/** Not taking in who was announced: why. */
@Component({
  selector: 'app-drop-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput],
  template: `
    <vt-sheet i18n-title title="Niet opnemen" [under]="name">
      <form id="drop" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <p i18n>Wij bewaren dan niets. De partner hoort de reden niet.</p>
        <vt-field
          i18n-label
          label="Waarom niet?"
          i18n-hint
          hint="Bijvoorbeeld: woont buiten ons gebied, of wil zelf niet."
        >
          <input vtInput autocomplete="off" [formField]="form.reason" />
        </vt-field>
      </form>
      <button actions vtButton="danger" type="submit" form="drop" [wide]="true" [busy]="sheet.busy()" i18n>
        Neem niet op
      </button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class DropSheet {
  protected readonly announcement = inject<AnnouncementView>(DIALOG_DATA);
  private readonly announcements = inject(AnnouncementsApi);
  protected readonly name = announcedName(this.announcement);
  protected readonly sheet = filledSheet<{ reason: string }, AnnouncementView>(
    `drop-announcement/${this.announcement.id}`,
    () => ({ reason: '' }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.reason, text(lengths.line, 3));
  });

  protected save(): Promise<void> {
    return this.sheet.send(this.form, () =>
      this.announcements.drop(this.announcement.id, { reason: this.sheet.value().reason.trim() }),
    );
  }
}
