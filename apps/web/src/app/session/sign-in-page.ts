import { Component, computed, inject, input, resource } from '@angular/core';
import { Router } from '@angular/router';
import type { SessionStep } from '@voortuin/contract/people/session';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { DemoPeople } from './demo-people.ts';
import { returnTo } from './return-to.ts';
import { SessionApi } from './session-api.ts';
import { Session } from './session.ts';
import { SignInFrame } from './sign-in-frame.ts';
import { SignInSteps } from './sign-in-steps.ts';

/** Signing in; afterwards one comes back to the page one wanted. */
@Component({
  selector: 'app-sign-in-page',
  imports: [DemoPeople, ErrorState, SignInFrame, SignInSteps, Skeleton],
  template: `
    <app-sign-in-frame [title]="title()" [wide]="people().length > 0">
      @if (problem(); as words) {
        <vt-error-state [words]="words" (again)="begun.reload()" />
      } @else if (begun.hasValue()) {
        <app-sign-in-steps [begun]="begun.value() ?? null" (arrived)="goOn()" />
      } @else {
        <vt-skeleton [count]="2" [height]="62" />
      }
      @if (people().length) {
        <div aside>
          <h2 i18n>Kijk rond in de voorbeeldstad</h2>
          <p class="quiet" i18n>Kies door wiens ogen je kijkt. Alle mensen zijn verzonnen; je kunt niets stukmaken.</p>
          <app-demo-people [people]="people()" (step)="goOn()" />
        </div>
      }
    </app-sign-in-frame>
  `,
  styles: `
    [aside] {
      display: grid;
      gap: 12px;
    }
  `,
})
export class SignInPage {
  /** The page one wanted, from the address. */
  readonly naar = input<string>();
  private readonly session = inject(Session);
  private readonly sessions = inject(SessionApi);
  private readonly router = inject(Router);
  /** How far one had come already; somebody who is signed in goes on at once. */
  protected readonly begun = resource({
    loader: async (): Promise<SessionStep | null> => {
      const view = await this.session.load();
      if (view?.state === 'signed-in') await this.goOn();
      return view && { state: view.state, organisations: view.organisations };
    },
  });
  private readonly demoPeople = resource({ loader: () => this.sessions.demoPeople() });
  protected readonly people = computed(() =>
    this.demoPeople.hasValue() && this.begun.hasValue() && this.begun.value() === null ? this.demoPeople.value() : [],
  );
  protected readonly title = computed(() =>
    this.begun.hasValue() && this.begun.value() ? $localize`Nog één stap` : $localize`Inloggen`,
  );
  protected readonly problem = computed(() => {
    const error = this.begun.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });

  protected async goOn(): Promise<void> {
    await this.session.load();
    await this.router.navigateByUrl(returnTo(this.naar()), { replaceUrl: true });
  }
}
