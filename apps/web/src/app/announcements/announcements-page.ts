import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AnnouncementView } from '@voortuin/contract/referrals/announcements';
import { Segmented } from '@voortuin/ui/form/segmented';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { AnnouncementCard } from './announcement-card.ts';

/** Whom partners announced: those who wait, or those who were taken in or not. */
@Component({
  selector: 'app-announcements-page',
  imports: [AnnouncementCard, BackLink, EmptyState, ListEnd, PageHeader, RouterLink, Segmented],
  template: `
    <a vtBack routerLink="/doorverwijzingen" i18n>Doorverwijzingen</a>
    <vt-page-header i18n-title title="Wie is er aangemeld?">
      <p under i18n>Een partner ontmoette iemand voor wie wij misschien iets kunnen doen.</p>
    </vt-page-header>
    <vt-segmented
      i18n-label
      label="Open of afgehandeld"
      [quietLegend]="true"
      [choices]="states"
      [value]="state()"
      (valueChange)="show($event)"
    />
    <h2 class="visually-hidden" i18n>Aanmeldingen</h2>
    <ul>
      @for (one of announcements.items(); track one.id) {
        <li><app-announcement-card [announcement]="one" /></li>
      }
    </ul>
    @if (announcements.ready() && announcements.items().length === 0) {
      @if (state() === 'open') {
        <vt-empty-state icon="sprout" i18n-title title="Er wacht niemand">
          <p i18n>
            Meldt een partner een mantelzorger aan, dan staat die hier. Een teamleider kan partners daarvoor een vaste
            link geven.
          </p>
        </vt-empty-state>
      } @else {
        <vt-empty-state icon="sprout" i18n-title title="Nog niets afgehandeld">
          <p i18n>Hier zie je later wie er is opgenomen en wie niet.</p>
        </vt-empty-state>
      }
    }
    <app-list-end [of]="announcements" />
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 860px;
    }
    ul {
      display: grid;
      gap: 12px;
      margin-block: 16px 12px;
    }
  `,
})
export class AnnouncementsPage {
  /** From the address: those that wait, or those that were handled. */
  readonly stand = input<string>();
  private readonly router = inject(Router);
  protected readonly state = computed(() => (this.stand() === 'klaar' ? 'handled' : 'open'));
  protected readonly announcements = pages<AnnouncementView>(
    () => ({ url: `${api}/announcements`, params: { state: this.state() } }),
    inject(Changes).seen,
  );
  protected readonly states = [
    { value: 'open', label: $localize`open` },
    { value: 'handled', label: $localize`afgehandeld` },
  ];

  protected show(state: string | null): void {
    const queryParams = { stand: state === 'handled' ? 'klaar' : undefined };
    void this.router.navigate([], { queryParams, replaceUrl: true, state: { keepFocus: true } });
  }
}
