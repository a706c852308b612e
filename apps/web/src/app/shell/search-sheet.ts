import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, debounced, inject, linkedSignal, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import type { Page } from '@voortuin/contract/platform/page';
import { Button } from '@voortuin/ui/button/button';
import { SearchField } from '@voortuin/ui/form/search-field';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { api } from '../api/api.ts';
import { sightWords } from '../caregivers/caregiver-words.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { RecentCaregivers, type Found } from './recent-caregivers.ts';

/** Finds a caregiver by a few letters; the arrow keys walk through who was found and Enter chooses. */
@Component({
  selector: 'app-search-sheet',
  imports: [Button, ErrorState, SearchField, Sheet],
  templateUrl: './search-sheet.html',
  styleUrl: './search-sheet.css',
})
export class SearchSheet {
  protected readonly purpose = inject<'open' | 'log' | 'assign'>(DIALOG_DATA);
  protected readonly session = inject(Session);
  private readonly ref = inject<DialogRef<Found>>(DialogRef);
  private readonly router = inject(Router);
  private readonly recent = inject(RecentCaregivers);
  protected readonly sightWords = sightWords;

  protected readonly term = signal('');
  private readonly settled = debounced(() => this.term().trim(), 180);
  protected readonly asked = computed(() => (this.settled.hasValue() ? (this.settled.value() ?? '') : ''));
  protected readonly results = httpResource<Page<CaregiverLine>>(() =>
    this.asked() ? { url: `${api}/caregivers`, params: { search: this.asked(), size: 8 } } : undefined,
  );
  // What was found stays until the next answer is there, so that the list does not blink with each letter.
  private readonly found = linkedSignal<Page<CaregiverLine> | undefined, readonly Found[] | null>({
    source: () => (this.results.hasValue() ? this.results.value() : undefined),
    computation: (page, former) => page?.items ?? former?.value ?? null,
  });
  protected readonly lines = computed<readonly Found[]>(() =>
    this.term().trim() ? (this.found() ?? []) : this.recent.all(),
  );
  protected readonly nobody = computed(
    () =>
      this.asked() !== '' &&
      this.asked() === this.term().trim() &&
      this.results.hasValue() &&
      this.lines().length === 0,
  );
  protected readonly problem = computed(() => {
    const error = this.results.error();
    return error ? problemWords(problemOf(error)) : null;
  });
  protected readonly at = linkedSignal<readonly Found[], number>({ source: this.lines, computation: () => 0 });
  protected readonly title = {
    open: $localize`Wie zoek je?`,
    log: $localize`Met wie had je contact?`,
    assign: $localize`Van wie is dit bericht?`,
  }[this.purpose];

  protected move(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const step = steps[event.key];
    const { length } = this.lines();
    if (step && length > 0) {
      event.preventDefault();
      this.at.update((at) => (at + step + length) % length);
      document.getElementById(this.idOf(this.at()))?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.lines()[this.at()];
      if (chosen) this.choose(chosen);
    }
  }

  protected choose({ id, name, neighbourhood, consultant, sight }: Found): void {
    this.ref.close({ id, name, neighbourhood, consultant, sight });
  }

  protected async addNew(): Promise<void> {
    this.ref.close();
    await this.router.navigate(['/mantelzorgers/nieuw']);
  }

  protected whereOf({ neighbourhood, consultant }: Found): string {
    return [neighbourhood, consultant].filter(Boolean).join(', ');
  }

  protected idOf(place: number): string {
    return `found-${place}`;
  }
}
