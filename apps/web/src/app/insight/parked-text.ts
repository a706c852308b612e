import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { ParkedTextView } from '@voortuin/contract/messages/parked-texts';
import { Button } from '@voortuin/ui/button/button';
import { sayTextCause } from '../messages/cause-words.ts';
import { sayInstant } from '../platform/dates.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { ProofApi } from './proof-api.ts';

/** A text that did not go out by itself, or of which nobody knows; what it says stands with the caregiver and not here. */
@Component({
  selector: 'app-parked-text',
  imports: [Button],
  template: `
    <div class="what">
      <p>
        <b i18n>Sms’je</b>&ngsp;
        @if (one().person; as person) {
          <ng-container i18n>door {{ person }}</ng-container>
        }
      </p>
      <p class="small quiet">{{ at(one().dueAt) }}. {{ why() }}.</p>
    </div>
    <div class="acts">
      <button vtButton="outline" type="button" [small]="true" [busy]="busy() === 'again'" (click)="again()">
        @if (one().unknown) {
          <ng-container i18n>Stuur nog een keer</ng-container>
        } @else {
          <ng-container i18n>Probeer opnieuw</ng-container>
        }
      </button>
      <button vtButton="outline" type="button" [small]="true" [busy]="busy() === 'drop'" (click)="drop()">
        <ng-container i18n>Leg weg</ng-container>
      </button>
    </div>
  `,
  styleUrl: './parked-row.css',
})
export class ParkedText {
  readonly one = input.required<ParkedTextView>();
  /** What is still parked, after something was done about this one. */
  readonly changed = output<ParkedTextView[]>();
  private readonly api = inject(ProofApi);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly busy = signal<'again' | 'drop' | null>(null);
  protected readonly at = sayInstant;
  protected readonly why = computed(() => {
    const { cause, unknown } = this.one();
    if (!unknown) return $localize`Niet verstuurd: ${sayTextCause(cause)}:why:`;
    return cause === 'stopped-while-sending'
      ? $localize`Het versturen brak bij ons af, misschien is het toch aangekomen`
      : $localize`Het telefoonbedrijf gaf geen antwoord, misschien is het toch aangekomen`;
  });

  protected async again(): Promise<void> {
    const left = await this.doing('again', () => this.api.textAgain(this.one()));
    if (!left) return;
    this.toasts.done(
      this.one().unknown
        ? $localize`Het sms’je gaat nog een keer. Kwam het eerste toch aan, dan komt het twee keer aan.`
        : $localize`We proberen het opnieuw. Lukt het weer niet, dan staat het hier terug.`,
    );
    this.changed.emit(left);
  }

  protected async drop(): Promise<void> {
    const left = await this.doing('drop', () => this.api.dropText(this.one()));
    if (!left) return;
    this.toasts.done($localize`Weggelegd.`);
    this.changed.emit(left);
  }

  private async doing<T>(what: 'again' | 'drop', call: () => Promise<T>): Promise<T | undefined> {
    this.busy.set(what);
    const answer = await this.refusals.tell(call);
    this.busy.set(null);
    return answer;
  }
}
