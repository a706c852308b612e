import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SightClass } from '@voortuin/contract/caregivers/words';
import type { InsightView } from '@voortuin/contract/insight/insight';
import { Card } from '@voortuin/ui/card/card';
import { BigFigure } from '@voortuin/ui/charts/big-figure';
import { ClassLegend } from '@voortuin/ui/charts/class-legend';
import type { ClassPart } from '@voortuin/ui/charts/class-part';
import { StackedBar } from '@voortuin/ui/charts/stacked-bar';
import { sayNumber } from '../platform/numbers.ts';
import { classColours, classWords, expecting, inPeace, sayWait } from './insight-words.ts';
import { ListWay, listParams, type Part } from './list-way.ts';

/** The answer of the page: how many people were never or too long not spoken to, and where everybody else stands. */
@Component({
  selector: 'app-not-spoken-card',
  imports: [BigFigure, Card, ClassLegend, RouterLink, StackedBar],
  template: `
    <vt-card>
      <h2 class="visually-hidden" i18n>Hoe het ervoor staat</h2>
      @if (notSpoken() > 0) {
        <a class="answer" routerLink="/mantelzorgers" [queryParams]="behind()">
          <vt-big-figure [value]="notSpoken()"
            ><ng-container i18n
              >van {{ all() }} mantelzorgers spraken we nooit of te lang niet</ng-container
            ></vt-big-figure
          >
        </a>
      } @else {
        <vt-big-figure [value]="0"
          ><ng-container i18n>van {{ all() }} mantelzorgers wachten te lang. Zo hoort het.</ng-container></vt-big-figure
        >
      }
      <vt-stacked-bar [parts]="parts()" />
      <vt-class-legend [parts]="parts()" (opened)="way.go(paramsOf($event))" />
    </vt-card>
  `,
  styles: `
    :host,
    vt-card {
      display: flex;
      flex-direction: column;
      flex: 1;
    }
    vt-class-legend {
      display: grid;
      align-content: space-between;
      flex: 1;
    }
    .answer {
      display: block;
      border-radius: 10px;
      color: inherit;
      text-decoration: none;
    }
    .answer:hover {
      color: var(--hedge);
    }
    vt-stacked-bar {
      margin-block: 18px 14px;
    }
  `,
})
export class NotSpokenCard {
  readonly view = input.required<InsightView>();
  readonly part = input.required<Part>();
  /** The floor of the municipalities looked at; null when they differ. */
  readonly floor = input.required<number | null>();
  protected readonly way = inject(ListWay);

  protected readonly notSpoken = computed(() => this.view().counts['never-spoken'] + this.view().counts['too-long']);
  protected readonly all = computed(() => sayNumber(this.view().inSight));
  protected readonly behind = computed(() => listParams(this.part(), { sight: 'not-spoken' }));
  protected readonly parts = computed<ClassPart[]>(() => [
    ...expecting.map((sight) => this.partOf(sight)),
    ...inPeace.map((sight) => this.partOf(sight)).filter(({ count }) => count > 0),
  ]);

  protected paramsOf(key: string) {
    return listParams(this.part(), { sight: key as SightClass });
  }

  private partOf(sight: SightClass): ClassPart {
    return {
      key: sight,
      colour: classColours[sight],
      label: classWords[sight],
      count: this.view().counts[sight],
      more: this.more(sight),
      href: this.way.href(this.paramsOf(sight)),
    };
  }

  private more(sight: SightClass): string {
    const { longestWaitDays } = this.view().newPeople;
    switch (sight) {
      case 'never-spoken':
        return longestWaitDays
          ? $localize`nog geen eerste gesprek, de langste wacht al ${sayWait(longestWaitDays)}:time:`
          : $localize`nog geen eerste gesprek`;
      case 'too-long':
        return $localize`langer geleden dan het ritme toelaat`;
      case 'below-floor':
        return this.floor() === null
          ? $localize`minder gesprekken in een jaar dan de gemeente vraagt`
          : $localize`minder dan ${sayNumber(this.floor()!)}:floor: gesprekken in een jaar`;
      case 'due':
        return $localize`nu een gesprek, nog op tijd`;
      case 'on-time':
        return $localize`volgend gesprek is gepland`;
      case 'paused':
        return $localize`tot een datum met rust gelaten`;
      case 'on-request':
        return $localize`laat het weten als wij nodig zijn`;
      case 'never-approach':
        return $localize`wil geen contact`;
      case 'closed':
        return '';
    }
  }
}
