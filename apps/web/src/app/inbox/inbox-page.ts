import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PartnerReferralLine } from '@voortuin/contract/referrals/answers';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Segmented } from '@voortuin/ui/form/segmented';
import { Row } from '@voortuin/ui/list/row';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { needWords } from '../partners/need-words.ts';
import { dayOf, sayDay } from '../platform/dates.ts';
import { sayAsked } from './asked-words.ts';

/** What was asked of a partner: the open questions, or those that are over. */
@Component({
  selector: 'app-inbox-page',
  imports: [Card, Chip, EmptyState, ListEnd, PageHeader, Row, RouterLink, Segmented],
  template: `
    <vt-page-header i18n-title title="Wat wordt er van u gevraagd?">
      <p under i18n>Een antwoord kost een halve minuut. Wij horen graag ook wat ervan kwam.</p>
    </vt-page-header>
    <vt-segmented
      i18n-label
      label="Open of afgerond"
      [quietLegend]="true"
      [choices]="states"
      [value]="state()"
      (valueChange)="show($event)"
    />
    <h2 class="visually-hidden" i18n>Vragen</h2>
    @if (lines().length > 0) {
      <vt-card>
        <ul>
          @for (line of lines(); track line.id) {
            <li>
              <a vtRow [routerLink]="['/inbox', line.id]" [title]="line.title">
                {{ line.under }}
                <span class="chip"
                  ><vt-chip [tone]="line.stands.tone" [icon]="line.stands.icon">{{ line.stands.words }}</vt-chip></span
                >
              </a>
            </li>
          }
        </ul>
      </vt-card>
    }
    @if (asked.ready() && lines().length === 0) {
      @if (state() === 'open') {
        <vt-empty-state icon="mail" i18n-title title="Er staat niets open">
          <p i18n>Een nieuwe vraag komt hier te staan, en u krijgt er een mail over.</p>
        </vt-empty-state>
      } @else {
        <vt-empty-state icon="mail" i18n-title title="Nog niets afgerond">
          <p i18n>Wat u heeft beantwoord en afgerond, staat later hier.</p>
        </vt-empty-state>
      }
    }
    <app-list-end [of]="asked" />
  `,
  styleUrl: './inbox-page.css',
})
export class InboxPage {
  /** From the address: the open ones, or those that are over. */
  readonly stand = input<string>();
  private readonly router = inject(Router);
  protected readonly state = computed(() => (this.stand() === 'klaar' ? 'closed' : 'open'));
  protected readonly asked = pages<PartnerReferralLine>(
    () => ({ url: `${api}/partner/referrals`, params: { state: this.state() } }),
    inject(Changes).seen,
  );
  protected readonly lines = computed(() =>
    this.asked.items().map((line) => ({
      id: line.id,
      title: line.name ?? needWords[line.need].title.replace(/^./, (first) => first.toUpperCase()),
      under: [line.name ? needWords[line.need].title : null, line.organisation, sayDay(dayOf(line.sentAt))]
        .filter(Boolean)
        .join(' · '),
      stands: sayAsked(line),
    })),
  );
  protected readonly states = [
    { value: 'open', label: $localize`open` },
    { value: 'closed', label: $localize`afgerond` },
  ];

  protected show(state: string | null): void {
    const queryParams = { stand: state === 'closed' ? 'klaar' : undefined };
    void this.router.navigate([], { queryParams, replaceUrl: true, state: { keepFocus: true } });
  }
}
