import { Component, computed, inject, input, signal } from '@angular/core';
import type { TimelineItem } from '@voortuin/contract/timelines/timelines';
import type { Arrival, IncomingKind, TextState } from '@voortuin/contract/messages/words';
import { Button } from '@voortuin/ui/button/button';
import { Chip } from '@voortuin/ui/chip/chip';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { sayQuietWait } from '../phone-lines/quiet-words.ts';
import { Session } from '../session/session.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { incomingKindWords } from './incoming-words.ts';
import { Texting } from './texting.ts';
import { sayTextState } from './text-words.ts';
import { TextsApi } from './texts-api.ts';

/** A text as the timeline has it. */
export type SaidText = NonNullable<TimelineItem['text']>;

/** A text on the timeline: its words as plain text, how far it has come, and what a person may do about it. */
@Component({
  selector: 'app-text-said',
  imports: [Button, Chip],
  template: `
    @if (said().text) {
      <p class="bubble" [class.hers]="hers()">{{ said().text }}</p>
    } @else {
      <p class="quiet" i18n>Een leeg bericht.</p>
    }
    @if (state(); as state) {
      <p>
        <vt-chip [tone]="state.tone" [icon]="state.icon">{{ state.words }}</vt-chip>
      </p>
      @if (quiet(); as words) {
        <p class="small quiet">{{ words }}</p>
      }
      @if (state.asks && mayAct) {
        @if (said().state === 'unknown') {
          <p class="small quiet" i18n>
            De verbinding brak af. Misschien is het al aangekomen; stuur je het nog eens, dan komt het dubbel aan.
          </p>
        }
        <div class="acts">
          <button
            vtButton="outline"
            type="button"
            icon="refresh"
            [small]="true"
            [busy]="busy() === 'again'"
            (click)="again()"
            i18n
          >
            Stuur nog eens
          </button>
          <button vtButton="plain" type="button" [small]="true" [busy]="busy() === 'drop'" (click)="drop()" i18n>
            Laat maar
          </button>
        </div>
      } @else if (said().state === 'queued' && mayAct) {
        <div class="acts">
          <button
            vtButton="plain"
            type="button"
            icon="cross"
            [small]="true"
            [busy]="busy() === 'drop'"
            (click)="drop()"
            i18n
          >
            Stuur niet
          </button>
        </div>
      }
    }
    @if (kind(); as kind) {
      <p>
        <vt-chip [tone]="kind.tone">{{ kind.words }}</vt-chip>
      </p>
    }
    @if (hers() && (unread() || mayAnswer())) {
      <div class="acts">
        @if (mayAnswer()) {
          <button vtButton="outline" type="button" icon="message" [small]="true" (click)="answer()" i18n>
            Antwoorden
          </button>
        }
        @if (unread()) {
          <button
            vtButton="plain"
            type="button"
            icon="check"
            [small]="true"
            [busy]="busy() === 'handled'"
            (click)="handle()"
            i18n
          >
            Gelezen
          </button>
        }
      </div>
    }
  `,
  styleUrl: './bubble.css',
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 8px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    button[vtButton] {
      min-block-size: var(--target);
    }
  `,
})
export class TextSaid {
  readonly said = input.required<SaidText>();
  readonly who = input.required<Who>();
  private readonly texts = inject(TextsApi);
  private readonly texting = inject(Texting);
  private readonly line = inject(OurLine);
  private readonly changes = inject(Changes);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly mayAct = inject(Session).may('contacts:log');
  protected readonly busy = signal<'again' | 'drop' | 'handled' | null>(null);

  protected readonly hers = computed(() => this.said().direction === 'in');
  protected readonly state = computed(() => {
    const { state, arrival, cause, sendFromAt } = this.said();
    if (this.hers()) return null;
    return sayTextState(
      { state: state as TextState | null, arrival: arrival as Arrival | null, cause, sendFromAt },
      new Date(),
    );
  });
  /** Why it waits, when it is for the quiet hours. */
  protected readonly quiet = computed(() =>
    !this.hers() && this.said().state === 'queued'
      ? sayQuietWait(this.line.view(), this.said().sendFromAt, new Date())
      : null,
  );
  protected readonly kind = computed(() => (this.hers() ? incomingKindWords[this.said().kind as IncomingKind] : null));
  protected readonly unread = computed(() => this.hers() && this.mayAct && this.said().handledAt === null);
  protected readonly mayAnswer = computed(() => this.hers() && this.texting.byUs && this.said().kind !== 'stop');

  protected answer(): void {
    const { id, name } = this.who();
    void this.texting.text({ caregiverId: id, name, seenId: this.said().id });
  }

  protected async again(): Promise<void> {
    const { id, claim } = this.said();
    const done = await this.doing('again', () => this.texts.again(id, claim ?? 0));
    if (done) this.toasts.done($localize`Het bericht gaat nog eens uit.`);
  }

  protected async drop(): Promise<void> {
    const done = await this.doing('drop', () => this.texts.drop(this.said().id));
    if (done) this.toasts.done($localize`Dit bericht gaat niet meer uit.`);
  }

  protected async handle(): Promise<void> {
    const done = await this.doing('handled', () => this.texts.handle(this.said().id));
    if (done) this.toasts.done($localize`Gelezen.`);
  }

  private async doing(what: 'again' | 'drop' | 'handled', call: () => Promise<unknown>): Promise<boolean> {
    if (this.busy()) return false;
    this.busy.set(what);
    const done = await this.refusals.tell(() => call().then(() => true));
    this.busy.set(null);
    this.changes.tell();
    return done ?? false;
  }
}
