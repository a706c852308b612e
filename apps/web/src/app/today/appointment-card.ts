import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayCard } from '@voortuin/contract/today/today';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Icon } from '@voortuin/ui/icon/icon';
import { channelWords } from '../caregivers/caregiver-words.ts';
import { sayTime } from '../platform/dates.ts';
import { lastLine } from './last-line.ts';
import { isOver } from './suiting-action.ts';
import { PersonActions } from './person-actions.ts';

/** From how long before it an appointment is the thing to do. */
const soon = 60 * 60_000;

/** A time agreed with her, today. */
@Component({
  selector: 'app-appointment-card',
  imports: [Card, Chip, Icon, PersonActions, RouterLink],
  template: `
    <article vtCard [attr.data-card]="card().caregiverId">
      <header>
        <vt-icon name="calendar" />
        <div>
          <h3>
            <span class="figures">{{ time() }}</span>
            <a [routerLink]="['/vandaag', card().caregiverId]" queryParamsHandling="preserve">{{ card().name }}</a>
          </h3>
          <p class="small quiet">{{ where() }}</p>
        </div>
        @if (isOver()) {
          <vt-chip tone="sun" i18n>voorbij</vt-chip>
        } @else {
          <vt-chip tone="sky" i18n>afspraak</vt-chip>
        }
      </header>
      @if (last(); as words) {
        <div class="last">
          <p>{{ words }}</p>
        </div>
      }
      <app-person-actions [card]="card()" [quiet]="!isSoon()" />
    </article>
  `,
  styleUrl: './person-card.css',
  styles: `
    header {
      align-items: center;
      justify-content: flex-start;
    }
    header > vt-icon {
      color: var(--sky);
    }
    header > div {
      flex: 1;
      min-inline-size: 0;
    }
    .figures {
      margin-inline-end: 6px;
    }
  `,
})
export class AppointmentCard {
  readonly card = input.required<TodayCard>();
  protected readonly time = computed(() => sayTime(this.card().startsAt!));
  protected readonly last = computed(() => lastLine(this.card()));
  protected readonly where = computed(() => {
    const { channel, address, phoneShown } = this.card();
    const how = channel ? channelWords[channel] : '';
    const place = channel === 'phone' ? phoneShown : address;
    const words = [how, place].filter(Boolean).join(', ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  });
  protected readonly isOver = computed(() => isOver(this.card(), Date.now()));
  protected readonly isSoon = computed(() => new Date(this.card().startsAt!).getTime() - Date.now() < soon);
}
