import { Component, input } from '@angular/core';

/** The top of a page: its question or name, a line before and after it, and its actions at the right. */
@Component({
  selector: 'vt-page-header',
  template: `
    <div class="words">
      <div class="over small quiet"><ng-content select="[over]" /></div>
      <h1 tabindex="-1">{{ title() }}</h1>
      <div class="under quiet"><ng-content select="[under]" /></div>
    </div>
    <div class="actions"><ng-content select="[actions]" /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: flex-start;
      justify-content: space-between;
      gap: 12px 24px;
      margin-block-end: 20px;
    }
    .words {
      flex: 1 1 260px;
      min-inline-size: 0;
    }
    h1 {
      overflow-wrap: anywhere;
    }
    .over:empty,
    .under:empty,
    .actions:empty {
      display: none;
    }
    .over {
      margin-block-end: 2px;
    }
    .under {
      margin-block-start: 4px;
      max-inline-size: 64ch;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class PageHeader {
  readonly title = input.required<string>();
}
