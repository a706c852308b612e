import { CdkMenu } from '@angular/cdk/menu';
import { Component } from '@angular/core';

/**
 * The paper of a menu; put `vtMenuItem`s in it, inside an `ng-template` that a button opens with `[cdkMenuTriggerFor]`.
 * Arrow keys, letters and Escape work as one expects of a menu.
 */
@Component({
  selector: 'vt-menu',
  template: `<ng-content />`,
  styles: `
    :host {
      display: grid;
      min-inline-size: 220px;
      max-inline-size: min(340px, calc(100vw - 32px));
      padding: 6px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink);
    }
  `,
  hostDirectives: [CdkMenu],
})
export class Menu {}
