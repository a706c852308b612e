import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';

/** The way back from a page to its list; on a desk the list stands beside it, so there it is hidden when `phoneOnly`. */
@Component({
  selector: 'a[vtBack]',
  imports: [Icon],
  template: `<vt-icon name="back" /><span><ng-content /></span>`,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-block-size: var(--target);
      margin-block: -8px 4px;
      color: var(--ink-2);
      text-decoration: none;
    }
    :host(:hover) {
      color: var(--hedge);
    }
    @media (min-width: 1024px) {
      :host(.phone-only) {
        display: none;
      }
    }
  `,
  host: { '[class.phone-only]': 'phoneOnly()' },
})
export class BackLink {
  readonly phoneOnly = input(false);
}
