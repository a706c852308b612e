import { Component, computed, input, output } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Chip } from '@voortuin/ui/chip/chip';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { dayPartWords } from '../../caregivers/caregiver-words.ts';
import { suggestionReasonWords } from '../../partners/suggestion-words.ts';
import { plainDay } from '../../platform/dates.ts';
import type { ChosenPartner, OfferToChoose } from './chosen-partner.ts';

/** An offer that may suit: why, how long one waits, when it is there and what they do not do. */
@Component({
  selector: 'app-offer-card',
  imports: [Button, Chip, Fact, Facts],
  template: `
    <header>
      <h3>{{ offer().chosen.partner }}</h3>
      @if (offer().chosen.offer; as name) {
        <p class="quiet">{{ name }}</p>
      }
    </header>
    @if (why().length > 0) {
      <p class="chips">
        @for (one of why(); track one.words) {
          <vt-chip [tone]="one.tone">{{ one.words }}</vt-chip>
        }
      </p>
    }
    <vt-facts>
      <vt-fact i18n-name name="Wachttijd">{{ waiting() }}</vt-fact>
      @if (when()) {
        <vt-fact i18n-name name="Wanneer">{{ when() }}</vt-fact>
      }
      @if (offer().forWhom) {
        <vt-fact i18n-name name="Voor wie">{{ offer().forWhom }}</vt-fact>
      }
      @if (offer().note) {
        <vt-fact i18n-name name="Goed om te weten">{{ offer().note }}</vt-fact>
      }
      @if (offer().doesNot) {
        <vt-fact i18n-name name="Doen ze niet">{{ offer().doesNot }}</vt-fact>
      }
    </vt-facts>
    @if (offer().old) {
      <p class="small old" i18n>Nagekeken op {{ checked() }}: vraag of dit nog klopt.</p>
    }
    @if (offer().reachable) {
      <button
        [vtButton]="chosen() ? 'primary' : 'outline'"
        type="button"
        [icon]="chosen() ? 'check' : undefined"
        [attr.aria-pressed]="chosen()"
        (click)="choose.emit(offer().chosen)"
      >
        @if (chosen()) {
          <ng-container i18n>Gekozen</ng-container>
        } @else {
          <ng-container i18n>Kies {{ offer().chosen.partner }}</ng-container>
        }
      </button>
    } @else {
      <p class="small quiet" i18n>
        Hier staat nog niemand om het aan te sturen. Een teamleider kan iemand toevoegen bij Partners.
      </p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 10px;
      padding: 14px 16px 16px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      overflow-wrap: anywhere;
    }
    :host(.chosen) {
      border-color: var(--hedge);
      background: color-mix(in srgb, var(--hedge-soft) 40%, transparent);
    }
    h3 {
      margin: 0;
      font-size: 1rem;
      font-weight: 700;
    }
    .chips {
      display: flex;
      flex-wrap: wrap;
      gap: 6px;
    }
    .old {
      color: var(--sun);
    }
    button {
      justify-self: start;
      max-inline-size: 100%;
    }
  `,
  host: { '[class.chosen]': 'chosen()' },
})
export class OfferCard {
  readonly offer = input.required<OfferToChoose>();
  readonly chosen = input(false);
  readonly choose = output<ChosenPartner>();

  /** What speaks for it, then what speaks against it. */
  protected readonly why = computed(() =>
    this.offer()
      .reasons.filter(({ code }) => (code as string) !== 'meets-need')
      .map((reason) => ({
        words: suggestionReasonWords(reason),
        points: reason.points,
        tone: reason.points < 0 ? ('sun' as const) : ('hedge' as const),
      }))
      .filter(({ words }) => words)
      .toSorted((one, other) => other.points - one.points),
  );
  protected readonly checked = computed(() => plainDay(this.offer().checkedOn));
  protected readonly waiting = computed(() => {
    const weeks = this.offer().waitingWeeks;
    if (weeks === null) return $localize`onbekend, vraag het na`;
    if (weeks === 0) return $localize`geen`;
    return weeks === 1 ? $localize`1 week` : $localize`${weeks}:count: weken`;
  });
  protected readonly when = computed(() => {
    const { dayParts, weekend, online } = this.offer().when;
    return [
      ...dayParts.map((part) => dayPartWords[part]),
      weekend ? $localize`in het weekend` : null,
      online ? $localize`online` : null,
    ]
      .filter(Boolean)
      .join(', ');
  });
}
