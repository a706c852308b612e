import { Component, input, model, output } from '@angular/core';
import { Check } from './check.ts';
import type { Choice } from '../choice/choices.ts';

/** Several things of which any number may hold, such as channels. Works with `[formField]` on a list of values. */
@Component({
  selector: 'vt-checks',
  imports: [Check],
  template: `
    <fieldset [disabled]="disabled()">
      <legend>{{ label() }}</legend>
      @if (hint()) {
        <p class="quiet small">{{ hint() }}</p>
      }
      <div class="list">
        @for (choice of choices(); track choice.value) {
          <vt-check
            [checked]="value().includes(choice.value)"
            [hint]="choice.hint"
            [disabled]="disabled()"
            (checkedChange)="turn(choice.value, $event)"
            >{{ choice.label }}</vt-check
          >
        }
      </div>
    </fieldset>
  `,
  styles: `
    legend {
      padding: 0;
      font-weight: 600;
    }
    .list {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(min(100%, 210px), 1fr));
      gap: 0 16px;
      margin-block-start: 4px;
    }
  `,
})
export class Checks<T extends string = string> {
  readonly choices = input.required<readonly Choice<T>[]>();
  readonly value = model<T[]>([]);
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly disabled = input(false);
  readonly touch = output<void>();

  protected turn(value: T, on: boolean): void {
    const order = this.choices().map((choice) => choice.value);
    this.value.update((values) => order.filter((one) => (one === value ? on : values.includes(one))));
    this.touch.emit();
  }
}
