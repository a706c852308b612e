import { Component, computed, inject, input } from '@angular/core';
import type { CallView } from '@voortuin/contract/calls/calls';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import { callerName, sayResult } from './call-words.ts';
import { Calls } from './calls.ts';

/** Calls that are over and still to be logged, so that none is lost: all of one's own, or those with one caregiver. */
@Component({
  selector: 'app-calls-to-log',
  imports: [Button, Card, Icon],
  template: `
    @if (shown().length > 0) {
      <section vtCard edge="marked" [attr.aria-label]="label">
        <h2 i18n>Nog vast te leggen</h2>
        <ul>
          @for (call of shown(); track call.id) {
            <li>
              <vt-icon name="phone" />
              <div class="what">
                @if (!caregiverId()) {
                  <p class="name">{{ name(call) }}</p>
                }
                <p class="small quiet">{{ say(call) }}</p>
              </div>
              <div class="acts">
                @if (!call.caregiverId && call.mayBe.length > 0) {
                  @for (one of call.mayBe; track one.id) {
                    <button vtButton="outline" type="button" [small]="true" (click)="calls.log(call, one)" i18n>
                      Het was {{ one.name }}
                    </button>
                  }
                } @else {
                  <button
                    vtButton="outline"
                    type="button"
                    [small]="true"
                    [attr.aria-label]="logLabel(call)"
                    (click)="calls.log(call)"
                    i18n="@@call.log"
                  >
                    Leg vast
                  </button>
                }
                <button
                  vtButton="plain"
                  type="button"
                  [small]="true"
                  [attr.aria-label]="awayLabel(call)"
                  (click)="calls.putAway(call)"
                  i18n
                >
                  Niet nodig
                </button>
              </div>
            </li>
          }
        </ul>
      </section>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:has(section) {
      margin-block-end: 16px;
    }
    h2 {
      margin-block-end: 8px;
      font-size: 1.0625rem;
    }
    li {
      --icon-size: 20px;
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 12px;
      padding-block: 6px;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
    vt-icon {
      flex: none;
      color: var(--hedge);
    }
    .what {
      flex: 1 1 140px;
      min-inline-size: 0;
      overflow-wrap: anywhere;
    }
    .name {
      font-weight: 600;
    }
    .acts {
      margin-inline-start: 32px;
      display: flex;
      flex-wrap: wrap;
      gap: 4px;
    }
    .acts button {
      min-block-size: var(--target);
    }
  `,
})
export class CallsToLog {
  /** Of whom; everybody's when left out. */
  readonly caregiverId = input<string>();
  protected readonly calls = inject(Calls);
  protected readonly name = callerName;
  protected readonly say = sayResult;
  protected readonly label = $localize`Gesprekken die nog vast te leggen zijn`;
  protected readonly shown = computed(() => {
    const of = this.caregiverId();
    return this.calls
      .toLog()
      .filter(
        ({ caregiverId, mayBe }) => !of || caregiverId === of || (!caregiverId && mayBe.some(({ id }) => id === of)),
      );
  });

  protected logLabel(call: CallView): string {
    return $localize`Leg vast: ${callerName(call)}:name:, ${sayResult(call)}:what:`;
  }

  protected awayLabel(call: CallView): string {
    return $localize`Niet nodig om vast te leggen: ${callerName(call)}:name:, ${sayResult(call)}:what:`;
  }
}
