import { Component, inject, input, output, signal } from '@angular/core';
import type { ParkedMailView, ParkedView } from '@voortuin/contract/reminders/parked';
import { Button } from '@voortuin/ui/button/button';
import { sayInstant } from '../platform/dates.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { ProofApi } from './proof-api.ts';
import { parkedWords, sayCause } from './proof-words.ts';

/** Something that did not go out by itself: what it is, why, what it says when it is a mail, and what one can do. */
@Component({
  selector: 'app-parked-item',
  imports: [Button],
  template: `
    <div class="what">
      <p>
        <b>{{ words[one().what] }}</b>&ngsp;
        @if (one().person; as person) {
          <ng-container i18n>voor {{ person }}</ng-container>
        }
      </p>
      <p class="small quiet">{{ at(one().dueAt) }}. {{ cause(one()) }}</p>
    </div>
    <div class="acts">
      @if (one().readable) {
        <button
          vtButton="plain"
          type="button"
          [small]="true"
          [busy]="busy() === 'read'"
          [attr.aria-expanded]="mail() !== null"
          (click)="read()"
        >
          @if (mail()) {
            <ng-container i18n>Verberg de mail</ng-container>
          } @else {
            <ng-container i18n>Lees de mail</ng-container>
          }
        </button>
      }
      @if (!one().dayOver) {
        <button vtButton="outline" type="button" [small]="true" [busy]="busy() === 'again'" (click)="again()">
          @if (one().unknown) {
            <ng-container i18n>Stuur nog een keer</ng-container>
          } @else {
            <ng-container i18n>Probeer opnieuw</ng-container>
          }
        </button>
      }
      <button vtButton="outline" type="button" [small]="true" [busy]="busy() === 'put-away'" (click)="putAway()">
        <ng-container i18n>Leg weg</ng-container>
      </button>
    </div>
    @if (mail(); as mail) {
      <article>
        @if (mail.to) {
          <p class="small quiet" i18n>Aan {{ mail.to }}</p>
        }
        <p>
          <b>{{ mail.subject }}</b>
        </p>
        <p class="text">{{ mail.text }}</p>
      </article>
    }
  `,
  styleUrl: './parked-row.css',
  styles: `
    article {
      flex: 1 0 100%;
      padding: 12px 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
    }
    .text {
      margin-block-start: 8px;
      white-space: pre-line;
    }
  `,
})
export class ParkedItem {
  readonly one = input.required<ParkedView>();
  /** What is still parked, after something was done about this one. */
  readonly changed = output<ParkedView[]>();
  private readonly api = inject(ProofApi);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly busy = signal<'read' | 'again' | 'put-away' | null>(null);
  protected readonly mail = signal<ParkedMailView | null>(null);
  protected readonly words = parkedWords;
  protected readonly cause = sayCause;
  protected readonly at = sayInstant;

  protected async read(): Promise<void> {
    if (this.mail()) return this.mail.set(null);
    const mail = await this.doing('read', () => this.api.mail(this.one()));
    if (mail) this.mail.set(mail);
  }

  protected async again(): Promise<void> {
    const left = await this.doing('again', () => this.api.again(this.one()));
    if (!left) return;
    this.toasts.done(
      this.one().unknown
        ? $localize`De mail gaat nog een keer. Kwam de eerste toch aan, dan staat hij er twee keer.`
        : $localize`We proberen het opnieuw. Lukt het weer niet, dan staat het hier terug.`,
    );
    this.changed.emit(left);
  }

  protected async putAway(): Promise<void> {
    const left = await this.doing('put-away', () => this.api.putAway(this.one()));
    if (!left) return;
    this.toasts.done($localize`Weggelegd.`);
    this.changed.emit(left);
  }

  private async doing<T>(what: 'read' | 'again' | 'put-away', call: () => Promise<T>): Promise<T | undefined> {
    this.busy.set(what);
    const answer = await this.refusals.tell(call);
    this.busy.set(null);
    return answer;
  }
}
