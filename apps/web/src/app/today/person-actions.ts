import { Component, computed, inject, input, signal } from '@angular/core';
import type { TodayCard } from '@voortuin/contract/today/today';
import { Button } from '@voortuin/ui/button/button';
import { Calling } from '../calls/calling.ts';
import { device } from '../platform/device.ts';
import { CardDoing } from './card-doing.ts';
import { PersonMenu } from './person-menu.ts';
import { callName, otherActions, suitingAction, type Action } from './suiting-action.ts';

/** What one can do about a person of the day: one action that suits her, one beside it, and the rest in a menu. */
@Component({
  selector: 'app-person-actions',
  imports: [Button, PersonMenu],
  templateUrl: './person-actions.html',
  styles: `
    :host {
      display: flex;
      gap: 8px;
    }
    .suits {
      flex: 1;
      min-inline-size: 0;
    }
  `,
})
export class PersonActions {
  readonly card = input.required<TodayCard>();
  /** A quieter first action, for what is not to be done yet. */
  readonly quiet = input(false);
  private readonly calling = inject(Calling);
  private readonly doing = inject(CardDoing);
  /** Whether somebody asked for the menu. */
  protected readonly menuWanted = signal(false);

  protected readonly inCall = computed(() => this.calling.isWith(this.card().caregiverId));
  protected readonly suiting = computed(() => suitingAction(this.card(), device));
  protected readonly beside = computed(() => otherActions(this.card(), device)[0]);
  protected readonly moreLabel = computed(() => $localize`Meer voor ${callName(this.card())}:name:`);

  protected begin(action: Action, pressed: Event): void {
    this.doing.begin(this.card(), action, pressed);
  }

  protected openPage(): void {
    void this.doing.openPage(this.card());
  }
}
