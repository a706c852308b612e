import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';

/** What a page of the settings shows, as far as it matters whether it came. */
export interface Fetched {
  hasValue(): boolean;
  error(): unknown;
  reload(): unknown;
}

/** The frame of one page of the settings: the way back, its title, its actions (`[actions]`), and what was fetched. */
@Component({
  selector: 'app-settings-section',
  imports: [BackLink, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <a vtBack routerLink="/instellingen" i18n>Instellingen</a>
    <vt-page-header [title]="title()">
      <ng-container under>{{ under() }}</ng-container>
      <ng-container actions><ng-content select="[actions]" /></ng-container>
    </vt-page-header>
    @if (failed(); as words) {
      <vt-error-state [words]="words" (again)="fetched().reload()" />
    } @else if (fetched().hasValue()) {
      <ng-content />
    } @else {
      <vt-skeleton [height]="64" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 860px;
    }
  `,
})
export class SettingsSection {
  readonly title = input.required<string>();
  readonly under = input('');
  readonly fetched = input.required<Fetched>();
  protected readonly failed = computed(() => {
    const error = this.fetched().error();
    return error ? problemWords(problemOf(error instanceof Error && error.cause ? error.cause : error)) : null;
  });
}
