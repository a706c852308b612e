import { Component, computed, input } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { problemWords } from '../problems/problem-words.ts';
import type { Pages } from './pages.ts';

/** The end of a list that is read page by page: more to fetch, being fetched, or what went wrong. */
@Component({
  selector: 'app-list-end',
  imports: [Button, ErrorState, Skeleton],
  template: `
    @if (words(); as words) {
      <vt-error-state [words]="words" (again)="of().again()" />
    } @else if (!of().ready()) {
      <vt-skeleton [count]="3" [height]="72" />
    } @else if (of().hasMore()) {
      <button vtButton="outline" type="button" [wide]="true" [busy]="of().reading()" (click)="of().more()" i18n>
        Toon meer
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
    }
  `,
})
export class ListEnd {
  readonly of = input.required<Pages<unknown>>();
  protected readonly words = computed(() => {
    const problem = this.of().problem();
    return problem && problemWords(problem);
  });
}
