import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';

/** An empty list: what that means, and what to do next. */
@Component({
  selector: 'vt-empty-state',
  imports: [Icon],
  template: `
    <span class="mark"><vt-icon [name]="icon()" /></span>
    <p class="title">{{ title() }}</p>
    <div class="quiet"><ng-content /></div>
  `,
  styles: `
    :host {
      --icon-size: 24px;
      display: grid;
      justify-items: center;
      gap: 8px;
      padding: 40px 24px;
      border: 1px dashed var(--line-strong);
      border-radius: var(--radius);
      text-align: center;
    }
    .mark {
      display: grid;
      place-items: center;
      inline-size: 52px;
      block-size: 52px;
      margin-block-end: 4px;
      border-radius: 50%;
      background: var(--hedge-soft);
      color: var(--hedge);
    }
    .title {
      font: 600 var(--text-section) / 1.25 var(--title-font);
    }
    div {
      display: grid;
      justify-items: center;
      gap: 16px;
      max-inline-size: 44ch;
    }
    div:empty {
      display: none;
    }
  `,
})
export class EmptyState {
  readonly title = input.required<string>();
  readonly icon = input<IconName>('sprout');
}
