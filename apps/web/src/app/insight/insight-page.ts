import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InsightView } from '@voortuin/contract/insight/insight';
import type { InsightCut } from '@voortuin/contract/insight/words';
import { Button } from '@voortuin/ui/button/button';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { HouseChoices } from '../caregivers/house-choices.ts';
import { Colleagues } from '../people/colleagues.ts';
import { fullDay, today } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { BellLink } from '../reminders/bell-link.ts';
import { Session } from '../session/session.ts';
import { InsightApi } from './insight-api.ts';
import { InsightFilters } from './insight-filters.ts';
import { InsightTable } from './insight-table.ts';
import { cuts } from './insight-words.ts';
import { LeftCard } from './left-card.ts';
import type { Part } from './list-way.ts';
import { NewPeopleCard } from './new-people-card.ts';
import { NotSpokenCard } from './not-spoken-card.ts';
import { YearCard } from './year-card.ts';

/** Figures, with how they were cut and of which part they are. */
interface Shown {
  view: InsightView;
  by: InsightCut;
  part: Part;
}

/** Overzicht: who has not been spoken to, where they belong, and what to do about it. */
@Component({
  selector: 'app-insight-page',
  imports: [
    BellLink, Button, EmptyState, ErrorState, InsightFilters, InsightTable, LeftCard, NewPeopleCard, NotSpokenCard, PageHeader,
    RouterLink, Skeleton, YearCard,
  ], // prettier-ignore
  templateUrl: './insight-page.html',
  styleUrl: './insight-page.css',
})
export class InsightPage {
  private readonly api = inject(InsightApi);
  protected readonly house = inject(HouseChoices);
  private readonly router = inject(Router);
  private readonly colleagues = inject(Colleagues);
  protected readonly session = inject(Session);

  /** What stands in the address bar. */
  readonly per = input<string>();
  readonly teamId = input<string | undefined>(undefined, { alias: 'team' });
  readonly consultantId = input<string | undefined>(undefined, { alias: 'consulent' });
  readonly municipalityId = input<string | undefined>(undefined, { alias: 'gemeente' });
  readonly neighbourhood = input<string | undefined>(undefined, { alias: 'wijk' });

  protected readonly by = computed<InsightCut>(() => cuts.find(({ per }) => per === this.per())?.cut ?? 'consultant');
  protected readonly part = computed<Part>(() => ({
    teamId: this.teamId(),
    consultantId: this.consultantId(),
    municipalityId: this.municipalityId(),
    neighbourhood: this.neighbourhood(),
  }));
  private readonly query = computed(() => ({ by: this.by(), ...this.part() }));
  protected readonly narrowed = computed(() => Object.values(this.part()).some(Boolean));

  protected readonly figures = this.api.figures(this.query);
  /** The last figures that came, so that the page stays while others are fetched, with how they are cut. */
  protected readonly shown = linkedSignal<Shown | null, Shown | null>({
    source: () => (this.figures.hasValue() ? { view: this.figures.value(), by: this.by(), part: this.part() } : null),
    computation: (now, previous) => now ?? previous?.value ?? null,
  });
  protected readonly failed = computed(() => {
    const error = this.figures.error();
    return error ? problemWords(problemOf(error)) : null;
  });
  protected readonly spreadsheet = computed(() => this.api.spreadsheet(this.query()));

  protected readonly consultants = this.colleagues.consultants;

  /** The floor that holds for everybody looked at, when there is one. */
  protected readonly floor = computed(() => {
    const floors = this.house
      .municipalities()
      .filter(({ id }) => !this.municipalityId() || id === this.municipalityId())
      .map(({ floor }) => floor);
    return new Set(floors).size === 1 ? floors[0]! : null;
  });

  protected readonly over = computed(() => {
    const names = [
      this.nameOf(this.house.teams(), this.teamId()),
      this.nameOf(this.consultants(), this.consultantId()),
      this.nameOf(this.house.municipalities(), this.municipalityId()),
      this.neighbourhood(),
    ].filter(Boolean);
    const whole = this.session.organisation()?.name ?? '';
    return [...(names.length ? names : [whole]), fullDay(this.shown()?.view.on ?? today())].join(', ');
  });

  protected cut(by: InsightCut): void {
    const per = cuts.find(({ cut }) => cut === by)?.per;
    this.turn({ per: by === 'consultant' ? null : per });
  }

  protected narrow(part: Part): void {
    const { teamId, consultantId, municipalityId, neighbourhood } = part;
    this.turn({
      team: teamId ?? null,
      consulent: consultantId ?? null,
      gemeente: municipalityId ?? null,
      wijk: neighbourhood ?? null,
    });
  }

  private turn(queryParams: Record<string, string | null | undefined>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
  }

  private nameOf(list: readonly { id: string; name: string }[], id: string | undefined): string | undefined {
    return list.find((one) => one.id === id)?.name;
  }
}
