import { Component, computed, inject, input } from '@angular/core';
import type { OwnPageView } from '@voortuin/contract/own-pages/own-pages';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import type { Who } from '../caregivers/who.ts';
import { dayOf, plainDay } from '../platform/dates.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import { OwnPagesApi } from './own-pages-api.ts';

/** Her own page: what she reads there, which link she has, and taking it back. Only for who was sent one. */
@Component({
  selector: 'app-own-page-card',
  imports: [Button, Card, ErrorState],
  template: `
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="read.again()" />
    }
    @if (shown(); as view) {
      <section vtCard aria-labelledby="own-page">
        <details>
          <summary>
            <h2 id="own-page" i18n>Mijn Voortuin, de eigen pagina van {{ who().name }}</h2>
          </summary>
          <p class="quiet" i18n>Dit staat daar te lezen:</p>
          <blockquote>
            @for (sentence of view.sees; track sentence) {
              <p lang="nl">{{ sentence }}</p>
            }
          </blockquote>
          @for (link of view.links; track link.numberShown) {
            <p i18n>De link ging naar {{ link.numberShown }} en werkt tot en met {{ link.until }}.</p>
          }
          @if (mayAct()) {
            <button vtButton="outline" type="button" icon="lock" [small]="true" (click)="revoke()" i18n>
              Trek de link in
            </button>
          }
        </details>
      </section>
    }
  `,
  styleUrl: '../referrals/shared-with.css',
  styles: `
    details > button {
      margin-block-start: 10px;
    }
    blockquote {
      margin: 0 0 10px;
      padding-inline-start: 12px;
      border-inline-start: 3px solid var(--hedge);
    }
  `,
})
export class OwnPageCard {
  readonly who = input.required<Who>();
  private readonly calls = inject(OwnPagesApi);
  private readonly changes = inject(Changes);
  private readonly session = inject(Session);
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly id = computed(() => this.who().id);
  protected readonly mayAct = computed(() => this.session.may('caregivers:write'));
  protected readonly read = reading<OwnPageView>(() => `${api}/caregivers/${this.id()}/own-page`, this.changes.seen);
  protected readonly shown = computed(() => {
    const view = this.read.value();
    if (!view || view.links.length === 0) return null;
    return { ...view, links: view.links.map((link) => ({ ...link, until: plainDay(dayOf(link.endsAt)) })) };
  });
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });

  protected async revoke(): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    const data: Confirmation = {
      who: this.who(),
      title: $localize`Trek de link in`,
      words: $localize`De link in de sms werkt meteen niet meer. Met een volgende sms kan er een nieuwe link mee.`,
      label: $localize`Trek de link in`,
      run: () => this.calls.revoke(this.id()).then(() => true),
    };
    if (!(await this.sheets.open<boolean>(ConfirmSheet, { data }))) return;
    this.changes.tell();
    this.toasts.done($localize`De link werkt niet meer.`);
  }
}
