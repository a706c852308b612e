import { Component, computed, input } from '@angular/core';
import { Card } from '../card/card.ts';

/** A reason in words, and how much it counts. */
export interface CountedReason {
  readonly words: string;
  readonly points: number;
}

/** The next moment with a person: when and how, why, and points that add up. Its actions stand in the content. */
@Component({
  selector: 'vt-next-moment-card',
  imports: [Card],
  template: `
    <vt-card [edge]="late() ? 'late' : 'marked'">
      <p class="over" [class.late]="late()" i18n>Volgend moment</p>
      <h2>{{ title() }}</h2>
      @if (why()) {
        <p class="why small quiet">{{ why() }}</p>
      }
      @if (reasons().length > 0) {
        <dl>
          @for (reason of reasons(); track $index) {
            <div>
              <dt>{{ reason.words }}</dt>
              <dd class="figures">{{ reason.points }}</dd>
            </div>
          }
          <div class="sum">
            <dt i18n>Samen</dt>
            <dd class="figures">{{ sum() }}</dd>
          </div>
        </dl>
      }
      <div class="actions"><ng-content /></div>
    </vt-card>
  `,
  styles: `
    :host {
      display: block;
    }
    .over {
      color: var(--hedge);
      font-size: var(--text-small);
      font-weight: 600;
    }
    .over.late {
      color: var(--clay);
    }
    h2 {
      font-size: 1.375rem;
    }
    .why {
      margin-block-start: 4px;
    }
    dl {
      margin-block-start: 12px;
    }
    dl div {
      display: flex;
      align-items: baseline;
      justify-content: space-between;
      gap: 16px;
      padding-block: 3px;
    }
    dd,
    .sum {
      font-weight: 700;
    }
    .sum {
      margin-block-start: 6px;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--line);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 12px;
    }
    .actions:empty {
      display: none;
    }
  `,
})
export class NextMomentCard {
  /** When and how, such as "vandaag na 19 uur, bellen". */
  readonly title = input.required<string>();
  readonly why = input('');
  readonly reasons = input<readonly CountedReason[]>([]);
  readonly late = input(false);
  protected readonly sum = computed(() => this.reasons().reduce((sum, { points }) => sum + points, 0));
}
