import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, computed, inject, signal } from '@angular/core';
import { FormField, form } from '@angular/forms/signals';
import type { TextTemplateView } from '@voortuin/contract/messages/messages';
import { templateKinds, type TemplateKind } from '@voortuin/contract/messages/words';
import { text } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { Session } from '../session/session.ts';
import { Refusals } from '../toasts/refusals.ts';
import { sampleText } from './sample-text.ts';
import { TextBody } from './text-body.ts';
import { textRules } from './text-rules.ts';
import { templateKindWords } from './text-words.ts';
import { TextsApi } from './texts-api.ts';

/** What the sheet closes with: a template that is kept, or one that is used no more. */
export type TemplateAnswer = { saved: TextTemplateView } | { retired: TextTemplateView };

/** A template: what it is for, its words with fields, and how it will be for somebody who does not exist. */
@Component({
  selector: 'app-template-sheet',
  imports: [Button, Field, FormField, Sheet, SheetForm, SheetProblem, TextBody, TextInput],
  template: `
    <vt-sheet [title]="title">
      <form id="template" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field i18n-label label="Naam">
          <input vtInput autocomplete="off" [formField]="form.name" />
        </vt-field>
        <vt-field i18n-label label="Waarvoor">
          <select vtInput [formField]="form.kind">
            @for (kind of kinds; track kind.value) {
              <option [value]="kind.value">{{ kind.label }}</option>
            }
          </select>
        </vt-field>
        <app-text-body [text]="form.text" [fields]="true" [counted]="sample()" />
        <div>
          <p class="label" i18n>Zo leest Wilhelmina het</p>
          <p class="bubble">{{ sample() || '…' }}</p>
        </div>
      </form>
      <ng-container actions>
        <button vtButton="primary" type="submit" form="template" [busy]="sheet.busy()" i18n>Bewaar</button>
        @if (template) {
          <button vtButton="plain" type="button" [busy]="retiring()" (click)="retire()" i18n>Gebruik niet meer</button>
        }
      </ng-container>
    </vt-sheet>
  `,
  styleUrls: ['../forms/sheet-fields.css', './bubble.css'],
})
export class TemplateSheet {
  private readonly texts = inject(TextsApi);
  private readonly ref = inject<DialogRef<TemplateAnswer>>(DialogRef);
  private readonly refusals = inject(Refusals);
  private readonly session = inject(Session);
  private readonly line = inject(OurLine);
  protected readonly template = inject<TextTemplateView | null>(DIALOG_DATA);
  protected readonly title = this.template?.name ?? $localize`Nieuw voorbeeld`;
  protected readonly kinds = templateKinds.map((value) => ({ value, label: templateKindWords[value] }));
  protected readonly sheet = filledSheet<{ kind: TemplateKind; name: string; text: string }, TemplateAnswer>(
    `text-template/${this.template?.id ?? 'new'}`,
    () => ({
      kind: this.template?.kind ?? 'by-hand',
      name: this.template?.name ?? '',
      text: this.template?.text ?? '',
    }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.name, text(lengths.name));
    textRules(path.text);
  });
  protected readonly sample = computed(() =>
    sampleText(this.sheet.value().text, {
      consultant: this.session.person()?.name ?? '',
      organisation: this.session.organisation()?.name ?? '',
      number: this.line.view()?.numberShown ?? '',
    }),
  );
  protected readonly retiring = signal(false);

  protected save(): Promise<void> {
    const { kind, name, text: words } = this.sheet.value();
    const draft = { kind, name: name.trim(), text: words.trim() };
    return this.sheet.send(this.form, async () => ({
      saved: await this.texts.saveTemplate(draft, this.template?.id ?? null),
    }));
  }

  protected async retire(): Promise<void> {
    const { template } = this;
    if (!template || this.retiring()) return;
    this.retiring.set(true);
    const done = await this.refusals.tell(() => this.texts.retireTemplate(template.id).then(() => true));
    this.retiring.set(false);
    if (done) this.ref.close({ retired: template });
  }
}
