import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { KnownToAnswer, KnownToView } from '@voortuin/contract/known-to/known-to';
import type { FirstContact } from '@voortuin/contract/known-to/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import type { Who } from '../caregivers/who.ts';
import { problemWords } from '../problems/problem-words.ts';
import { sayConsent } from '../referrals/consent-words.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import { KnownToApi } from './known-to-api.ts';

const firstWords: Record<FirstContact, string> = {
  them: $localize`:@@known-to.them:zij zijn het eerste aanspreekpunt`,
  us: $localize`:@@known-to.us:wij zijn het eerste aanspreekpunt`,
  unknown: $localize`:@@known-to.unknown:wie het eerste aanspreekpunt is, is niet gezegd`,
};

/** Whether another organisation knows her as well: only when she allows it, and only asked one by one. */
@Component({
  selector: 'app-known-to-card',
  imports: [Button, Card, ErrorState],
  template: `
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="read.again()" />
    }
    @if (shown(); as view) {
      <section vtCard aria-labelledby="known-to">
        <details>
          <summary><h2 id="known-to" i18n>Bekend bij</h2></summary>
          @if (view.consent; as consent) {
            <p>{{ say(consent) }}</p>
            <div aria-live="polite">
              @if (answer(); as answer) {
                @if (answer.others.length > 0) {
                  <ul>
                    @for (other of answer.others; track other.organisation) {
                      <li>
                        <strong>{{ other.organisation }}</strong>: {{ first[other.firstContact] }}
                      </li>
                    }
                  </ul>
                } @else {
                  <p i18n>Geen andere organisatie die dit mag zeggen, kent deze mantelzorger.</p>
                }
              }
            </div>
            @if (mayAct()) {
              <p class="buttons">
                <button vtButton="outline" type="button" icon="search" [small]="true" (click)="ask()" i18n>
                  Ook ergens anders bekend?
                </button>
                <button vtButton="plain" type="button" [small]="true" (click)="withdraw()" i18n>
                  Wil dit niet meer
                </button>
              </p>
            }
          } @else {
            <p class="quiet" i18n>
              Mag een andere organisatie weten dat deze mantelzorger bij ons bekend is? Alleen met toestemming. We
              zeggen nooit waarvoor.
            </p>
            @if (mayAct()) {
              <button vtButton="outline" type="button" icon="check" [small]="true" (click)="allow()" i18n>
                Vindt het goed
              </button>
            }
          }
        </details>
      </section>
    }
  `,
  styleUrl: '../referrals/shared-with.css',
  styles: `
    details > button,
    .buttons {
      margin-block-start: 10px;
    }
    .buttons {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class KnownToCard {
  readonly who = input.required<Who>();
  private readonly calls = inject(KnownToApi);
  private readonly changes = inject(Changes);
  private readonly session = inject(Session);
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly id = computed(() => this.who().id);
  protected readonly mayAct = computed(() => this.session.may('caregivers:write'));
  protected readonly read = reading<KnownToView>(() => `${api}/caregivers/${this.id()}/known-to`, this.changes.seen);
  /** Where the own name tells a diagnosis there is nothing to ask. */
  protected readonly shown = computed(() => {
    const view = this.read.value();
    return view && !view.tellsDiagnosis ? view : null;
  });
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });
  /** What was answered last about her; it is kept nowhere. */
  protected readonly answer = linkedSignal<string, KnownToAnswer | null>({
    source: this.id,
    computation: () => null,
  });
  protected readonly first = firstWords;

  protected say(consent: NonNullable<KnownToView['consent']>): string {
    return sayConsent({ ...consent, withdrawnAt: null });
  }

  protected async allow(): Promise<void> {
    const { AllowSheet } = await import('./allow-sheet.ts');
    if (!(await this.sheets.open<KnownToView>(AllowSheet, { data: this.who() }))) return;
    this.read.again();
    this.toasts.done($localize`Vastgelegd dat het mag.`);
  }

  protected async ask(): Promise<void> {
    const { AskSheet } = await import('./ask-sheet.ts');
    const answer = await this.sheets.open<KnownToAnswer>(AskSheet, { data: this.who() });
    if (answer) this.answer.set(answer);
  }

  protected async withdraw(): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    const data: Confirmation = {
      who: this.who(),
      title: $localize`Mag dit niet meer?`,
      words: $localize`Vanaf nu hoort niemand meer dat deze mantelzorger bij ons bekend is.`,
      label: $localize`Neem de toestemming terug`,
      run: () => this.calls.withdraw(this.id()).then(() => true),
    };
    if (!(await this.sheets.open<boolean>(ConfirmSheet, { data }))) return;
    this.answer.set(null);
    this.read.again();
  }
}
