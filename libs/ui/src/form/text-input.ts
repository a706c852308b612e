import { Component, ElementRef, inject } from '@angular/core';
import { FieldAround } from './field-around.ts';

/** The look of a text field, date, select or text area, tied to the label and the words of the field around it. */
@Component({
  selector: 'input[vtInput], select[vtInput], textarea[vtInput]',
  template: `<ng-content />`,
  styles: `
    :host {
      inline-size: 100%;
      min-block-size: 46px;
      padding: 9px 13px;
      border: 1px solid var(--edge);
      border-radius: 10px;
      background-color: var(--surface);
      color: var(--ink);
      line-height: 1.45;
      transition: border-color var(--quick);
    }
    :host(:hover) {
      border-color: var(--ink-2);
    }
    :host(:focus-visible) {
      outline-offset: -1px;
      border-color: var(--hedge);
    }
    :host([aria-invalid='true']) {
      border-color: var(--clay);
    }
    :host([aria-invalid='true']:focus-visible) {
      outline-color: var(--clay);
    }
    :host(:disabled) {
      background-color: var(--paper);
      color: var(--ink-2);
      cursor: not-allowed;
    }
    :host::placeholder {
      color: var(--ink-2);
      opacity: 1;
    }
    :host(textarea) {
      min-block-size: 112px;
      resize: vertical;
      field-sizing: content;
      max-block-size: 60dvh;
    }
    :host(select) {
      appearance: none;
      padding-inline-end: 40px;
      background-image:
        linear-gradient(45deg, transparent 50%, currentColor 50%),
        linear-gradient(-45deg, transparent 50%, currentColor 50%);
      background-position:
        calc(100% - 20px) 55%,
        calc(100% - 15px) 55%;
      background-repeat: no-repeat;
      background-size: 5px 5px;
    }
    :host([type='date']),
    :host([type='time']),
    :host([type='number']) {
      font-variant-numeric: tabular-nums;
    }
  `,
  host: {
    '[attr.id]': 'id',
    '[attr.aria-describedby]': 'field?.describedBy()',
    '[attr.aria-invalid]': 'field?.wrong() ? true : null',
  },
})
export class TextInput {
  protected readonly field = inject(FieldAround, { optional: true });
  // Outside a field the control keeps the id it was given, or none.
  protected readonly id = this.field?.id ?? (inject<ElementRef<HTMLElement>>(ElementRef).nativeElement.id || null);
}
