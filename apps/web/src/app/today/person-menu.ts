import { Component, afterNextRender, computed, inject, injectAsync, input, viewChild } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { TodayCard } from '@voortuin/contract/today/today';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import type { MomentSheets } from '../caregivers/moments.ts';
import { device } from '../platform/device.ts';
import { Session } from '../session/session.ts';
import { CardDoing } from './card-doing.ts';
import { otherActions, type Action } from './suiting-action.ts';

/** What the menu can do about her next moment. */
type Verb = 'snooze' | 'replan' | 'appoint' | 'cancelAppointment' | 'handOver' | 'pause' | 'close';

/** All that one can do about a person of the day, in a menu that opens at once: it is fetched when somebody first asks. */
@Component({
  selector: 'app-person-menu',
  imports: [Button, Icon, MatMenu, MatMenuItem, MatMenuTrigger],
  templateUrl: './person-menu.html',
  styles: `
    :host {
      display: contents;
    }
  `,
})
export class PersonMenu {
  readonly card = input.required<TodayCard>();
  readonly label = input.required<string>();
  private readonly doing = inject(CardDoing);
  private readonly trigger = viewChild.required(MatMenuTrigger);
  private readonly moments = injectAsync(async () => (await import('../caregivers/moments.ts')).MomentSheets);

  protected readonly mayChange = inject(Session).may('caregivers:write');
  /** Beside the two that stand on the card. */
  protected readonly further = computed(() => otherActions(this.card(), device).slice(1));

  constructor() {
    afterNextRender(() => this.trigger().openMenu());
  }

  protected beginFromMenu(action: Action): void {
    this.doing.beginWithoutLink(this.card(), action);
  }

  /** Opens the sheet of one of the verbs; what opens them is fetched when somebody first asks. */
  protected async change(verb: Verb): Promise<void> {
    const moments: MomentSheets = await this.moments();
    const { caregiverId: id, name } = this.card();
    await moments[verb]({ id, name });
  }

  protected log(): void {
    void this.doing.log(this.card());
  }

  protected openPage(): void {
    void this.doing.openPage(this.card());
  }
}
