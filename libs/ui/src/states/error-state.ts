import { Component, input, output } from '@angular/core';
import { Button } from '../button/button.ts';
import { Icon } from '../icon/icon.ts';

/** A part of a page that could not be shown: what happened, that nothing was lost, and a way to try again. */
@Component({
  selector: 'vt-error-state',
  imports: [Button, Icon],
  template: `
    <vt-icon name="alert" />
    <div>
      <p>{{ words() }}</p>
      @if (retry()) {
        <button vtButton="outline" type="button" icon="refresh" [small]="true" (click)="again.emit()" i18n>
          Probeer opnieuw
        </button>
      }
    </div>
  `,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--clay-soft);
      color: var(--clay);
    }
    div {
      display: grid;
      justify-items: start;
      gap: 12px;
      color: var(--ink);
    }
  `,
  host: { role: 'alert' },
})
export class ErrorState {
  readonly words = input.required<string>();
  readonly retry = input(true);
  readonly again = output<void>();
}
