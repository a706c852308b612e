import { Component, computed, inject } from '@angular/core';
import type { PartnerFigures } from '@voortuin/contract/referrals/figures';
import { Card } from '@voortuin/ui/card/card';
import { Cell } from '@voortuin/ui/list/cell';
import { DataTable, type Column } from '@voortuin/ui/list/data-table';
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

/** What came of what was asked of a partner in the last year; small counts are not told. */
@Component({
  selector: 'app-inbox-figures-page',
  imports: [Card, Cell, DataTable, EmptyState, ErrorState, PageHeader, Skeleton],
  template: `
    <vt-page-header i18n-title title="Wat kwam ervan?">
      <p under i18n>
        Alles wat u in het laatste jaar is gevraagd. Onder de tien noemen we geen getal, zodat het niemand aanwijst.
      </p>
    </vt-page-header>
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="read.again()" />
    } @else if (read.value(); as rows) {
      @if (rows.length > 0) {
        <vt-card>
          <vt-data-table [rows]="rows" [columns]="columns" [trackBy]="keyOf" i18n-caption caption="Vragen aan u">
            <ng-template vtCell="need" let-row>{{ sayNeed(row) }}</ng-template>
            <ng-template vtCell="sent" let-row>{{ say(row.sent) }}</ng-template>
            <ng-template vtCell="answeredInTime" let-row>{{ say(row.answeredInTime) }}</ng-template>
            <ng-template vtCell="accepted" let-row>{{ say(row.accepted) }}</ng-template>
            <ng-template vtCell="helped" let-row>{{ say(row.helped) }}</ng-template>
          </vt-data-table>
        </vt-card>
      } @else {
        <vt-empty-state icon="overview" i18n-title title="Nog niets gevraagd">
          <p i18n>Zodra er vragen zijn, ziet u hier wat ervan kwam.</p>
        </vt-empty-state>
      }
    } @else {
      <vt-skeleton [count]="3" [height]="64" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 860px;
      margin-inline: auto;
    }
    @media (max-width: 719px) {
      vt-card {
        padding: 0;
        border: 0;
        background: none;
      }
    }
  `,
})
export class InboxFiguresPage {
  protected readonly read = reading<PartnerFigures[]>(() => `${api}/partner/figures`, inject(Changes).seen);
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });
  protected readonly columns: Column[] = [
    { key: 'need', heading: $localize`Waarvoor` },
    { key: 'sent', heading: $localize`Gevraagd`, figures: true },
    { key: 'answeredInTime', heading: $localize`Op tijd beantwoord`, figures: true },
    { key: 'accepted', heading: $localize`Opgepakt`, figures: true },
    { key: 'helped', heading: $localize`Geholpen`, figures: true },
  ];
  protected readonly say = (count: number | null): string =>
    count === null ? $localize`onder de 10` : sayNumber(count);
  protected readonly sayNeed = ({ need }: PartnerFigures): string => needWords[need].title;
  protected readonly keyOf = ({ need }: PartnerFigures): string => need;
}
