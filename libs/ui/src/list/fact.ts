import { Component, input } from '@angular/core';

/** One thing that is known: its name, and its value in the content. */
@Component({
  selector: 'vt-fact',
  template: `
    <span class="name quiet">{{ name() }}</span>
    <div class="value"><ng-content /></div>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(84px, 106px) minmax(0, 1fr);
      gap: 2px 12px;
      line-height: 1.4;
    }
    .value {
      overflow-wrap: anywhere;
    }
  `,
  host: { role: 'listitem' },
})
export class Fact {
  readonly name = input.required<string>();
}
