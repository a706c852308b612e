import { Location } from '@angular/common';
import { Component, computed, effect, inject, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterLink, RouterOutlet } from '@angular/router';
import { Button } from '@voortuin/ui/button/button';
import { SearchField } from '@voortuin/ui/form/search-field';
import { Icon } from '@voortuin/ui/icon/icon';
import { TwoPanes } from '@voortuin/ui/page/two-panes';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { filter, map, startWith } from 'rxjs';
import { Colleagues } from '../people/colleagues.ts';
import { Texting } from '../messages/texting.ts';
import { Session } from '../session/session.ts';
import { CaregiverLines } from './caregiver-lines.ts';
import { CaregiverRow } from './caregiver-row.ts';
import { ChooseSeveral } from './choose-several.ts';
import { filtersOf } from './filter-words.ts';
import { HouseChoices } from './house-choices.ts';
import { everyone, fromAddress, toAddress, type ListQuery } from './list-query.ts';
import { SeveralBar } from './several-bar.ts';
import { WhenSeen } from './when-seen.ts';

/** The caregivers: a list to search and filter, with the page of one of them beside it at a desk. */
@Component({
  selector: 'app-caregivers-page',
  imports: [
    Button, CaregiverRow, EmptyState, ErrorState, Icon, RouterLink, RouterOutlet, SearchField, SeveralBar, Skeleton,
    TwoPanes, WhenSeen,
  ], // prettier-ignore
  templateUrl: './caregivers-page.html',
  styleUrl: './caregivers-page.css',
})
export class CaregiversPage {
  private readonly route = inject(ActivatedRoute);
  private readonly router = inject(Router);
  private readonly location = inject(Location);
  private readonly sheets = inject(Sheets);
  private readonly house = inject(HouseChoices);
  private readonly colleagues = inject(Colleagues);
  protected readonly session = inject(Session);
  protected readonly texting = inject(Texting);

  private readonly address = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly query = computed(() => fromAddress(this.address()), { equal: sameJson });
  /** Whose page is open. */
  protected readonly openId = toSignal(
    this.router.events.pipe(
      filter((event) => event instanceof NavigationEnd),
      startWith(null),
      map(() => this.route.snapshot.firstChild?.paramMap.get('id') ?? null),
    ),
    { requireSync: true },
  );

  // What is searched for may be a name, so it stays out of the address: the history entry remembers it.
  protected readonly typed = signal(this.remembered());
  protected readonly search = signal(this.typed());
  protected readonly list = new CaregiverLines(this.query, this.search);
  protected readonly several = new ChooseSeveral(this.list);

  protected readonly filters = computed(() =>
    filtersOf(this.query(), {
      consultant: (id) => this.colleagues.nameOf(id),
      team: (id) => this.house.teams().find((team) => team.id === id)?.name ?? null,
      municipality: (id) => this.house.municipalities().find((one) => one.id === id)?.name ?? null,
    }),
  );
  protected readonly mine = computed(() => this.query().consultantId === this.session.person()?.id);
  protected readonly isConsultant = computed(() => this.session.person()?.roles.includes('consultant') ?? false);

  protected readonly emptyTitle = computed(() => {
    if (this.search()) return $localize`Niemand gevonden voor ‘${this.search()}:words:’`;
    return this.filters().length > 0 ? $localize`Niemand past bij deze filters` : $localize`Nog niemand in beeld`;
  });

  constructor() {
    effect((onCleanup) => {
      const words = this.typed();
      const soon = setTimeout(() => this.look(words), 250);
      onCleanup(() => clearTimeout(soon));
    });
    effect(() => {
      this.query();
      this.search();
      this.several.clear();
    });
    if (this.route.snapshot.queryParamMap.has('zoek')) this.filter(this.query(), { replaceUrl: true });
  }

  /** Shows others; the address says which, so that the browser's back works. */
  protected filter(query: ListQuery, options: { replaceUrl?: boolean } = {}): void {
    void this.router.navigate(['/mantelzorgers'], {
      ...options,
      queryParams: toAddress(query),
      state: { zoek: this.typed() },
    });
  }

  protected async chooseFilters(): Promise<void> {
    const { FilterSheet } = await import('./filter-sheet.ts');
    const seen = (this.list.lines() ?? []).map(({ neighbourhood }) => neighbourhood ?? '');
    const query = await this.sheets.open<ListQuery>(FilterSheet, { data: { query: this.query(), seen } });
    if (query) this.filter(query);
  }

  protected showMine(): void {
    const consultantId = this.mine() ? null : (this.session.person()?.id ?? null);
    this.filter({ ...this.query(), consultantId, unassigned: false });
  }

  protected showEveryone(): void {
    this.typed.set('');
    this.look('');
    this.filter(everyone);
  }

  private look(words: string): void {
    if (words.trim() === this.search()) return;
    this.search.set(words.trim());
    const state = { ...(this.location.getState() as object), zoek: words };
    this.location.replaceState(this.location.path(true), '', state);
  }

  private remembered(): string {
    const state = this.location.getState() as { zoek?: unknown } | null;
    const linked = this.route.snapshot.queryParamMap.get('zoek');
    return linked ?? (typeof state?.zoek === 'string' ? state.zoek : '');
  }
}

const sameJson = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
