import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ConnectionBar } from './shell/connection-bar.ts';
import { Openings } from './shell/openings.ts';
import { PageFocus } from './shell/page-focus.ts';
import { ProgressBar } from './shell/progress-bar.ts';
import { CannotOpen } from './shell/cannot-open.ts';
import { ToastsView } from './toasts/toasts-view.ts';

/** The whole app: the pages, and what is told whatever page one is on. */
@Component({
  selector: 'app-root',
  imports: [CannotOpen, ConnectionBar, ProgressBar, RouterOutlet, ToastsView],
  template: `
    <app-progress-bar />
    <app-connection-bar />
    @if (nothingOpen()) {
      <app-cannot-open />
    }
    <router-outlet />
    <app-toasts-view />
  `,
})
export class App {
  private readonly openings = inject(Openings);
  protected readonly nothingOpen = computed(() => this.openings.failed() !== null);

  constructor() {
    inject(PageFocus).follow();
  }
}
