import { httpResource } from '@angular/common/http';
import { Component, computed, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { ImportView } from '@voortuin/contract/imports/imports';
import { largestFile } from '@voortuin/contract/imports/words';
import { Card } from '@voortuin/ui/card/card';
import { Row } from '@voortuin/ui/list/row';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Progress } from '@voortuin/ui/states/progress';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { sayInstant } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';
import { DropZone } from './drop-zone.ts';
import { fileRefusalWords, importProblemWords } from './import-words.ts';
import { ImportsApi } from './imports-api.ts';
import { sayProgress } from './say-import.ts';

/** Lists of caregivers: bringing one in, and what became of the earlier ones. */
@Component({
  selector: 'app-imports-page',
  imports: [Card, DropZone, ErrorState, PageHeader, Progress, Row, RouterLink, SectionHeader, Skeleton],
  templateUrl: './imports-page.html',
  styles: `
    :host {
      display: block;
      max-inline-size: 760px;
    }
    vt-progress,
    .refused {
      margin-block-start: 16px;
    }
    ul {
      --card-padding: 0;
    }
    vt-card {
      padding: 0;
      overflow: hidden;
    }
    li:last-child > a {
      border-block-end: 0;
    }
  `,
})
export class ImportsPage {
  private readonly imports = inject(ImportsApi);
  private readonly router = inject(Router);
  protected readonly sayProgress = sayProgress;
  protected readonly sayInstant = sayInstant;

  protected readonly reading = httpResource<ImportView[]>(() => `${api}/imports`);
  protected readonly earlier = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly wrong = computed(() => {
    const error = this.reading.error();
    return error ? importProblemWords(problemOf(error.cause ?? error)) : null;
  });

  /** The file under way, and how much of it has gone in percents. */
  protected readonly underWay = signal<{ name: string; percent: number } | null>(null);
  protected readonly refused = signal<string | null>(null);

  protected async upload(file: File): Promise<void> {
    this.refused.set(null);
    if (file.size > largestFile) return this.refused.set(fileRefusalWords['file-too-large']);
    if (file.size === 0) return this.refused.set(fileRefusalWords['file-empty']);
    this.underWay.set({ name: file.name, percent: 0 });
    try {
      const view = await this.imports.upload(file, (part) =>
        this.underWay.set({ name: file.name, percent: Math.round(part * 100) }),
      );
      await this.router.navigate(['/lijsten', view.id]);
    } catch (error) {
      this.refused.set(importProblemWords(problemOf(error)));
    } finally {
      this.underWay.set(null);
    }
  }

  protected labelOf({ name, percent }: { name: string; percent: number }): string {
    return percent < 100 ? $localize`${name}:name: wordt verstuurd` : $localize`${name}:name: wordt gelezen`;
  }
}
