import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SentTexts } from '@voortuin/contract/messages/messages';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { BigFigure } from '@voortuin/ui/charts/big-figure';
import { OurLine } from '../../phone-lines/our-line.ts';
import { sayQuietWait } from '../../phone-lines/quiet-words.ts';
import { sayInstant } from '../../platform/dates.ts';
import { sayObjection } from '../objection-words.ts';

/** What became of a text to several people. */
@Component({
  selector: 'app-many-sent',
  imports: [BigFigure, Button, Card, RouterLink],
  template: `
    <section vtCard role="status" [edge]="'marked'">
      @if (before()) {
        <vt-big-figure [value]="sent().written" i18n>{sent().written, plural,
          =1 {bericht staat klaar voor de dag vóór het volgende moment}
          other {berichten staan klaar voor de dag vóór ieders volgende moment}
        }</vt-big-figure>
      } @else if (waits(); as waits) {
        <vt-big-figure [value]="sent().written" i18n>{sent().written, plural,
          =1 {bericht wacht tot {{ waits.when }}}
          other {berichten wachten tot {{ waits.when }}}
        }</vt-big-figure>
        <p>{{ waits.why }}</p>
      } @else {
        <vt-big-figure [value]="sent().written" i18n>{sent().written, plural,
          =1 {bericht gaat uit}
          other {berichten gaan uit}
        }</vt-big-figure>
      }
      <p i18n>Op ieders tijdlijn zie je of het aankwam. Een antwoord staat daar ook, en komt bij je herinneringen.</p>
      @if (sent().refused.length > 0) {
        <div>
          <h2 i18n>Zij kregen het niet</h2>
          <ul>
            @for (one of sent().refused; track one.caregiverId) {
              <li>
                <a [routerLink]="['/mantelzorgers', one.caregiverId]">{{ one.name }}</a>
                <span class="quiet">{{ why(one) }}</span>
              </li>
            }
          </ul>
        </div>
      }
      <div class="acts">
        <a vtButton="primary" icon="today" routerLink="/vandaag" i18n>Naar je dag</a>
        <button vtButton="outline" type="button" (click)="again.emit()" i18n>Nog een bericht</button>
      </div>
    </section>
  `,
  styles: `
    section {
      display: grid;
      gap: 16px;
      max-inline-size: 640px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 12px;
      overflow-wrap: anywhere;
    }
    li a {
      padding-block: 10px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
  `,
})
export class ManySent {
  readonly sent = input.required<SentTexts>();
  /** Whether they wait for the day before each next moment. */
  readonly before = input(false);
  /** The instant from which they go out. */
  readonly from = input<string | null>(null);
  private readonly line = inject(OurLine);
  protected readonly waits = computed(() => {
    const from = this.from();
    const why = this.before() ? null : sayQuietWait(this.line.view(), from, new Date());
    return why && from && { when: sayInstant(from), why };
  });
  readonly again = output<void>();

  protected why({ objection, name }: SentTexts['refused'][number]): string {
    return sayObjection(objection, name).short;
  }
}
