import { Component, computed, input } from '@angular/core';
import type { Problem } from '@voortuin/contract/platform/problem';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { problemWords } from '../problems/problem-words.ts';

/** Why what was sent in a sheet was refused; all that was typed still stands there. */
@Component({
  selector: 'app-sheet-problem',
  imports: [ErrorState],
  template: `
    @if (words(); as words) {
      <vt-error-state [words]="words" [retry]="false" />
    }
  `,
  // While there is nothing wrong it takes no row of the form around it.
  styles: ':host(:empty) { display: none; }',
})
export class SheetProblem {
  readonly problem = input.required<Problem | null>();
  protected readonly words = computed(() => {
    const problem = this.problem();
    return problem && problemWords(problem);
  });
}
