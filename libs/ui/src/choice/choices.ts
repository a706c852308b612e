import { Component, input, model, output } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';
import { nextId } from '../form/next-id.ts';

/** One of the things to choose from. */
export interface Choice<T extends string = string> {
  readonly value: T;
  readonly label: string;
  readonly icon?: IconName;
  readonly hint?: string;
}

/**
 * Large tiles of which one is chosen: an outcome, a channel, a reason. Nothing is chosen beforehand unless `value` says
 * so. Works with `[formField]`. `chosen` fires on every press, also on the tile that was chosen already.
 */
@Component({
  selector: 'vt-choices',
  imports: [Icon],
  template: `
    <fieldset [disabled]="disabled()">
      <legend [class.visually-hidden]="quietLegend()">{{ label() }}</legend>
      <div class="tiles" [style.--columns]="columns()">
        @for (choice of choices(); track choice.value) {
          <label [class.chosen]="choice.value === value()">
            <input
              type="radio"
              class="visually-hidden"
              [name]="group"
              [value]="choice.value"
              [checked]="choice.value === value()"
              (change)="choose(choice.value)"
              (click)="chosen.emit(choice.value)"
            />
            @if (choice.value === value()) {
              <vt-icon name="check" />
            } @else if (choice.icon) {
              <vt-icon [name]="choice.icon" />
            }
            <span>
              {{ choice.label }}
              @if (choice.hint) {
                <span class="hint quiet small">{{ choice.hint }}</span>
              }
            </span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styleUrl: './choices.css',
})
export class Choices<T extends string = string> {
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model<T | null>(null);
  readonly label = input.required<string>();
  /** Hides the label from sight where the page says it already. */
  readonly quietLegend = input(false);
  readonly columns = input(2);
  readonly disabled = input(false);
  readonly chosen = output<T>();
  readonly touch = output<void>();
  protected readonly group = nextId('choices');

  protected choose(value: T): void {
    this.value.set(value);
    this.touch.emit();
  }
}
