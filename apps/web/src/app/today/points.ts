import { Component, computed, input } from '@angular/core';
import type { TodayCard } from '@voortuin/contract/today/today';
import { sayReason, sayWhy } from '../caregivers/reason-words.ts';

/** Why she stands where she stands: each reason with its points, and the sum that decides the order. */
@Component({
  selector: 'app-points',
  template: `
    <dl>
      @for (reason of card().reasons; track $index) {
        <div>
          <dt>{{ sayReason(reason) }}</dt>
          <dd class="figures">{{ reason.points }}</dd>
        </div>
      }
      <div class="sum">
        <dt i18n>Samen</dt>
        <dd class="figures">{{ card().score }}</dd>
      </div>
    </dl>
    @if (why(); as words) {
      <p class="quiet small" i18n>Waarom deze dag: {{ words }}.</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      padding: 12px 14px;
      border-radius: 10px;
      background: var(--paper);
    }
    dl div {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding-block: 2px;
    }
    dd,
    .sum {
      font-weight: 700;
    }
    .sum {
      margin-block-start: 6px;
      padding-block-start: 6px;
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class Points {
  readonly card = input.required<TodayCard>();
  protected readonly sayReason = sayReason;
  protected readonly why = computed(() => this.card().why.map(sayWhy).join('; '));
}
