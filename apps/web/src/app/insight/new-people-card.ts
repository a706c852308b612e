import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InsightView } from '@voortuin/contract/insight/insight';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { FigureLink } from './figure-link.ts';
import { sayWait } from './insight-words.ts';
import { listParams, type Part } from './list-way.ts';

/** New people against what was agreed about them, and who has nobody yet. */
@Component({
  selector: 'app-new-people-card',
  imports: [Button, Card, FigureLink, RouterLink],
  template: `
    <vt-card>
      <h2 i18n>Nieuwe mensen</h2>
      <p class="quiet" i18n>
        Afgesproken: binnen
        {view().newPeople.agreedDays, plural, =1 {1 dag} other {{{ view().newPeople.agreedDays }} dagen}} een eerste
        gesprek.
      </p>
      @if (view().newPeople.waiting === 0) {
        <p i18n>Niemand wacht op een eerste gesprek.</p>
      } @else {
        <a appFigureLink routerLink="/mantelzorgers" [queryParams]="waiting()" [value]="view().newPeople.waiting">
          <ng-container i18n>{view().newPeople.waiting, plural,
            =1 {wacht op een eerste gesprek}
            other {wachten op een eerste gesprek}
          }</ng-container>
        </a>
        @if (view().newPeople.late > 0) {
          <a
            appFigureLink
            routerLink="/mantelzorgers"
            [queryParams]="late()"
            [value]="view().newPeople.late"
            [late]="true"
          >
            <ng-container i18n
              >{view().newPeople.late, plural, =1 {wacht langer dan afgesproken} other {wachten langer dan afgesproken}
              }, het langst al {{ longest() }}</ng-container
            >
          </a>
        }
      }
      @if (view().unassigned > 0) {
        <div class="unassigned">
          <a
            appFigureLink
            routerLink="/mantelzorgers"
            [queryParams]="unassigned()"
            [value]="view().unassigned"
            [late]="true"
          >
            <ng-container i18n
              >{view().unassigned, plural, =1 {heeft nog geen consulent} other {hebben nog geen consulent}}: niemand
              belt hen</ng-container
            >
          </a>
          <a
            vtButton="outline"
            [small]="true"
            icon="hand-over"
            routerLink="/mantelzorgers"
            [queryParams]="unassigned()"
            i18n
            >Toewijzen</a
          >
        </div>
      }
    </vt-card>
  `,
  styles: `
    vt-card {
      display: grid;
      align-content: start;
      gap: 8px;
    }
    .unassigned {
      display: grid;
      justify-items: start;
      gap: 8px;
      padding-block-start: 8px;
      border-block-start: 1px solid var(--line);
    }
    .unassigned > a:first-child {
      justify-self: stretch;
    }
  `,
})
export class NewPeopleCard {
  readonly view = input.required<InsightView>();
  readonly part = input.required<Part>();
  protected readonly waiting = computed(() => listParams(this.part(), { sight: 'never-spoken' }));
  protected readonly late = computed(() => listParams(this.part(), { firstContactLate: true }));
  protected readonly unassigned = computed(() => listParams(this.part(), { unassigned: true }));
  protected readonly longest = computed(() => sayWait(this.view().newPeople.longestWaitDays ?? 0));
}
