import { Component, computed, input, model, output } from '@angular/core';

/** Days of the week to press on and off: 1 is Monday. Works with `[formField]` on a list of numbers. */
@Component({
  selector: 'vt-weekdays',
  template: `
    <div class="days" role="group" [attr.aria-label]="label()">
      @for (day of days; track day.number) {
        <button
          type="button"
          [disabled]="disabled()"
          [attr.aria-pressed]="chosen().has(day.number)"
          (click)="turn(day.number)"
        >
          <span aria-hidden="true">{{ day.short }}</span><span class="visually-hidden">{{ day.long }}</span>
        </button>
      }
    </div>
  `,
  styles: `
    .days {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 48px));
      gap: 4px;
    }
    button {
      position: relative;
      min-block-size: var(--target);
      padding: 0;
      border: 1px solid var(--edge);
      border-radius: 10px;
      background: var(--surface);
      font-weight: 600;
    }
    button:hover {
      border-color: var(--hedge);
    }
    button[aria-pressed='true'] {
      border-color: var(--hedge);
      background: var(--hedge-soft);
      color: var(--hedge);
      box-shadow: inset 0 0 0 1px var(--hedge);
    }
    button:disabled {
      cursor: not-allowed;
      opacity: 0.55;
    }
  `,
})
export class Weekdays {
  readonly value = model<number[]>([]);
  readonly label = input.required<string>();
  readonly disabled = input(false);
  readonly touch = output<void>();
  protected readonly chosen = computed(() => new Set(this.value()));
  protected readonly days = [
    { number: 1, short: $localize`ma`, long: $localize`maandag` },
    { number: 2, short: $localize`di`, long: $localize`dinsdag` },
    { number: 3, short: $localize`wo`, long: $localize`woensdag` },
    { number: 4, short: $localize`do`, long: $localize`donderdag` },
    { number: 5, short: $localize`vr`, long: $localize`vrijdag` },
    { number: 6, short: $localize`za`, long: $localize`zaterdag` },
    { number: 7, short: $localize`zo`, long: $localize`zondag` },
  ];

  protected turn(day: number): void {
    const on = !this.chosen().has(day);
    this.value.update((days) =>
      on ? [...days, day].sort((one, other) => one - other) : days.filter((other) => other !== day),
    );
    this.touch.emit();
  }
}
