import { Component, DestroyRef, inject } from '@angular/core';
import {
  NavigationCancel,
  NavigationEnd,
  NavigationError,
  NavigationSkipped,
  NavigationStart,
  Router,
} from '@angular/router';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { Waiting } from '../api/waiting.ts';

/** A thin line at the top while one waits longer than 300 ms, for an answer or for a page; what comes says so itself to who listens. */
@Component({
  selector: 'app-progress-bar',
  template: `
    @if (waiting.busy()) {
      <div aria-hidden="true"><span></span></div>
    }
  `,
  styleUrl: './progress-bar.css',
})
export class ProgressBar {
  protected readonly waiting = inject(Waiting);

  constructor() {
    let end = (): void => undefined;
    inject(DestroyRef).onDestroy(() => end());
    inject(Router)
      .events.pipe(takeUntilDestroyed())
      .subscribe((event) => {
        if (event instanceof NavigationStart) {
          end();
          end = this.waiting.begin();
        } else if (
          event instanceof NavigationEnd ||
          event instanceof NavigationCancel ||
          event instanceof NavigationError ||
          event instanceof NavigationSkipped
        ) {
          end();
        }
      });
  }
}
