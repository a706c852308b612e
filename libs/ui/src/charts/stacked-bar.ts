import { Component, computed, input } from '@angular/core';
import type { ClassPart } from './class-part.ts';

/** A whole and its parts as one bar; the numbers stand in words beside it, or in `words` for screen readers. */
@Component({
  selector: 'vt-stacked-bar',
  template: `
    @for (part of shown(); track part.key) {
      <span [class]="part.colour" [style.flex-grow]="part.count"></span>
    }
  `,
  styles: `
    :host {
      display: flex;
      gap: 2px;
      overflow: hidden;
      block-size: 30px;
      border-radius: 9px;
      background: var(--line);
    }
    :host(.thin) {
      block-size: 8px;
      min-inline-size: 96px;
      border-radius: var(--radius-pill);
    }
    span {
      flex-basis: 0;
      min-inline-size: 3px;
    }
    .on-time {
      background: var(--class-on-time);
    }
    .due {
      background: var(--class-due);
    }
    .below-floor {
      background: var(--class-below-floor);
    }
    .too-long {
      background: var(--class-too-long);
    }
    .never {
      background: var(--class-never);
    }
    .away {
      background: var(--class-away);
    }
    @media (forced-colors: active) {
      span {
        border: 1px solid CanvasText;
      }
    }
  `,
  host: { role: 'img', '[attr.aria-label]': 'words()', '[class.thin]': 'thin()' },
})
export class StackedBar {
  readonly parts = input.required<readonly ClassPart[]>();
  readonly thin = input(false);
  protected readonly shown = computed(() => this.parts().filter((part) => part.count > 0));
  protected readonly words = computed(() =>
    this.shown()
      .map((part) => `${part.label}: ${part.count}`)
      .join(', '),
  );
}
