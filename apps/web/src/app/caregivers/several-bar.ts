import { Component, computed, inject, input } from '@angular/core';
import { mostAtOnce } from '@voortuin/contract/messages/words';
import { Button } from '@voortuin/ui/button/button';
import { Texting } from '../messages/texting.ts';
import { Session } from '../session/session.ts';
import type { ChooseSeveral } from './choose-several.ts';

/** The bar below a list from which several are being chosen: how many, everyone who fits, and handing over or texting them. */
@Component({
  selector: 'app-several-bar',
  imports: [Button],
  template: `
    <div class="head">
      <p role="status">
        @if (several().gathered() !== null) {
          <ng-container i18n>{{ several().gathered() }} gevonden, nog even…</ng-container>
        } @else {
          <ng-container i18n>{several().count(), plural,
            =0 {Kies om wie het gaat}
            =1 {1 gekozen}
            other {{{ several().count() }} gekozen}
          }</ng-container>
        }
      </p>
      <button vtButton="plain" type="button" [small]="true" (click)="several().stop()" i18n>Stop</button>
    </div>
    <div class="actions">
      @if (mayShare) {
        <button
          vtButton="primary"
          type="button"
          icon="hand-over"
          [small]="true"
          [disabled]="several().count() === 0"
          (click)="several().handOver()"
          i18n
        >
          Draag over
        </button>
      }
      @if (texting.byUs) {
        <button
          [vtButton]="mayShare ? 'outline' : 'primary'"
          type="button"
          icon="message"
          [small]="true"
          [disabled]="several().count() === 0 || tooMany()"
          (click)="several().text()"
          i18n
        >
          Sms
        </button>
      }
      @if (!several().everyone()) {
        <button
          vtButton="outline"
          type="button"
          [small]="true"
          [busy]="several().gathered() !== null"
          (click)="several().all()"
        >
          @if (total() === null) {
            <ng-container i18n>Kies iedereen die past</ng-container>
          } @else {
            <ng-container i18n>Kies alle {{ total() }}</ng-container>
          }
        </button>
      }
    </div>
    @if (texting.byUs && tooMany()) {
      <p class="small quiet" i18n>Een sms gaat naar hooguit {{ most }} mensen tegelijk.</p>
    }
  `,
  styles: `
    :host {
      position: sticky;
      inset-block-end: var(--page-below, 0px);
      z-index: 2;
      display: grid;
      gap: 8px;
      margin-block-start: 12px;
      padding: 12px 16px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
    }
    .head {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: 12px;
    }
    p {
      font-weight: 600;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class SeveralBar {
  private readonly session = inject(Session);
  protected readonly texting = inject(Texting);
  protected readonly mayShare = this.session.may('work:share');
  protected readonly most = mostAtOnce;
  protected readonly tooMany = computed(() => this.several().count() > mostAtOnce);
  readonly several = input.required<ChooseSeveral>();
  /** How many fit, when the whole list is on the screen. */
  readonly total = input.required<number | null>();
}
