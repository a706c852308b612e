import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayCard } from '@voortuin/contract/today/today';
import { Row } from '@voortuin/ui/list/row';
import { sayMoment } from '../caregivers/moment-words.ts';
import { reasonLine } from './card-chips.ts';

/** Somebody of a coming day in one line: when, how and why. */
@Component({
  selector: 'app-ahead-row',
  imports: [Row, RouterLink],
  template: `
    <a vtRow [title]="card().name" [routerLink]="['/vandaag', card().caregiverId]" queryParamsHandling="preserve"
      >{{ moment() }} · {{ reasons().words }}</a
    >
  `,
  styles: `
    :host {
      display: block;
    }
    :host(:last-child) a {
      border-block-end: 0;
    }
  `,
})
export class AheadRow {
  readonly card = input.required<TodayCard>();
  protected readonly moment = computed(() => sayMoment(this.card()));
  protected readonly reasons = computed(() => reasonLine(this.card()));
}
