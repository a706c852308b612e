import { Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CallView } from '@voortuin/contract/calls/calls';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { Calls } from './calls.ts';
import { sayPhase } from './call-words.ts';

/** The calls that go on now: how far each is, the way to whom it is with, and how to end it. */
@Component({
  selector: 'app-call-lines',
  imports: [Button, Icon, RouterLink],
  template: `
    @for (call of calls.running(); track call.id) {
      <div class="call" [class.talking]="call.phase === 'talking'">
        <vt-icon name="phone" />
        @if (call.caregiverId; as id) {
          <p>
            <a [routerLink]="['/mantelzorgers', id]">{{ say(call) }}</a>
          </p>
        } @else {
          <p>{{ say(call) }}</p>
        }
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
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
      min-inline-size: 0;
    }
    .call {
      --icon-size: 20px;
      display: flex;
      align-items: center;
      gap: 12px;
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
    a {
      display: block;
      padding-block: 10px;
      color: inherit;
    }
    button[vtButton] {
      flex: none;
      min-block-size: var(--target);
    }
  `,
})
export class CallLines {
  protected readonly calls = inject(Calls);
  protected readonly ending = signal<string | null>(null);
  protected readonly say = sayPhase;

  protected async hangUp(call: CallView): Promise<void> {
    this.ending.set(call.id);
    await this.calls.hangUp(call);
    this.ending.set(null);
  }
}
