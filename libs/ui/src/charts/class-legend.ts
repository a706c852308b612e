import { NgTemplateOutlet } from '@angular/common';
import { Component, input, output } from '@angular/core';
import type { ClassPart } from './class-part.ts';

/** The parts of a bar in words, each with its number and each a way in to the people it counts. */
@Component({
  selector: 'vt-class-legend',
  imports: [NgTemplateOutlet],
  template: `
    @for (part of parts(); track part.key) {
      <li>
        @if (part.count === 0) {
          <span class="line">
            <ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: part }" />
          </span>
        } @else if (part.href) {
          <a class="line" [href]="part.href" (click)="follow($event, part.key)">
            <ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: part }" />
          </a>
        } @else {
          <button class="line" type="button" (click)="opened.emit(part.key)">
            <ng-container [ngTemplateOutlet]="words" [ngTemplateOutletContext]="{ $implicit: part }" />
          </button>
        }
      </li>
    }
    <ng-template #words let-part>
      <span class="swatch" [class]="part.colour"></span>
      <span
        ><b>{{ part.label }}</b
        >&ngsp;<span class="quiet">{{ part.more }}</span></span
      >
      <b class="figures">{{ part.count.toLocaleString(locale) }}</b>
    </ng-template>
  `,
  styles: `
    :host {
      display: block;
      margin-inline: -10px;
    }
    li {
      list-style: none;
    }
    .line {
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
      color: inherit;
      text-align: start;
      text-decoration: none;
    }
    a:hover,
    button:hover {
      background: var(--hedge-soft);
    }
    a:hover b,
    button:hover b {
      color: var(--hedge);
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
      .line {
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

  /** A plain press stays in the app; with a key held down the browser does what it always does. */
  protected follow(event: MouseEvent, key: string): void {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    this.opened.emit(key);
  }
}
