import { CdkMenuItem } from '@angular/cdk/menu';
import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';

/** One thing to choose from a menu; `chosen` fires by mouse, touch and keyboard. */
@Component({
  selector: 'button[vtMenuItem], a[vtMenuItem]',
  imports: [Icon],
  template: `
    @if (icon(); as name) {
      <vt-icon [name]="name" />
    }
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: 12px;
      inline-size: 100%;
      min-block-size: var(--target);
      padding: 8px 12px;
      border: 0;
      border-radius: 10px;
      background: none;
      color: var(--ink);
      text-align: start;
      text-decoration: none;
    }
    :host(:hover),
    :host(:focus-visible) {
      background: var(--hedge-soft);
      color: var(--hedge);
    }
    :host(:focus-visible) {
      outline-offset: -2px;
    }
    :host(.danger) {
      color: var(--clay);
    }
    :host(.danger:hover),
    :host(.danger:focus-visible) {
      background: var(--clay-soft);
    }
  `,
  hostDirectives: [{ directive: CdkMenuItem, outputs: ['cdkMenuItemTriggered: chosen'] }],
  host: { type: 'button', '[class.danger]': 'danger()' },
})
export class MenuItem {
  readonly icon = input<IconName>();
  /** Takes something away that one does not lightly take away. */
  readonly danger = input(false);
}
