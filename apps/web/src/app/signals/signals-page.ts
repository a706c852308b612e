import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { Segmented } from '@voortuin/ui/form/segmented';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { Session } from '../session/session.ts';
import { SignalCard } from './signal-card.ts';

/** Signals: one's own, one's team's or everybody's; safety first. */
@Component({
  selector: 'app-signals-page',
  imports: [EmptyState, ListEnd, PageHeader, Segmented, SignalCard],
  templateUrl: './signals-page.html',
  styleUrl: './signals-page.css',
})
export class SignalsPage {
  /** From the address: whose signals, and whether the open or the handled ones. */
  readonly wie = input<string>();
  readonly stand = input<string>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly lead = computed(() => this.session.person()?.roles.includes('team-lead') ?? false);

  protected readonly whose = computed(() => whoses[this.wie() ?? ''] ?? (this.lead() ? 'team' : 'mine'));
  protected readonly state = computed(() => (this.stand() === 'afgehandeld' ? 'handled' : 'open'));
  protected readonly signals = pages<SignalView>(
    () => ({ url: `${api}/signals`, params: { whose: this.whose(), state: this.state() } }),
    inject(Changes).seen,
  );
  /** Safety first, then as they came: the newest above. */
  protected readonly sorted = computed(() =>
    this.state() === 'handled'
      ? this.signals.items()
      : this.signals.items().toSorted((a, b) => Number(b.kind === 'safety') - Number(a.kind === 'safety')),
  );
  protected readonly choices = [
    { value: 'mine', label: $localize`van mij` },
    { value: 'team', label: $localize`mijn team` },
    { value: 'all', label: $localize`iedereen` },
  ];
  protected readonly states = [
    { value: 'open', label: $localize`open` },
    { value: 'handled', label: $localize`afgehandeld` },
  ];

  protected show(change: { whose?: string | null; state?: string | null }): void {
    const whose = change.whose ?? this.whose();
    const state = change.state ?? this.state();
    const wie = Object.entries(whoses).find(([, value]) => value === whose)?.[0];
    const queryParams = { wie, stand: state === 'handled' ? 'afgehandeld' : undefined };
    void this.router.navigate([], { queryParams, replaceUrl: true, state: { keepFocus: true } });
  }
}

const whoses: Record<string, 'mine' | 'team' | 'all'> = { mij: 'mine', team: 'team', iedereen: 'all' };
