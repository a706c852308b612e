import { Component, computed, input, output, signal } from '@angular/core';
import type { ImportView } from '@voortuin/contract/imports/imports';
import type { ImportResult } from '@voortuin/contract/imports/words';
import { Card } from '@voortuin/ui/card/card';
import { nextId } from '@voortuin/ui/form/next-id';
import { Icon } from '@voortuin/ui/icon/icon';
import { ImportRows } from './import-rows.ts';
import { resultWords } from './import-words.ts';
import { sayCount } from './say-import.ts';

/** How many rows of a list end in one way, what that means, and the rows themselves when one asks for them. */
@Component({
  selector: 'app-import-result-part',
  imports: [Card, Icon, ImportRows],
  template: `
    <section vtCard>
      <h2>
        <button type="button" [attr.aria-expanded]="open()" [attr.aria-controls]="id" (click)="open.set(!open())">
          <span class="count figures" [class]="result()">{{ sayCount(list().counts[result()]) }}</span>
          <span class="words">
            {{ words().name }}
            <span class="what small">{{ what() }}</span>
          </span>
          <vt-icon [name]="open() ? 'chevron-up' : 'chevron-down'" />
        </button>
      </h2>
      <div [id]="id">
        @if (open()) {
          <app-import-rows
            [importId]="list().id"
            [result]="result()"
            [state]="list().state"
            (decided)="decided.emit()"
          />
        }
      </div>
    </section>
  `,
  styles: `
    section {
      padding: 0;
    }
    h2 {
      font: inherit;
    }
    button {
      display: flex;
      align-items: center;
      gap: 16px;
      inline-size: 100%;
      padding: 12px 16px;
      border: 0;
      border-radius: var(--radius);
      background: none;
      text-align: start;
    }
    button:hover .words {
      color: var(--hedge);
    }
    .count {
      flex: none;
      min-inline-size: 2.6ch;
      color: var(--hedge);
      font: 600 1.5rem/1.1 var(--title-font);
      text-align: end;
    }
    .count.doubtful,
    .count.added-with-remark {
      color: var(--sun);
    }
    .count.refused {
      color: var(--clay);
    }
    .words {
      flex: 1;
      min-inline-size: 0;
      font-weight: 700;
    }
    .what {
      display: block;
      color: var(--ink-2);
      font-weight: 400;
    }
  `,
})
export class ImportResultPart {
  readonly list = input.required<ImportView>();
  readonly result = input.required<ImportResult>();
  readonly decided = output<void>();
  protected readonly open = signal(false);
  protected readonly words = computed(() => resultWords[this.result()]);
  protected readonly what = computed(() => {
    const { state, undecided } = this.list();
    if (this.result() === 'doubtful' && undecided === 0) return $localize`Over allemaal is beslist.`;
    return state === 'done' ? this.words().after : this.words().before;
  });
  protected readonly sayCount = sayCount;
  protected readonly id = nextId('rows');
}
