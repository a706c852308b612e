import {
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import type { SessionStep } from '@voortuin/contract/people/session';
import { Button } from '@voortuin/ui/button/button';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Leaving } from './leaving.ts';
import { OrganisationStep } from './organisation-step.ts';
import { PasswordStep } from './password-step.ts';
import { SecondFactorSetUpStep } from './second-factor-set-up.ts';
import { SecondFactorStep } from './second-factor-step.ts';
import { SessionApi } from './session-api.ts';
import { Session } from './session.ts';

/** The steps of signing in, one after the other, until somebody is signed in all the way. */
@Component({
  selector: 'app-sign-in-steps',
  imports: [Button, ErrorState, OrganisationStep, PasswordStep, SecondFactorSetUpStep, SecondFactorStep],
  template: `
    @switch (state()) {
      @case ('second-factor') {
        <app-second-factor-step (step)="go($event)" />
      }
      @case ('second-factor-set-up') {
        <app-second-factor-set-up (done)="look()" />
      }
      @case ('choose-organisation') {
        <app-organisation-step [organisations]="organisations()" (step)="go($event)" />
      }
      @case ('signed-in') {}
      @default {
        <app-password-step [known]="known()" (step)="go($event)" />
      }
    }
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="look()" />
    }
    @if (state() && state() !== 'signed-in') {
      <button class="other" vtButton="plain" type="button" (click)="startOver()" i18n>
        Met een ander account inloggen
      </button>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .other {
      justify-self: start;
      margin-inline-start: -8px;
    }
  `,
})
export class SignInSteps {
  /** The e-mail of whoever signs in again. */
  readonly known = input('');
  /** The organisation to go back to, when it is among those to choose from. */
  readonly organisationId = input<string | null>(null);
  /** How far one had come when the page was opened. */
  readonly begun = input<SessionStep | null>(null);
  /** Somebody is signed in all the way. */
  readonly arrived = output<void>();
  private readonly session = inject(Session);
  private readonly sessions = inject(SessionApi);
  private readonly leaving = inject(Leaving);
  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly reached = signal<SessionStep | null>(null);
  private readonly now = computed(() => this.reached() ?? this.begun());
  protected readonly state = computed(() => this.now()?.state ?? null);
  protected readonly organisations = computed(() => this.now()?.organisations ?? this.session.organisations());
  protected readonly wrong = signal<string | null>(null);

  protected async go(step: SessionStep): Promise<void> {
    const usual = step.organisations?.find(({ id }) => id === this.organisationId());
    if (step.state === 'signed-in') await this.look();
    else if (usual)
      await this.attempt(async () => this.go(await this.sessions.chooseOrganisation({ organisationId: usual.id })));
    else this.reach(step);
  }

  /** Asks the server how far we are. */
  protected async look(): Promise<void> {
    await this.attempt(async () => {
      const view = await this.sessions.who();
      if (view.state === 'signed-in') this.arrived.emit();
      else this.reach({ state: view.state, organisations: view.organisations });
    });
  }

  protected startOver(): Promise<void> {
    return this.leaving.signOut();
  }

  /** Shows a step and takes the reader there: what she pressed is no longer on the page. */
  private reach(step: SessionStep): void {
    this.reached.set(step);
    afterNextRender(
      () => {
        const shown = this.host.nativeElement.querySelector<HTMLElement>('.step');
        if (!shown || shown.contains(document.activeElement)) return;
        shown.tabIndex = -1;
        shown.focus();
      },
      { injector: this.injector },
    );
  }

  private async attempt(call: () => Promise<void>): Promise<void> {
    this.wrong.set(null);
    try {
      await call();
    } catch (error) {
      this.wrong.set(problemWords(problemOf(error)));
    }
  }
}
