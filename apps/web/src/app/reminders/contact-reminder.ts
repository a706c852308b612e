import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReminderContact } from '@voortuin/contract/reminders/reminders';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import { device } from '../platform/device.ts';
import { Session } from '../session/session.ts';
import { CardDoing } from '../today/card-doing.ts';
import { suitingAction } from '../today/suiting-action.ts';
import { sayContact } from './reminder-words.ts';

/** A reminder of somebody to speak to: who, how, and the one action that suits her. */
@Component({
  selector: 'app-contact-reminder',
  imports: [Button, Card, Icon, RouterLink],
  template: `
    <article vtCard>
      <header>
        <vt-icon [name]="contact().kind === 'appointment' ? 'calendar' : action().icon" />
        <div>
          <h3>
            <a [routerLink]="['/mantelzorgers', contact().caregiverId]" (click)="seen.emit()">{{ contact().name }}</a>
          </h3>
          <p class="small quiet">{{ asks() }}</p>
        </div>
        <ng-content />
      </header>
      @if (mayLog) {
        <div class="actions">
          @if (action().href; as href) {
            <a vtButton="outline" [icon]="action().icon" [href]="href" (click)="begin($event)">{{ action().label }}</a>
          } @else {
            <button vtButton="outline" type="button" [icon]="action().icon" (click)="begin($event)">
              {{ action().label }}
            </button>
          }
          @if (action().kind !== 'log') {
            <button vtButton="plain" type="button" icon="note" (click)="log()" i18n>Leg contact vast</button>
          }
        </div>
      }
    </article>
  `,
  styles: `
    article {
      display: grid;
      gap: 10px;
    }
    header {
      display: flex;
      align-items: flex-start;
      gap: 12px;
    }
    header > vt-icon {
      margin-block-start: 2px;
      color: var(--ink-2);
    }
    header > div {
      flex: 1;
      min-inline-size: 0;
    }
    h3 {
      font-size: 1.0625rem;
      overflow-wrap: anywhere;
    }
    h3 a {
      position: relative;
      color: var(--ink);
      text-decoration: none;
    }
    h3 a::after {
      position: absolute;
      inset: -12px -8px;
      content: '';
    }
    h3 a:hover {
      color: var(--hedge);
      text-decoration: underline;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ContactReminder {
  readonly contact = input.required<ReminderContact>();
  /** Somebody opened it or went to work on it. */
  readonly seen = output<void>();
  private readonly doing = inject(CardDoing);
  protected readonly mayLog = inject(Session).may('contacts:log');
  protected readonly asks = computed(() => sayContact(this.contact()));
  protected readonly action = computed(() => suitingAction(this.contact(), device));

  protected begin(pressed: Event): void {
    this.seen.emit();
    this.doing.begin(this.contact(), this.action(), pressed);
  }

  protected log(): void {
    this.seen.emit();
    void this.doing.log(this.contact());
  }
}
