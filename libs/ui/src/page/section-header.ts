import { Component, input } from '@angular/core';

/** The head of a part of a page, with how many things stand in it. */
@Component({
  selector: 'vt-section-header',
  template: `
    <h2>{{ title() }}</h2>
    @if (count() !== undefined) {
      <span class="figures quiet">{{ count() }}</span>
    }
    <span class="more"><ng-content /></span>
  `,
  styles: `
    :host {
      display: flex;
      align-items: baseline;
      gap: 12px;
      margin-block: 24px 12px;
    }
    h2 {
      flex: 1;
    }
    .more:empty {
      display: none;
    }
  `,
})
export class SectionHeader {
  readonly title = input.required<string>();
  readonly count = input<number>();
}
