import { computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import type { CaregiverLines } from './caregiver-lines.ts';
import type { GivenTo } from './hand-over-many-sheet.ts';
import { HandOvers, type Handed } from './hand-overs.ts';

/** Choosing several people of a list to hand them over or text them at once. Make one where `inject` may be called. */
export class ChooseSeveral {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly handOvers = inject(HandOvers);
  private readonly router = inject(Router);
  private readonly people = signal<ReadonlyMap<string, Handed>>(new Map());
  private gathering: AbortController | null = null;

  readonly on = signal(false);
  readonly count = computed(() => this.people().size);
  /** Whether everyone who fits is chosen. */
  readonly everyone = signal(false);
  /** How many were found up to now while everyone who fits is being gathered; else null. */
  readonly gathered = signal<number | null>(null);

  constructor(private readonly list: CaregiverLines) {}

  has(id: string): boolean {
    return this.people().has(id);
  }

  turn({ id, consultantId }: CaregiverLine): void {
    const people = new Map(this.people());
    if (!people.delete(id)) people.set(id, { id, consultantId });
    this.people.set(people);
    this.everyone.set(false);
  }

  /** Chooses everyone who fits, also whom the screen does not show yet. */
  async all(): Promise<void> {
    this.gathering = new AbortController();
    this.gathered.set(0);
    try {
      const lines = await this.list.everyone((count) => this.gathered.set(count), this.gathering.signal);
      this.people.set(new Map(lines.map(({ id, consultantId }) => [id, { id, consultantId }])));
      this.everyone.set(true);
    } catch (error) {
      if (!this.gathering?.signal.aborted) this.toasts.wrong(problemWords(problemOf(error)));
    } finally {
      this.gathering = null;
      this.gathered.set(null);
    }
  }

  async handOver(): Promise<void> {
    const { HandOverManySheet } = await import('./hand-over-many-sheet.ts');
    const given = await this.sheets.open<GivenTo>(HandOverManySheet, { data: [...this.people().values()] });
    if (!given) return;
    this.stop();
    this.toasts.done(sayGiven(given), { action: { label: $localize`Maak ongedaan`, run: () => this.undo(given) } });
  }

  /** Writes one text to all of them, on a page of its own. */
  async text(): Promise<void> {
    const ids = [...this.people().keys()];
    await this.router.navigate(['/berichten/sturen'], { state: { ids } });
  }

  clear(): void {
    this.gathering?.abort();
    this.people.set(new Map());
    this.everyone.set(false);
  }

  stop(): void {
    this.clear();
    this.on.set(false);
  }

  private async undo({ people }: GivenTo): Promise<void> {
    try {
      await this.handOvers.giveBack(people);
      this.toasts.done($localize`Teruggezet: iedereen is weer bij de consulent van eerst.`);
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
    }
  }
}

function sayGiven({ name, people: { length } }: GivenTo): string {
  if (name === null)
    return length === 1
      ? $localize`1 mantelzorger is nu van niemand.`
      : $localize`${length}:count: mensen zijn nu van niemand.`;
  return length === 1
    ? $localize`Overgedragen aan ${name}:name:.`
    : $localize`${length}:count: mensen overgedragen aan ${name}:name:.`;
}
