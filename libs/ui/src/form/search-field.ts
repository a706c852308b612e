import { Component, ElementRef, input, model, viewChild } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import { nextId } from './next-id.ts';

/** A field to search with; its label is read out, not shown. */
@Component({
  selector: 'vt-search-field',
  imports: [Icon],
  template: `
    <label class="visually-hidden" [for]="id">{{ label() }}</label>
    <vt-icon name="search" />
    <input
      #box
      type="search"
      autocomplete="off"
      enterkeyhint="search"
      spellcheck="false"
      [id]="id"
      [value]="value()"
      [placeholder]="placeholder()"
      [attr.aria-controls]="controls()"
      [attr.aria-activedescendant]="active()"
      [attr.role]="controls() ? 'combobox' : null"
      [attr.aria-expanded]="controls() ? true : null"
      [attr.aria-autocomplete]="controls() ? 'list' : null"
      (input)="value.set(box.value)"
    />
    <ng-content />
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 10px;
      min-block-size: 46px;
      padding-inline: 14px 8px;
      border: 1px solid var(--edge);
      border-radius: var(--radius-pill);
      background: var(--surface);
      color: var(--ink-2);
    }
    :host(:focus-within) {
      outline: 2px solid var(--hedge);
      outline-offset: -1px;
    }
    input {
      flex: 1;
      min-inline-size: 0;
      border: 0;
      outline: none;
      background: none;
      color: var(--ink);
    }
    input::-webkit-search-cancel-button {
      filter: grayscale(1);
    }
    input::placeholder {
      color: var(--ink-2);
      opacity: 1;
    }
  `,
})
export class SearchField {
  readonly value = model('');
  readonly label = input.required<string>();
  readonly placeholder = input('');
  /** The id of the list that the arrow keys walk through, and of the line they stand on. */
  readonly controls = input<string | null>(null);
  readonly active = input<string | null>(null);
  protected readonly id = nextId('search');
  private readonly box = viewChild.required<ElementRef<HTMLInputElement>>('box');

  focus(): void {
    this.box().nativeElement.focus();
  }
}
