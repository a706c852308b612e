import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { AuditLineView } from '@voortuin/contract/platform/audit';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { got } from '../api/got.ts';
import { SettingsSection } from '../organisations/settings-section.ts';
import { dayOf, sayDay, sayTime } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { AuditApi } from './audit-api.ts';
import { sayAudit } from './audit-words.ts';
import { PeopleApi } from './people-api.ts';

interface Day {
  on: string;
  words: string;
  lines: AuditLineView[];
}

/** Who looked at what, and who changed it: the newest first, page by page. */
@Component({
  selector: 'app-audit-page',
  imports: [Button, Card, EmptyState, ErrorState, Field, RouterLink, SettingsSection, TextInput],
  templateUrl: './audit-page.html',
  styleUrl: './audit-page.css',
})
export class AuditPage {
  private readonly api = inject(AuditApi);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  private readonly colleagues = inject(PeopleApi).people();

  /** What stands in the address bar. */
  readonly personId = input<string | undefined>(undefined, { alias: 'collega' });
  readonly caregiverId = input<string | undefined>(undefined, { alias: 'mantelzorger' });

  private readonly wish = computed(() => ({
    personId: this.personId() ?? null,
    caregiverId: this.caregiverId() ?? null,
  }));
  private readonly lines = signal<AuditLineView[] | null>(null);
  private readonly wrong = signal<unknown>(null);
  private next: string | null = null;
  protected readonly more = signal(false);
  protected readonly busy = signal(false);
  protected readonly failed = computed(() => {
    const wrong = this.wrong();
    return wrong && this.lines() ? problemWords(problemOf(wrong)) : null;
  });
  protected readonly fetched = {
    hasValue: () => this.lines() !== null,
    error: () => (this.lines() ? null : this.wrong()),
    reload: () => void this.begin(),
  };

  protected readonly people = computed(() => got(this.colleagues) ?? []);
  protected readonly mayOpen = computed(() => this.session.may('caregivers:read'));
  protected readonly days = computed<Day[]>(() =>
    [...Map.groupBy(this.lines() ?? [], ({ at }) => dayOf(at))].map(([on, lines]) => ({
      on,
      words: sayDay(on),
      lines,
    })),
  );
  protected readonly say = sayAudit;
  protected readonly time = sayTime;

  constructor() {
    effect(() => {
      this.wish();
      void this.begin();
    });
  }

  protected choose(event: Event): void {
    const collega = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate([], {
      queryParams: { collega },
      queryParamsHandling: 'merge',
      replaceUrl: true,
      scroll: 'manual',
    });
  }

  protected everyone(): void {
    void this.router.navigate([], { queryParams: {}, replaceUrl: true, scroll: 'manual' });
  }

  protected async readMore(): Promise<void> {
    if (this.busy()) return;
    await this.read(this.lines() ?? [], this.next);
  }

  /** Whose file a line is about, when it is about one. */
  protected fileOf({ object, ids }: AuditLineView): string | null {
    return this.mayOpen() && object === 'caregiver' && ids.length === 1 ? ids[0]! : null;
  }

  private async begin(): Promise<void> {
    this.lines.set(null);
    await this.read([], null);
  }

  private async read(before: AuditLineView[], after: string | null): Promise<void> {
    const asked = this.wish();
    this.busy.set(true);
    this.wrong.set(null);
    try {
      const page = await this.api.lines(asked, after);
      if (asked !== this.wish()) return;
      this.next = page.next;
      this.more.set(page.next !== null);
      this.lines.set([...before, ...page.items]);
    } catch (error) {
      if (asked === this.wish()) this.wrong.set(error);
    } finally {
      if (asked === this.wish()) this.busy.set(false);
    }
  }
}
