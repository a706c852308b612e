import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { IncomingTextView } from '@voortuin/contract/messages/messages';
import { Button } from '@voortuin/ui/button/button';
import { Segmented } from '@voortuin/ui/form/segmented';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { Note } from '@voortuin/ui/states/note';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { OurLine } from '../phone-lines/our-line.ts';
import { Session } from '../session/session.ts';
import { IncomingCard } from './incoming-card.ts';
import { Texting } from './texting.ts';

type Whose = 'mine' | 'unknown' | 'all';

const whoseInAddress: Record<string, Whose> = { onbekend: 'unknown', iedereen: 'all' };

/** The texts that came in: one's own, those of numbers that nobody knows, or everybody's. */
@Component({
  selector: 'app-messages-page',
  imports: [Button, EmptyState, IncomingCard, ListEnd, Note, PageHeader, RouterLink, Segmented],
  templateUrl: './messages-page.html',
  styleUrl: './messages-page.css',
})
export class MessagesPage {
  /** From the address: whose texts, and whether those that were read as well. */
  readonly wie = input<string>();
  readonly stand = input<string>();
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly line = inject(OurLine);
  protected readonly texting = inject(Texting);

  protected readonly whose = computed<Whose>(() => whoseInAddress[this.wie() ?? ''] ?? 'mine');
  protected readonly state = computed(() => (this.stand() === 'alles' ? 'all' : 'open'));
  protected readonly maySet = this.session.may('organisation:manage');
  protected readonly mayWrite = this.session.may('work:share') || this.maySet;
  protected readonly texts = pages<IncomingTextView>(
    () => ({ url: `${api}/texts`, params: { whose: this.whose(), state: this.state() } }),
    inject(Changes).seen,
  );
  protected readonly choices = [
    { value: 'mine', label: $localize`van mij` },
    { value: 'unknown', label: $localize`onbekend` },
    { value: 'all', label: $localize`iedereen` },
  ] as const;
  protected readonly states = [
    { value: 'open', label: $localize`te lezen` },
    { value: 'all', label: $localize`alles` },
  ];
  protected readonly emptyTitle = computed(() => {
    if (this.whose() === 'unknown') return $localize`Geen onbekende nummers`;
    return this.state() === 'open' ? $localize`Alles is gelezen` : $localize`Nog geen berichten`;
  });

  protected show(change: { whose?: string | null; state?: string | null }): void {
    const whose = change.whose ?? this.whose();
    const queryParams = {
      wie: whose === 'unknown' ? 'onbekend' : whose === 'all' ? 'iedereen' : undefined,
      stand: (change.state ?? this.state()) === 'all' ? 'alles' : undefined,
    };
    void this.router.navigate([], { queryParams, replaceUrl: true, state: { keepFocus: true } });
  }
}
