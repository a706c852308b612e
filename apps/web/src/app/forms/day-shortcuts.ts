import { Component, computed, input, model } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { addDays, plainDay, today } from '../platform/dates.ts';

/** How far ahead, in words and days. */
export interface DayShortcut {
  readonly words: string;
  readonly days: number;
}

/** Days that are one tap away, beside a field for any other day. */
@Component({
  selector: 'app-day-shortcuts',
  imports: [Button],
  template: `
    @for (shortcut of days(); track shortcut.day) {
      <button
        vtButton="outline"
        type="button"
        [small]="true"
        [attr.aria-pressed]="shortcut.day === value()"
        (click)="value.set(shortcut.day)"
      >
        <span
          >{{ shortcut.words }} <span class="figures day">{{ shortcut.said }}</span></span
        >
      </button>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button {
      min-block-size: var(--target);
    }
    .day {
      font-weight: 400;
    }
  `,
  host: { role: 'group', '[attr.aria-label]': 'label()' },
})
export class DayShortcuts {
  readonly value = model.required<string>();
  readonly shortcuts = input.required<readonly DayShortcut[]>();
  readonly label = input($localize`Snel kiezen`);
  protected readonly days = computed(() =>
    this.shortcuts().map(({ words, days }) => {
      const day = addDays(today(), days);
      return { words, day, said: plainDay(day) };
    }),
  );
}
