import { Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ImportRowView } from '@voortuin/contract/imports/imports';
import type { ImportState } from '@voortuin/contract/imports/words';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { Changes } from '../caregivers/changes.ts';
import { saySame } from '../caregivers/same-words.ts';
import { problemOf } from '../problems/problem.ts';
import { Toasts } from '../toasts/toasts.ts';
import { importProblemWords, sayRemark } from './import-words.ts';
import { ImportsApi } from './imports-api.ts';

type Likely = ImportRowView['likelySame'][number];

/** One row of a list: who it is about, what there is to say about it, and who she may be already. */
@Component({
  selector: 'app-import-row',
  imports: [Button, Icon, RouterLink],
  templateUrl: './import-row.html',
  styleUrl: './import-row.css',
})
export class ImportRow {
  private readonly imports = inject(ImportsApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  readonly importId = input.required<string>();
  readonly row = input.required<ImportRowView>();
  /** How far the list has come: before and after it comes in one may decide who is the same. */
  readonly state = input.required<ImportState>();
  readonly decided = output<ImportRowView>();
  /** What is being decided, for the button that waits. */
  protected readonly busy = signal<Likely | 'add' | null>(null);
  /** Set when one wants to decide otherwise, which is possible until she came in. */
  protected readonly otherwise = signal(false);
  protected readonly isBefore = computed(() => this.state() === 'previewed');
  protected readonly asks = computed(() => {
    const { likelySame, decided } = this.row();
    return likelySame.length > 0 && (this.isBefore() || this.state() === 'done') && (!decided || this.otherwise());
  });
  protected readonly said = computed(() => {
    const { decided } = this.row();
    if (!decided || this.asks()) return null;
    if (decided === 'same') return $localize`Dezelfde: niet nog eens toegevoegd`;
    return this.isBefore() ? $localize`Iemand anders: komt erbij` : $localize`Iemand anders: toegevoegd`;
  });
  protected readonly sayRemark = sayRemark;

  protected sayLikely({ same, row }: Likely): string {
    const what = same.includes('whole-row') ? $localize`de hele regel is gelijk` : saySame(same);
    return row === null ? what : $localize`rij ${row}:row: van deze lijst, ${what}:what:`;
  }

  protected async same(likely: Likely): Promise<void> {
    await this.decide(likely, { decision: 'same', caregiverId: likely.id });
  }

  protected async add(): Promise<void> {
    await this.decide('add', { decision: 'add' });
  }

  private async decide(about: Likely | 'add', decision: Parameters<ImportsApi['decide']>[2]): Promise<void> {
    if (this.busy()) return;
    this.busy.set(about);
    try {
      this.decided.emit(await this.imports.decide(this.importId(), this.row().row, decision));
      this.otherwise.set(false);
      if (!this.isBefore()) this.changes.tell();
    } catch (error) {
      this.toasts.wrong(importProblemWords(problemOf(error)));
    } finally {
      this.busy.set(null);
    }
  }
}
