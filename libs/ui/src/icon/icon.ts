import { Component, computed, input } from '@angular/core';
import { iconPaths, type IconName } from './icon-paths.ts';

/** A drawing in one line; it never speaks alone, so it is hidden from screen readers. */
@Component({
  selector: 'vt-icon',
  template: `<svg viewBox="0 0 24 24" aria-hidden="true"><path [attr.d]="path()" /></svg>`,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      inline-size: var(--icon-size, 20px);
      block-size: var(--icon-size, 20px);
    }
    path {
      fill: none;
      stroke: currentColor;
      stroke-width: 1.75;
      stroke-linecap: round;
      stroke-linejoin: round;
    }
  `,
})
export class Icon {
  readonly name = input.required<IconName>();
  protected readonly path = computed(() => iconPaths[this.name()]);
}
