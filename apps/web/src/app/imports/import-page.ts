import { httpResource } from '@angular/common/http';
import { Component, computed, effect, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportView } from '@voortuin/contract/imports/imports';
import { importResults } from '@voortuin/contract/imports/words';
import { Card } from '@voortuin/ui/card/card';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Progress } from '@voortuin/ui/states/progress';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { Changes } from '../caregivers/changes.ts';
import { sayInstant } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';
import { ImportDone } from './import-done.ts';
import { ImportPreview } from './import-preview.ts';
import { ImportResultPart } from './import-result-part.ts';
import { importProblemWords } from './import-words.ts';
import { ImportsApi } from './imports-api.ts';

/** How often a list that is coming in is looked at, in milliseconds. */
const lookAgainAfter = 1_500;

/** One list: what stands in it, how far it has come in, and what became of each row. */
@Component({
  selector: 'app-import-page',
  imports: [
    BackLink, Card, ErrorState, ImportDone, ImportPreview, ImportResultPart, PageHeader, Progress, RouterLink, Skeleton,
  ], // prettier-ignore
  templateUrl: './import-page.html',
  styles: `
    :host {
      display: block;
      max-inline-size: 860px;
    }
    .results {
      display: grid;
      gap: 12px;
      margin-block: 16px;
    }
    vt-progress + p {
      margin-block-start: 12px;
    }
  `,
})
export class ImportPage {
  private readonly imports = inject(ImportsApi);
  private readonly changes = inject(Changes);
  readonly id = input.required<string>();
  protected readonly sayInstant = sayInstant;

  protected readonly reading = httpResource<ImportView>(() => `${api}/imports/${this.id()}`);
  protected readonly view = linkedSignal(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly wrong = computed(() => {
    const error = this.reading.error();
    return error ? importProblemWords(problemOf(error.cause ?? error)) : null;
  });
  protected readonly isComingIn = computed(() => ['waiting', 'running'].includes(this.view()?.state ?? ''));
  /** The ways in which rows end here, the ones that ask something first. */
  protected readonly results = computed(() => {
    const { counts } = this.view() ?? {};
    return [...importResults].reverse().filter((result) => counts && counts[result] > 0);
  });
  private readonly looks = signal(0);

  constructor() {
    effect((onCleanup) => {
      this.looks();
      if (!this.isComingIn()) return;
      const soon = setTimeout(() => this.look(), lookAgainAfter);
      onCleanup(() => clearTimeout(soon));
    });
  }

  /** Reads anew how it stands; a look that fails is tried again, for the list goes on without us. */
  protected async look(): Promise<void> {
    const before = this.isComingIn();
    try {
      this.view.set(await this.imports.look(this.id()));
    } catch {
      // The bar above the page tells that the connection is away.
    }
    this.looks.update((looks) => looks + 1);
    if (before && !this.isComingIn()) this.changes.tell();
  }
}
