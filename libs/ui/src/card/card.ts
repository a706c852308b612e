import { Component, input } from '@angular/core';

/** One thing on paper: a hairline, no shadow. `marked` gives it the hedge's edge: this one first. */
@Component({
  selector: 'vt-card, article[vtCard], section[vtCard], li[vtCard]',
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
      padding: var(--card-padding, 16px);
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
    }
    :host(.marked) {
      border-color: var(--hedge);
    }
    :host(.late) {
      border-color: var(--clay);
    }
    @media (min-width: 1024px) {
      :host {
        --card-padding: 18px;
      }
    }
  `,
  host: { '[class]': 'edge()' },
})
export class Card {
  readonly edge = input<'' | 'marked' | 'late'>('');
}
