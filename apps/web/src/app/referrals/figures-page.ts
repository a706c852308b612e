import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralFigures } from '@voortuin/contract/referrals/figures';
import { Card } from '@voortuin/ui/card/card';
import { Cell } from '@voortuin/ui/list/cell';
import { DataTable, type Column } from '@voortuin/ui/list/data-table';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { Changes } from '../caregivers/changes.ts';
import { needWords } from '../partners/need-words.ts';
import { sayNumber } from '../platform/numbers.ts';
import { problemWords } from '../problems/problem-words.ts';

/** How many referrals of the last year came how far, per partner and need; by name, so that nobody is ranked. */
@Component({
  selector: 'app-figures-page',
  imports: [BackLink, Card, Cell, DataTable, EmptyState, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <a vtBack routerLink="/doorverwijzingen" i18n>Doorverwijzingen</a>
    <vt-page-header i18n-title title="Wat kwam ervan?">
      <p under i18n>Alles wat in het laatste jaar is verstuurd. ‘Geholpen’ telt alleen als zij dat zelf zei.</p>
    </vt-page-header>
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="read.again()" />
    } @else if (read.value(); as rows) {
      @if (rows.length > 0) {
        <vt-card class="table">
          <vt-data-table
            [rows]="rows"
            [columns]="columns"
            [trackBy]="keyOf"
            i18n-caption
            caption="Doorverwijzingen per partner en vraag"
          >
            <ng-template vtCell="partner" let-row
              ><a [routerLink]="['/partners', row.partnerId]">{{ row.partner }}</a></ng-template
            >
            <ng-template vtCell="need" let-row>{{ sayNeed(row) }}</ng-template>
            <ng-template vtCell="sent" let-row>{{ sayNumber(row.sent) }}</ng-template>
            <ng-template vtCell="answeredInTime" let-row>{{ sayNumber(row.answeredInTime) }}</ng-template>
            <ng-template vtCell="accepted" let-row>{{ sayNumber(row.accepted) }}</ng-template>
            <ng-template vtCell="helped" let-row>{{ sayNumber(row.helped) }}</ng-template>
          </vt-data-table>
        </vt-card>
      } @else {
        <vt-empty-state icon="overview" i18n-title title="Nog niets verstuurd">
          <p i18n>Zodra er doorverwijzingen zijn, zie je hier wat ervan kwam.</p>
        </vt-empty-state>
      }
    } @else {
      <vt-skeleton [count]="3" [height]="64" />
    }
  `,
  styles: `
    @media (max-width: 719px) {
      vt-card {
        padding: 0;
        border: 0;
        background: none;
      }
    }
  `,
})
export class FiguresPage {
  protected readonly read = reading<ReferralFigures[]>(() => `${api}/referrals/figures`, inject(Changes).seen);
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });
  protected readonly columns: Column[] = [
    { key: 'partner', heading: $localize`Partner` },
    { key: 'need', heading: $localize`Waarvoor` },
    { key: 'sent', heading: $localize`Verstuurd`, figures: true },
    { key: 'answeredInTime', heading: $localize`Op tijd beantwoord`, figures: true },
    { key: 'accepted', heading: $localize`Opgepakt`, figures: true },
    { key: 'helped', heading: $localize`Geholpen`, figures: true },
  ];
  protected readonly sayNumber = sayNumber;
  protected readonly sayNeed = ({ need }: ReferralFigures): string => needWords[need].title;
  protected readonly keyOf = ({ partnerId, need }: ReferralFigures): string => `${partnerId} ${need}`;
}
