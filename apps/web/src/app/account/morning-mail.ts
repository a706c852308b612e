import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { earliestMailHour, latestMailHour } from '@voortuin/contract/reminders/words';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { got } from '../api/got.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { RemindersApi } from '../reminders/reminders-api.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';

/** At what hour the morning mail comes, or that it does not; a choice is kept at once. */
@Component({
  selector: 'app-morning-mail',
  imports: [ErrorState, Field, RouterLink, Skeleton, TextInput],
  template: `
    <p i18n>Een korte mail op je werkdagen: hoeveel mensen, afspraken, taken en signalen er wachten. Zonder namen.</p>
    @if (problem(); as words) {
      <vt-error-state [words]="words" (again)="read.reload()" />
    } @else if (view(); as view) {
      <vt-field i18n-label label="Hoe laat?">
        <select vtInput [disabled]="busy()" (change)="want($event)">
          <option value="" [selected]="hour() === null" i18n>geen mail</option>
          @for (one of hours; track one) {
            <option [value]="one" [selected]="one === hour()" i18n>{{ one }}.00</option>
          }
        </select>
      </vt-field>
      @if (view.how === 'kept') {
        <a routerLink="/mails" i18n>Lees de mails van deze voorbeeldstad</a>
      } @else if (view.how === 'none') {
        <p class="small quiet" i18n>Er is hier nog geen mailserver ingesteld. Tot die tijd komt er geen mail.</p>
      }
    } @else {
      <vt-skeleton [count]="1" [height]="44" />
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: start;
      gap: 12px;
    }
  `,
})
export class MorningMail {
  private readonly reminders = inject(RemindersApi);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly read = this.reminders.morningMail();
  protected readonly view = computed(() => got(this.read));
  protected readonly hour = linkedSignal(() => this.view()?.hour ?? null);
  protected readonly busy = signal(false);
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error ? problemWords(problemOf(error)) : null;
  });
  protected readonly hours = Array.from(
    { length: latestMailHour - earliestMailHour + 1 },
    (_, place) => earliestMailHour + place,
  );

  protected async want(event: Event): Promise<void> {
    const select = event.target as HTMLSelectElement;
    const hour = select.value === '' ? null : Number(select.value);
    this.busy.set(true);
    const kept = await this.refusals.tell(() => this.reminders.want({ hour }));
    this.busy.set(false);
    if (!kept) {
      select.value = this.hour() === null ? '' : String(this.hour());
      return;
    }
    this.hour.set(kept.hour);
    this.toasts.done(
      kept.hour === null
        ? $localize`Je krijgt geen morgenmail meer.`
        : $localize`Je morgenmail komt om ${kept.hour}:hour:.00.`,
    );
  }
}
