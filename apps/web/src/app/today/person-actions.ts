import { Component, computed, inject, injectAsync, input } from '@angular/core';
import { MatMenu, MatMenuItem, MatMenuTrigger } from '@angular/material/menu';
import type { TodayCard } from '@voortuin/contract/today/today';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import type { MomentSheets } from '../caregivers/moments.ts';
import type { Who } from '../caregivers/who.ts';
import { device } from '../platform/device.ts';
import { Session } from '../session/session.ts';
import { CardDoing } from './card-doing.ts';
import { callName, otherActions, suitingAction, type Action } from './suiting-action.ts';

/** What the menu can do about her next moment. */
type Verb = 'snooze' | 'replan' | 'appoint' | 'cancelAppointment' | 'handOver' | 'pause' | 'close';

/** What one can do about a person of the day: one action that suits her, one beside it, and the rest in a menu. */
@Component({
  selector: 'app-person-actions',
  imports: [Button, Icon, MatMenu, MatMenuItem, MatMenuTrigger],
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
  private readonly doing = inject(CardDoing);
  private readonly session = inject(Session);
  private readonly moments = injectAsync(async () => (await import('../caregivers/moments.ts')).MomentSheets);

  protected readonly mayChange = this.session.may('caregivers:write');
  protected readonly suiting = computed(() => suitingAction(this.card(), device));
  private readonly others = computed(() => otherActions(this.card(), device));
  protected readonly beside = computed(() => this.others()[0]);
  protected readonly further = computed(() => this.others().slice(1));
  protected readonly who = computed<Who>(() => ({ id: this.card().caregiverId, name: this.card().name }));
  protected readonly moreLabel = computed(() => $localize`Meer voor ${callName(this.card())}:name:`);

  protected begin(action: Action, pressed: Event): void {
    this.doing.begin(this.card(), action, pressed);
  }

  protected beginFromMenu(action: Action): void {
    this.doing.beginWithoutLink(this.card(), action);
  }

  /** Opens the sheet of one of the verbs; what opens them is fetched when somebody first asks. */
  protected async change(verb: Verb): Promise<void> {
    const moments: MomentSheets = await this.moments();
    await moments[verb](this.who());
  }

  protected log(): void {
    void this.doing.log(this.card());
  }

  protected openPage(): void {
    void this.doing.openPage(this.card());
  }
}
