import { Component, inject, signal } from '@angular/core';
import type { CallView } from '@voortuin/contract/calls/calls';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { Calls } from './calls.ts';
import { sayPhase } from './call-words.ts';

/** The call that goes on now, small and at the foot of every page: how far it is, and how to end it. */
@Component({
  selector: 'app-call-bar',
  imports: [Button, Icon],
  template: `
    <div role="status">
      @for (call of calls.running(); track call.id) {
        <div class="call" [class.talking]="call.phase === 'talking'">
          <vt-icon name="phone" />
          <p>{{ say(call) }}</p>
          @if (call.direction === 'out' || call.phase === 'talking') {
            <button
              vtButton="outline"
              type="button"
              [small]="true"
              [busy]="ending() === call.id"
              (click)="hangUp(call)"
              i18n
            >
              Hang op
            </button>
          }
        </div>
      }
    </div>
  `,
  styles: `
    :host {
      position: fixed;
      z-index: 40;
      inset-inline: 12px;
      inset-block-end: calc(var(--page-below) + 8px);
      display: grid;
      justify-content: center;
      pointer-events: none;
    }
    [role='status'] {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .call {
      --icon-size: 20px;
      display: flex;
      align-items: center;
      gap: 12px;
      max-inline-size: 520px;
      min-block-size: 56px;
      padding: 6px 8px 6px 16px;
      border: 1px solid var(--hedge);
      border-radius: var(--radius);
      background: var(--surface);
      color: var(--ink);
      pointer-events: auto;
    }
    .talking {
      background: var(--hedge-soft);
    }
    vt-icon {
      flex: none;
      color: var(--hedge);
    }
    p {
      flex: 1;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    button {
      flex: none;
      min-block-size: var(--target);
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CallBar {
  protected readonly calls = inject(Calls);
  protected readonly ending = signal<string | null>(null);
  protected readonly say = sayPhase;

  protected async hangUp(call: CallView): Promise<void> {
    this.ending.set(call.id);
    await this.calls.hangUp(call);
    this.ending.set(null);
  }
}
