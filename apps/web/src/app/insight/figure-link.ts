import { Component, input } from '@angular/core';
import { Icon } from '@voortuin/ui/icon/icon';

/** A number that matters, the words that say of what, and the way in to the people it counts. */
@Component({
  selector: 'a[appFigureLink]',
  imports: [Icon],
  template: `
    <strong class="figures" [class.late]="late()">{{ value().toLocaleString(locale) }}</strong>
    <span><ng-content /></span>
    <vt-icon name="chevron-right" />
  `,
  styles: `
    :host {
      --icon-size: 18px;
      display: grid;
      grid-template-columns: minmax(44px, auto) minmax(0, 1fr) auto;
      align-items: center;
      gap: 12px;
      min-block-size: var(--target);
      margin-inline: -10px;
      padding: 6px 10px;
      border-radius: 10px;
      color: inherit;
      text-decoration: none;
    }
    :host(:hover) {
      background: var(--hedge-soft);
    }
    strong {
      font: 600 1.5rem/1.1 var(--title-font);
    }
    strong.late {
      color: var(--clay);
    }
    vt-icon {
      color: var(--ink-2);
    }
  `,
})
export class FigureLink {
  readonly value = input.required<number>();
  /** Whether these people wait longer than was agreed. */
  readonly late = input(false);
  protected readonly locale = document.documentElement.lang || 'nl';
}
