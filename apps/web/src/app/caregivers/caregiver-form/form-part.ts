import { Component, input, model } from '@angular/core';
import { Card } from '@voortuin/ui/card/card';
import { nextId } from '@voortuin/ui/form/next-id';
import { Icon } from '@voortuin/ui/icon/icon';

/** One part of a long form: folded it says in a line what stands in it. */
@Component({
  selector: 'app-form-part',
  imports: [Card, Icon],
  template: `
    <section vtCard [edge]="wrong() ? 'late' : ''">
      <h2>
        <button type="button" [attr.aria-expanded]="open()" [attr.aria-controls]="id" (click)="open.set(!open())">
          <span class="words">
            {{ title() }}
            @if (!open()) {
              <span class="summary small" [class.wrong]="wrong()">{{ wrong() || summary() }}</span>
            }
          </span>
          <vt-icon [name]="open() ? 'chevron-up' : 'chevron-down'" />
        </button>
      </h2>
      <div [id]="id" [hidden]="!open()"><ng-content /></div>
    </section>
  `,
  styles: `
    section {
      padding: 0;
    }
    h2 {
      font-size: 1.125rem;
    }
    button {
      display: flex;
      align-items: center;
      gap: 12px;
      inline-size: 100%;
      min-block-size: 56px;
      padding: 10px var(--card-padding, 16px);
      border: 0;
      border-radius: var(--radius);
      background: none;
      text-align: start;
    }
    button:hover {
      color: var(--hedge);
    }
    .words {
      flex: 1;
      min-inline-size: 0;
    }
    .summary {
      display: block;
      overflow: hidden;
      margin-block-start: 3px;
      color: var(--ink-2);
      font-family: var(--text-font);
      font-weight: 400;
      letter-spacing: 0;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .summary.wrong {
      color: var(--clay);
      font-weight: 600;
    }
    div {
      padding: 4px var(--card-padding, 16px) 20px;
    }
    div[hidden] {
      display: none;
    }
  `,
})
export class FormPart {
  readonly title = input.required<string>();
  /** What stands in it, in a line. */
  readonly summary = input.required<string>();
  /** Words when something in it is wrong, else nothing. */
  readonly wrong = input('');
  readonly open = model(false);
  protected readonly id = nextId('part');
}
