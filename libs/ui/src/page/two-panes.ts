import { Component, input } from '@angular/core';

/**
 * A list and the page of one thing from it. On a desk they stand side by side and scroll apart; on a phone one sees the
 * list, or the page when `open`. Mark the parts with `list` and `page`.
 */
@Component({
  selector: 'vt-two-panes',
  template: `
    <div class="list"><ng-content select="[list]" /></div>
    <div class="page" data-page-pane><ng-content select="[page]" /></div>
  `,
  styles: `
    :host {
      display: block;
    }
    .list,
    .page {
      padding: var(--page-top) var(--page-margin) 24px;
    }
    .page {
      display: none;
    }
    :host(.open) .list {
      display: none;
    }
    :host(.open) .page {
      display: block;
    }
    @media (min-width: 1024px) {
      :host {
        display: grid;
        grid-template-columns: minmax(300px, 316px) minmax(0, 1fr);
        block-size: calc(100dvh - var(--page-above));
      }
      .list,
      :host(.open) .list {
        display: block;
        overflow-y: auto;
        padding: 24px 18px calc(24px + var(--calls-below, 0px));
        border-inline-end: 1px solid var(--line);
        scrollbar-width: thin;
      }
      .page,
      :host(.open) .page {
        display: block;
        overflow-y: auto;
        padding-block: 24px calc(24px + var(--calls-below, 0px));
      }
    }
    @media (min-width: 1500px) {
      :host {
        grid-template-columns: 380px minmax(0, 1fr);
      }
    }
  `,
  host: { '[class.open]': 'open()' },
})
export class TwoPanes {
  /** Whether a page is chosen from the list. */
  readonly open = input(false);
}
