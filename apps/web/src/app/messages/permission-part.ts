import { Component, computed, inject, input, output, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { Problem } from '@voortuin/contract/platform/problem';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Drafts } from '../drafts/drafts.ts';
import { keeps } from '../forms/keeps.ts';
import { save } from '../forms/save.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { fullDay, today } from '../platform/dates.ts';
import { SmsPermission } from './sms-permission.ts';

/** Records right there that she may be texted: who said so and how, dated today. */
@Component({
  selector: 'app-permission-part',
  imports: [Button, Field, FormField, SheetProblem, TextInput],
  template: `
    <form novalidate (submit)="record($event)">
      <div class="pair">
        <vt-field i18n-label label="Wie zei het?">
          <input vtInput autocomplete="off" [formField]="form.saidBy" />
        </vt-field>
        <vt-field i18n-label label="Hoe?">
          <input vtInput autocomplete="off" i18n-placeholder placeholder="aan de telefoon" [formField]="form.how" />
        </vt-field>
      </div>
      <app-sheet-problem [problem]="problem()" />
      <div class="foot">
        <button vtButton="outline" type="submit" icon="check" [busy]="busy()" i18n>Leg vast dat het mag</button>
        <span class="small quiet">{{ when() }}</span>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: 12px;
      margin-block-start: 10px;
    }
    .pair {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      gap: 12px;
    }
    .foot {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 8px 12px;
    }
  `,
  host: { '(keydown.control.enter)': 'recordByKey($event)', '(keydown.meta.enter)': 'recordByKey($event)' },
})
export class PermissionPart {
  readonly caregiverId = input.required<string>();
  readonly recorded = output<void>();
  private readonly permission = inject(SmsPermission);
  private readonly draft = inject(Drafts).keep(
    () => `text-permission/${this.caregiverId()}`,
    () => ({ saidBy: $localize`de mantelzorger zelf`, how: '' }),
  );
  protected readonly form = form(this.draft.value, (path) => {
    keeps(path.saidBy, text(lengths.name));
    keeps(path.how, text(lengths.line));
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly when = computed(() => $localize`vandaag, ${fullDay(today())}:day:`);

  /** The same keys as in the rest of the sheet, without sending what stands below. */
  protected recordByKey(event: Event): void {
    event.stopPropagation();
    void this.record(event);
  }

  protected async record(event: Event): Promise<void> {
    event.preventDefault();
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(null);
    const saved = await save(this.form, () => this.permission.record(this.caregiverId(), this.draft.value()));
    this.busy.set(false);
    if (saved && 'problem' in saved) return this.problem.set(saved.problem);
    if (!saved) return;
    this.draft.drop();
    this.recorded.emit();
  }
}
