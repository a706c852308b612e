import { Component, computed, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayCard } from '@voortuin/contract/today/today';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { nextId } from '@voortuin/ui/form/next-id';
import { Icon } from '@voortuin/ui/icon/icon';
import { sayWhy } from '../caregivers/reason-words.ts';
import { chipsOf } from './card-chips.ts';
import { lastLine } from './last-line.ts';
import { PersonActions } from './person-actions.ts';
import { Points } from './points.ts';

/** Codes of why this day that ask something of whoever contacts her. */
const telling = ['other-channel-after-misses', 'missed-often', 'no-way-to-reach', 'snoozed', 'past-longest'];

/** One person of the day: who she is, why now, her last words, and the one action that suits her. */
@Component({
  selector: 'app-person-card',
  imports: [Card, Chip, Icon, PersonActions, Points, RouterLink],
  templateUrl: './person-card.html',
  styleUrl: './person-card.css',
})
export class PersonCard {
  readonly card = input.required<TodayCard>();
  protected readonly explained = signal(false);
  protected readonly pointsId = nextId('points');
  protected readonly chips = computed(() => chipsOf(this.card()));
  protected readonly last = computed(() => lastLine(this.card()));
  protected readonly therefore = computed(() => {
    const why = this.card().why.find(({ code }) => telling.includes(code));
    return why && sayWhy(why);
  });

  protected explain(): void {
    this.explained.update((explained) => !explained);
  }
}
