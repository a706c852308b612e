import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';

/** How much a button asks for: at most one `primary` on a card or in a sheet. */
export type ButtonLook = 'primary' | 'outline' | 'plain' | 'danger';

/** Something to press, as a button or a link; `round` shows its icon alone and then needs an `aria-label`. */
@Component({
  selector: 'button[vtButton], a[vtButton]',
  imports: [Icon],
  template: `
    @if (busy()) {
      <span class="wait"></span>
    } @else if (icon(); as name) {
      <vt-icon [name]="name" />
    }
    <ng-content />
  `,
  styleUrl: './button.css',
  host: {
    '[class]': 'classes()',
    '[class.round]': 'round()',
    '[class.wide]': 'wide()',
    '[class.small]': 'small()',
    '[class.busy]': 'busy()',
    '[attr.aria-disabled]': 'busy() || inactive() || null',
    '[attr.aria-busy]': 'busy() || null',
    '(click)': 'holdBack($event)',
  },
})
export class Button {
  readonly look = input<ButtonLook | ''>('outline', { alias: 'vtButton' });
  readonly icon = input<IconName>();
  readonly round = input(false);
  readonly wide = input(false);
  readonly small = input(false);
  /** Shows that it is working; a second press does nothing. */
  readonly busy = input(false);
  /** There is nothing to do with it now, and a screen reader says so; it keeps its place and the focus. */
  readonly inactive = input(false);
  protected readonly classes = computed(() => this.look() || 'outline');

  protected holdBack(event: Event): void {
    if (!this.busy() && !this.inactive()) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }
}
