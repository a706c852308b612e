import { Component, input } from '@angular/core';

/** One large number and the words that say of what. */
@Component({
  selector: 'vt-big-figure',
  template: `<strong class="figures">{{ value().toLocaleString(locale) }}</strong
    >&ngsp;<span class="quiet"><ng-content /></span>`,
  styles: `
    :host {
      display: block;
      line-height: 1.2;
    }
    strong {
      font: 600 2.75rem/1 var(--title-font);
      letter-spacing: -0.01em;
    }
    span {
      font-size: 1.0625rem;
    }
  `,
})
export class BigFigure {
  readonly value = input.required<number>();
  protected readonly locale = document.documentElement.lang || 'nl';
}
