import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Segmented } from '@voortuin/ui/form/segmented';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages, type Pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { Session } from '../session/session.ts';
import { ReferralRow } from './referral-row.ts';

interface Part {
  readonly title: string;
  readonly list: Pages<ReferralLine>;
}

/** Referrals by whose turn it is: mine first, then what partners have, then whom to ask whether it helped. */
@Component({
  selector: 'app-referrals-page',
  imports: [Button, Card, EmptyState, ListEnd, PageHeader, ReferralRow, RouterLink, SectionHeader, Segmented],
  templateUrl: './referrals-page.html',
  styleUrl: './referrals-page.css',
})
export class ReferralsPage {
  /** From the address: whose, open or closed, and of which partner. */
  readonly wie = input<string>();
  readonly stand = input<string>();
  readonly partner = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly changed = inject(Changes).seen;
  protected readonly mayCount = computed(() => this.session.may('overview:read'));
  private readonly onlyLead = computed(() => !this.session.person()?.roles.includes('consultant'));

  protected readonly whose = computed(() => {
    if (this.wie() === 'iedereen' || this.partner()) return 'all';
    return this.wie() === 'mij' || !this.onlyLead() ? 'mine' : 'all';
  });
  protected readonly state = computed(() => (this.stand() === 'klaar' ? 'closed' : 'open'));
  private readonly consultant = this.listOf('consultant');
  private readonly withPartner = this.listOf('partner');
  private readonly caregiver = this.listOf('caregiver');
  private readonly closed = this.listOf(null);

  protected readonly parts = computed<Part[]>(() =>
    this.state() === 'closed'
      ? [{ title: $localize`Afgerond`, list: this.closed }]
      : [
          {
            title: this.whose() === 'mine' ? $localize`Jij bent aan zet` : $localize`De consulent is aan zet`,
            list: this.consultant,
          },
          { title: $localize`Bij partners`, list: this.withPartner },
          { title: $localize`Vraag of het heeft geholpen`, list: this.caregiver },
        ],
  );
  protected readonly shown = computed(() => this.parts().filter(({ list }) => list.items().length > 0));
  protected readonly isEmpty = computed(() =>
    this.parts().every(({ list }) => list.ready() && list.items().length === 0),
  );
  protected readonly unread = computed(() => this.parts().find(({ list }) => !list.ready() || list.problem())?.list);
  protected readonly choices = [
    { value: 'mine', label: $localize`van mij` },
    { value: 'all', label: $localize`iedereen` },
  ];
  protected readonly states = [
    { value: 'open', label: $localize`open` },
    { value: 'closed', label: $localize`afgerond` },
  ];

  protected show(change: { whose?: string | null; state?: string | null }): void {
    const wie = (change.whose ?? this.whose()) === 'all' ? 'iedereen' : 'mij';
    const stand = (change.state ?? this.state()) === 'closed' ? 'klaar' : undefined;
    const queryParams = { wie, stand, partner: change.whose ? undefined : this.partner() };
    void this.router.navigate([], { queryParams, replaceUrl: true, state: { keepFocus: true } });
  }

  private listOf(turn: 'consultant' | 'partner' | 'caregiver' | null): Pages<ReferralLine> {
    const params = computed(
      () => {
        const partnerId = this.partner();
        return {
          whose: this.whose(),
          state: turn ? 'open' : 'closed',
          ...(turn && { turn }),
          ...(partnerId && { partnerId }),
        };
      },
      { equal: (a, b) => a.whose === b.whose && a.partnerId === b.partnerId },
    );
    return pages<ReferralLine>(() => ({ url: `${api}/referrals`, params: params() }), this.changed);
  }
}
