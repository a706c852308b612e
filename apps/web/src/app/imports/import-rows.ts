import { Component, computed, inject, input, linkedSignal, output, resource } from '@angular/core';
import type { ImportRowView } from '@voortuin/contract/imports/imports';
import type { ImportResult, ImportState } from '@voortuin/contract/imports/words';
import { Button } from '@voortuin/ui/button/button';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { problemOf } from '../problems/problem.ts';
import { ImportRow } from './import-row.ts';
import { importProblemWords } from './import-words.ts';
import { ImportsApi } from './imports-api.ts';

/** The rows of a list that end in one way, a page at a time. */
@Component({
  selector: 'app-import-rows',
  imports: [Button, ErrorState, ImportRow, Skeleton],
  template: `
    <ul>
      @for (row of rows(); track row.row) {
        <li><app-import-row [importId]="importId()" [row]="row" [state]="state()" (decided)="take($event)" /></li>
      }
    </ul>
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="reading.reload()" />
    } @else if (reading.isLoading() && rows().length === 0) {
      <vt-skeleton [count]="3" [height]="56" />
    } @else if (next() !== null) {
      <button
        vtButton="outline"
        type="button"
        [wide]="true"
        [busy]="reading.isLoading()"
        (click)="from.set(next())"
        i18n
      >
        Laat meer regels zien
      </button>
    }
  `,
  styles: `
    :host {
      display: block;
      padding: 0 16px 16px;
    }
    ul {
      margin-block-end: 12px;
    }
    li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class ImportRows {
  private readonly imports = inject(ImportsApi);
  readonly importId = input.required<string>();
  readonly result = input.required<ImportResult>();
  /** How far the list has come: it decides what one can say about a row. */
  readonly state = input.required<ImportState>();
  readonly decided = output<void>();

  private readonly about = computed(() => `${this.importId()} ${this.result()}`);
  protected readonly from = linkedSignal<string, string | null>({ source: this.about, computation: () => null });
  protected readonly reading = resource({
    params: () => ({ id: this.importId(), result: this.result(), after: this.from() }),
    loader: ({ params: { id, result, after } }) => this.imports.rows(id, result, after),
  });
  private readonly kept = linkedSignal<
    { about: string; page: { items: ImportRowView[]; next: string | null } | undefined },
    { about: string; rows: ImportRowView[]; next: string | null }
  >({
    source: () => ({ about: this.about(), page: this.reading.hasValue() ? this.reading.value() : undefined }),
    computation: ({ about, page }, before) => {
      const kept = before?.value.about === about ? before.value : { about, rows: [], next: null };
      if (!page) return kept;
      const known = new Set(kept.rows.map(({ row }) => row));
      return { about, rows: [...kept.rows, ...page.items.filter(({ row }) => !known.has(row))], next: page.next };
    },
  });
  protected readonly rows = computed(() => this.kept().rows);
  protected readonly next = computed(() => this.kept().next);
  protected readonly wrong = computed(() => {
    const error = this.reading.error();
    return error ? importProblemWords(problemOf(error.cause ?? error)) : null;
  });

  /** A row that was decided stays where it stood, with what was decided. */
  protected take(decided: ImportRowView): void {
    this.kept.update((kept) => ({ ...kept, rows: kept.rows.map((row) => (row.row === decided.row ? decided : row)) }));
    this.decided.emit();
  }
}
