import { Component, ElementRef, computed, input, output, viewChild } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { TextTemplateView } from '@voortuin/contract/messages/messages';
import { textFields, type TextField } from '@voortuin/contract/messages/words';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { TextCount } from './text-count.ts';
import { textFieldWords } from './text-words.ts';

/**
 * The words of a text: a template to begin with, the text itself, and how long it is. A long text scrolls by itself, so that
 * what is wrong with it and what it costs stay in sight.
 */
@Component({
  selector: 'app-text-body',
  imports: [Button, Field, FormField, TextCount, TextInput],
  template: `
    @if (templates().length > 0) {
      <div class="chips" role="group" i18n-aria-label aria-label="Begin met een voorbeeld">
        @for (template of templates(); track template.id) {
          <button
            vtButton="outline"
            type="button"
            [small]="true"
            [attr.aria-pressed]="template.id === chosen()"
            (click)="chose.emit(template)"
          >
            {{ template.name }}
          </button>
        }
      </div>
    }
    <vt-field i18n-label label="Bericht">
      <textarea vtInput #area rows="5" [formField]="text()"></textarea>
    </vt-field>
    @if (fields()) {
      <div class="chips" role="group" i18n-aria-label aria-label="Zet een veld in de tekst">
        @for (field of all; track field) {
          <button vtButton="outline" type="button" [small]="true" class="field" (click)="put(field)">
            + {{ fieldWords[field] }}
          </button>
        }
      </div>
    }
    <app-text-count [text]="counted() ?? text()().value()" [told]="told()" />
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    .chips button {
      min-block-size: var(--target);
    }
    vt-field textarea {
      max-block-size: 36dvh;
    }
    button {
      overflow-wrap: anywhere;
    }
    .field {
      padding-inline: 12px;
      border-style: dashed;
      font-weight: 400;
    }
  `,
})
export class TextBody {
  readonly text = input.required<FieldTree<string>>();
  readonly templates = input<readonly TextTemplateView[]>([]);
  /** The id of the template that was begun with. */
  readonly chosen = input<string | null>(null);
  /** Whether there are buttons that put a field in the text. */
  readonly fields = input(false);
  /** What is counted, when that is not what stands in the field. */
  readonly counted = input<string | null>(null);
  readonly chose = output<TextTemplateView>();
  /** The field itself says what is wrong with the words. */
  protected readonly told = computed(() => {
    const state = this.text()();
    return state.touched() && state.invalid();
  });
  private readonly area = viewChild.required<unknown, ElementRef<HTMLTextAreaElement>>('area', { read: ElementRef });
  protected readonly all = textFields;
  protected readonly fieldWords = textFieldWords;

  /** Puts a field where the cursor stands, and the cursor behind it. */
  protected put(field: TextField): void {
    const { nativeElement: area } = this.area();
    const { selectionStart, selectionEnd, value } = area;
    const added = `{${field}}`;
    this.text()().value.set(value.slice(0, selectionStart) + added + value.slice(selectionEnd));
    area.focus();
    queueMicrotask(() => area.setSelectionRange(selectionStart + added.length, selectionStart + added.length));
  }
}
