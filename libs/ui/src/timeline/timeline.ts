import { Component } from '@angular/core';

/** One line of time, the newest above: put `vt-timeline-item`s in it. */
@Component({
  selector: 'vt-timeline',
  template: `<ng-content />`,
  styles: `
    :host {
      display: block;
    }
  `,
  host: { role: 'list' },
})
export class Timeline {}
