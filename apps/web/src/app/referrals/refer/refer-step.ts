import { Component, ElementRef, inject, input, output } from '@angular/core';
import { Card } from '@voortuin/ui/card/card';
import { nextId } from '@voortuin/ui/form/next-id';
import { Icon } from '@voortuin/ui/icon/icon';

/** One step of the page: open, or folded with what was answered in a line. */
@Component({
  selector: 'app-refer-step',
  imports: [Card, Icon],
  template: `
    <section vtCard [edge]="wrong() ? 'late' : ''">
      <h2>
        <button type="button" [attr.aria-expanded]="open()" [attr.aria-controls]="id" (click)="turned.emit()">
          <span class="mark figures" [class.done]="done()">
            @if (done()) {
              <vt-icon name="check" /><span class="visually-hidden" i18n>klaar:</span>
            } @else {
              {{ number() }}
            }
          </span>
          <span class="words">
            {{ title() }}
            @if (!open() && (wrong() || summary())) {
              <span class="summary small" [class.wrong]="wrong()">{{ wrong() || summary() }}</span>
            }
          </span>
          <vt-icon [name]="open() ? 'chevron-up' : 'chevron-down'" />
        </button>
      </h2>
      <div class="body" [id]="id" [hidden]="!open()"><ng-content /></div>
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
      min-block-size: 60px;
      padding: 10px var(--card-padding, 16px);
      border: 0;
      border-radius: var(--radius);
      background: none;
      text-align: start;
    }
    button:hover {
      color: var(--hedge);
    }
    .mark {
      --icon-size: 18px;
      flex: none;
      display: grid;
      place-items: center;
      inline-size: 30px;
      block-size: 30px;
      border: 1px solid var(--line-strong);
      border-radius: 50%;
      color: var(--ink-2);
      font: 600 var(--text-small) / 1 var(--text-font);
    }
    .mark.done {
      border-color: var(--hedge);
      background: var(--hedge-soft);
      color: var(--hedge);
    }
    .words {
      flex: 1;
      min-inline-size: 0;
    }
    .summary {
      display: -webkit-box;
      overflow: hidden;
      margin-block-start: 3px;
      color: var(--ink-2);
      font-family: var(--text-font);
      font-weight: 400;
      letter-spacing: 0;
      line-height: 1.35;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
    .summary.wrong {
      color: var(--clay);
      font-weight: 600;
    }
    .body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 20px;
      padding: 4px var(--card-padding, 16px) 20px;
    }
    .body[hidden] {
      display: none;
    }
  `,
})
export class ReferStep {
  readonly number = input.required<number>();
  readonly title = input.required<string>();
  /** What was answered, in a line. */
  readonly summary = input('');
  /** Words when something in it is wrong, else nothing. */
  readonly wrong = input('');
  readonly open = input(false);
  readonly done = input(false);
  readonly turned = output<void>();
  protected readonly id = nextId('step');
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  /** Brings the step in sight and puts the focus on its title. */
  show(): void {
    const button = this.element.querySelector('button');
    button?.focus({ preventScroll: true });
    this.element.scrollIntoView({ block: 'start' });
  }
}
