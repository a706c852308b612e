import { Component, computed, input } from '@angular/core';

/** Long work under way, or how much of something is used: a bar and a count. */
@Component({
  selector: 'vt-progress',
  template: `
    <div class="words">
      <span>{{ label() }}</span>
      @if (said(); as words) {
        <span class="figures quiet">{{ words }}</span>
      } @else {
        <span class="figures quiet" i18n>{{ done() }} van {{ total() }}</span>
      }
    </div>
    <div
      class="bar"
      role="progressbar"
      [attr.aria-label]="label()"
      [attr.aria-valuenow]="done()"
      aria-valuemin="0"
      [attr.aria-valuemax]="total()"
      [attr.aria-valuetext]="said() || null"
    >
      <span [style.inline-size.%]="part()"></span>
    </div>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .words {
      display: flex;
      justify-content: space-between;
      gap: 16px;
    }
    .bar {
      overflow: hidden;
      block-size: 10px;
      border-radius: var(--radius-pill);
      background: var(--hedge-soft);
    }
    .bar span {
      display: block;
      block-size: 100%;
      border-radius: inherit;
      background: var(--hedge);
      transition: inline-size var(--quick) linear;
    }
  `,
})
export class Progress {
  readonly label = input.required<string>();
  readonly done = input.required<number>();
  readonly total = input.required<number>();
  /** How far it is in other words than a count, such as an amount. */
  readonly said = input('');
  protected readonly part = computed(() => (this.total() ? Math.min(100, (100 * this.done()) / this.total()) : 0));
}
