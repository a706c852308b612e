import { NgTemplateOutlet } from '@angular/common';
import { httpResource } from '@angular/common/http';
import {
  Component,
  DestroyRef,
  afterRenderEffect,
  computed,
  inject,
  input,
  linkedSignal,
  untracked,
  viewChild,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, NavigationEnd, Router, RouterOutlet } from '@angular/router';
import type { TodayCard, TodayView } from '@voortuin/contract/today/today';
import { TwoPanes } from '@voortuin/ui/page/two-panes';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { filter, map } from 'rxjs';
import { api } from '../api/api.ts';
import { Changes } from '../caregivers/changes.ts';
import { Logging } from '../contact-moments/logging.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Shortcuts } from '../shell/shortcuts.ts';
import { CardDoing } from './card-doing.ts';
import { DayCards } from './day-cards.ts';
import { DayHead } from './day-head.ts';
import { DayList } from './day-list.ts';
import { Wide } from './wide.ts';

/** Vandaag: whom to speak to, why, and how; on a desk beside the page of whoever is chosen. */
@Component({
  selector: 'app-today-page',
  imports: [DayCards, DayHead, DayList, ErrorState, NgTemplateOutlet, RouterOutlet, Skeleton, TwoPanes],
  templateUrl: './today-page.html',
  host: { '(document:visibilitychange)': 'readAnewAfterAWhile()', '(focusin)': 'rememberFocus($event)' },
})
export class TodayPage {
  /** Whose day, when it is a colleague's. */
  readonly collega = input<string>();
  private readonly route = inject(ActivatedRoute);
  private readonly changes = inject(Changes);
  private readonly doing = inject(CardDoing);
  private readonly list = viewChild(DayList);
  private readAt = Date.now();
  private lastFocused: Element | null = null;

  protected readonly wide = inject(Wide).now;
  protected readonly chosen = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd),
      map(() => this.chosenNow()),
    ),
    { initialValue: this.chosenNow() },
  );

  protected readonly read = httpResource<TodayView>(() => {
    this.changes.seen();
    const consultantId = this.collega();
    return { url: `${api}/today`, ...(consultantId && { params: { consultantId } }) };
  });
  /** The last that was read of this person's day: it stays while it is read anew. */
  protected readonly day = linkedSignal<{ of: string | undefined; read: TodayView | undefined }, TodayView | undefined>(
    {
      source: () => ({ of: this.collega(), read: this.read.hasValue() ? this.read.value() : undefined }),
      computation: ({ of, read }, before) => read ?? (before?.source.of === of ? before?.value : undefined),
    },
  );
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error ? problemWords(problemOf(error)) : null;
  });

  constructor() {
    void inject(Logging).goOn();
    const forget = inject(Shortcuts).add(
      { key: 'j', label: $localize`De volgende van je dag`, run: () => this.list()?.walk(1) },
      { key: 'k', label: $localize`De vorige van je dag`, run: () => this.list()?.walk(-1) },
      {
        key: 'b',
        label: $localize`Bel of ga langs bij wie je koos`,
        run: () => this.withPointed((card) => this.doing.beginByKey(card)),
      },
      {
        key: 'l',
        label: $localize`Leg contact vast met wie je koos`,
        run: () => this.withPointed((card) => this.doing.log(card)),
      },
    );
    inject(DestroyRef).onDestroy(forget);
    afterRenderEffect(() => this.day() && untracked(() => this.keepFocus()));
  }

  /** A phone that slept keeps the screen of before: after five minutes it is read anew. */
  protected readAnewAfterAWhile(): void {
    if (document.visibilityState !== 'visible' || Date.now() - this.readAt < 5 * 60_000) return;
    this.readAt = Date.now();
    this.read.reload();
  }

  protected rememberFocus(event: FocusEvent): void {
    this.lastFocused = event.target as Element;
  }

  /** Who was logged leaves the day, and the focus with her: it goes to whoever is first now. */
  private keepFocus(): void {
    if (!this.lastFocused || this.lastFocused.isConnected || document.activeElement !== document.body) return;
    document
      .querySelector<HTMLElement>('app-today-page [data-card] h3 a, app-today-page h1')
      ?.focus({ preventScroll: true });
  }

  private chosenNow(): string | null {
    return this.route.snapshot.firstChild?.paramMap.get('id') ?? null;
  }

  /** Whoever has the focus in the list, else whoever's page is open. */
  private withPointed(act: (card: TodayCard) => unknown): void {
    const day = this.day();
    const focused = document.activeElement?.closest('[data-card]')?.getAttribute('data-card');
    const id = focused ?? this.chosen();
    const cards = day
      ? [day.asked, day.passedAppointments, day.appointments, day.tooLong, day.today, day.thisWeek].flat()
      : [];
    const card = cards.find(({ caregiverId }) => caregiverId === id);
    if (card) act(card);
  }
}
