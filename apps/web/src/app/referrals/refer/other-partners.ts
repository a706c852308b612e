import { Component, computed, effect, inject, input, output, signal } from '@angular/core';
import type { PartnerLine, PartnerView } from '@voortuin/contract/partners/partners';
import { SearchField } from '@voortuin/ui/form/search-field';
import { Row } from '@voortuin/ui/list/row';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../../api/api.ts';
import { ListEnd } from '../../api/list-end.ts';
import { pages } from '../../api/pages.ts';
import { needWords } from '../../partners/need-words.ts';
import { Refusals } from '../../toasts/refusals.ts';
import { ReferralsApi } from '../referrals-api.ts';
import { ofPartner, type ChosenPartner } from './chosen-partner.ts';
import { OfferCard } from './offer-card.ts';

/** Any other partner, found by name: for who knows whom she wants. */
@Component({
  selector: 'app-other-partners',
  imports: [ListEnd, OfferCard, Row, SearchField, Skeleton],
  template: `
    <vt-search-field
      i18n-label
      label="Zoek een partner op naam"
      i18n-placeholder
      placeholder="Naam van de partner"
      [(value)]="typed"
    />
    @if (opened(); as partner) {
      <div class="offers">
        @for (offer of offers(); track offer.chosen.offerId) {
          <app-offer-card
            [offer]="offer"
            [chosen]="offer.chosen.offerId === offerId() && offer.chosen.partnerId === partnerId()"
            (choose)="choose.emit($event)"
          />
        }
      </div>
    } @else if (opening()) {
      <vt-skeleton [count]="1" [height]="120" />
    } @else {
      <ul>
        @for (partner of partners.items(); track partner.id) {
          <li>
            <button vtRow type="button" [title]="partner.name" (click)="open(partner)">{{ under(partner) }}</button>
          </li>
        }
      </ul>
      @if (partners.ready() && partners.items().length === 0) {
        <p class="quiet" i18n>Geen partner gevonden. Zoek op een deel van de naam.</p>
      }
      <app-list-end [of]="partners" />
    }
  `,
  styles: `
    :host,
    .offers {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 12px;
    }
    ul {
      --row-inset: 8px;
    }
  `,
})
export class OtherPartners {
  readonly partnerId = input('');
  readonly offerId = input('');
  readonly choose = output<ChosenPartner>();
  private readonly referrals = inject(ReferralsApi);
  private readonly refusals = inject(Refusals);

  protected readonly typed = signal('');
  private readonly asked = signal('');
  protected readonly opened = signal<PartnerView | null>(null);
  protected readonly opening = signal(false);
  protected readonly offers = computed(() => {
    const partner = this.opened();
    return partner ? ofPartner(partner) : [];
  });
  protected readonly partners = pages<PartnerLine>(
    () => ({ url: `${api}/partners`, ...(this.asked() && { params: { search: this.asked() } }) }),
    () => undefined,
  );

  constructor() {
    // A new word looks again once nobody types.
    effect((onCleanup) => {
      const word = this.typed().trim();
      const timer = setTimeout(() => {
        this.asked.set(word);
        this.opened.set(null);
      }, 250);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected async open({ id }: PartnerLine): Promise<void> {
    this.opening.set(true);
    this.opened.set((await this.refusals.tell(() => this.referrals.partner(id))) ?? null);
    this.opening.set(false);
  }

  protected under({ needs, ended }: PartnerLine): string {
    return [ended ? $localize`gestopt` : null, ...needs.map((need) => needWords[need].title)]
      .filter(Boolean)
      .join(', ');
  }
}
