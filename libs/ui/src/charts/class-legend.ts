import { Component, input, output } from '@angular/core';
import type { ClassPart } from './class-part.ts';

/** The parts of a bar in words, each with its number and each a way in to the people it counts. */
@Component({
  selector: 'vt-class-legend',
  template: `
    @for (part of parts(); track part.key) {
      <li>
        <button type="button" (click)="opened.emit(part.key)" [disabled]="part.count === 0">
          <span class="swatch" [class]="part.colour"></span>
          <span class="words"
            ><b>{{ part.label }}</b> <span class="quiet">{{ part.more }}</span></span
          >
          <b class="figures">{{ part.count.toLocaleString(locale) }}</b>
        </button>
      </li>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-inline: -10px;
    }
    button {
      display: grid;
      grid-template-columns: 12px minmax(0, 1fr) auto;
      align-items: baseline;
      gap: 12px;
      inline-size: 100%;
      min-block-size: 36px;
      padding: 6px 10px;
      border: 0;
      border-radius: 10px;
      background: none;
      text-align: start;
    }
    button:not(:disabled):hover {
      background: var(--hedge-soft);
    }
    button:not(:disabled):hover b {
      color: var(--hedge);
    }
    button:disabled {
      cursor: default;
    }
    .swatch {
      inline-size: 12px;
      block-size: 12px;
      border-radius: 4px;
    }
    .on-time {
      background: var(--class-on-time);
    }
    .due {
      background: var(--class-due);
    }
    .below-floor {
      background: var(--class-below-floor);
    }
    .too-long {
      background: var(--class-too-long);
    }
    .never {
      background: var(--class-never);
    }
    .away {
      background: var(--class-away);
    }
    @media (max-width: 1023px) {
      button {
        min-block-size: var(--target);
      }
    }
  `,
  host: { role: 'list' },
})
export class ClassLegend {
  readonly parts = input.required<readonly ClassPart[]>();
  readonly opened = output<string>();
  protected readonly locale = document.documentElement.lang || 'nl';
}
