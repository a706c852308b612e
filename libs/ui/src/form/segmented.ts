import { Component, input, model, output } from '@angular/core';
import { nextId } from './next-id.ts';
import type { Choice } from '../choice/choices.ts';

/** A few short alternatives on one line of which one holds: a way to look, a period. Works with `[formField]`. */
@Component({
  selector: 'vt-segmented',
  template: `
    <fieldset [disabled]="disabled()">
      <legend [class.visually-hidden]="quietLegend()">{{ label() }}</legend>
      <div class="line">
        @for (choice of choices(); track choice.value) {
          <label [class.chosen]="choice.value === value()">
            <input
              type="radio"
              class="visually-hidden"
              [name]="group"
              [checked]="choice.value === value()"
              (change)="choose(choice.value)"
            />
            {{ choice.label }}
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      margin-block-end: 4px;
      padding: 0;
      font-weight: 600;
    }
    .line {
      display: inline-flex;
      flex-wrap: wrap;
      max-inline-size: 100%;
      padding: 3px;
      border: 1px solid var(--line-strong);
      border-radius: 24px;
      background: var(--surface);
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      min-block-size: 38px;
      padding: 2px 15px;
      border-radius: var(--radius-pill);
      color: var(--ink-2);
      font-weight: 600;
      cursor: pointer;
    }
    label:hover {
      color: var(--hedge);
    }
    label.chosen {
      background: var(--hedge-soft);
      color: var(--hedge);
      box-shadow: inset 0 0 0 1px var(--hedge);
    }
    @media (max-width: 479px) {
      label {
        padding-inline: 11px;
      }
    }
    label:has(:focus-visible) {
      outline: 2px solid var(--hedge);
      outline-offset: 2px;
    }
  `,
})
export class Segmented<T extends string = string> {
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model<T | null>(null);
  readonly label = input.required<string>();
  readonly quietLegend = input(false);
  readonly disabled = input(false);
  readonly touch = output<void>();
  protected readonly group = nextId('segmented');

  protected choose(value: T): void {
    this.value.set(value);
    this.touch.emit();
  }
}
