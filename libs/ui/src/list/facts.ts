import { Component } from '@angular/core';

/** What is known, as names and values: put `vt-fact`s in it. */
@Component({
  selector: 'vt-facts',
  template: `<ng-content />`,
  styles: `
    :host {
      display: grid;
      gap: 9px;
    }
  `,
  host: { role: 'list' },
})
export class Facts {}
