import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { largestReferralFile } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Changes } from '../../caregivers/changes.ts';
import { problemOf } from '../../problems/problem.ts';
import { problemWords } from '../../problems/problem-words.ts';
import { Toasts } from '../../toasts/toasts.ts';
import { ReferralsApi } from '../referrals-api.ts';
import { FileList } from './file-list.ts';

/** The files that go with a referral, and a way to add one. */
@Component({
  selector: 'app-referral-files',
  imports: [Button, Card, FileList],
  template: `
    <section vtCard aria-labelledby="files-title">
      <h2 id="files-title" i18n>Bestanden</h2>
      <app-file-list [files]="lines()" />
      @if (mayAdd()) {
        <button vtButton="outline" type="button" icon="upload" [small]="true" [busy]="busy()" (click)="pick()" i18n>
          Voeg een bestand toe
        </button>
        <input #file type="file" hidden accept=".pdf,.docx,.odt,.jpg,.jpeg,.png,.txt" (change)="picked()" />
        <p class="small quiet" i18n>Een document of een scan, hooguit 8 MB. De partner leest het ook.</p>
      }
      @if (wrong(); as words) {
        <p class="wrong small" role="alert">{{ words }}</p>
      }
    </section>
  `,
  styles: `
    section {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 10px;
      justify-items: start;
    }
    h2 {
      color: var(--ink-2);
      font: 600 var(--text-small) / 1.4 var(--text-font);
    }
    button {
      min-block-size: var(--target);
    }
    .wrong {
      color: var(--clay);
      font-weight: 600;
    }
  `,
})
export class ReferralFiles {
  readonly referral = input.required<ReferralView>();
  readonly mayAdd = input(false);
  private readonly referrals = inject(ReferralsApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly file = viewChild<ElementRef<HTMLInputElement>>('file');
  protected readonly busy = signal(false);
  protected readonly wrong = signal<string | null>(null);
  protected readonly lines = computed(() =>
    this.referral().files.map((file) => ({ ...file, href: this.referrals.fileAt(this.referral().id, file.id) })),
  );

  protected pick(): void {
    this.file()?.nativeElement.click();
  }

  protected async picked(): Promise<void> {
    const input = this.file()?.nativeElement;
    const file = input?.files?.[0];
    if (!input || !file) return;
    input.value = '';
    this.wrong.set(null);
    if (file.size > largestReferralFile) return this.wrong.set($localize`Dit bestand is te groot: hooguit 8 MB.`);
    this.busy.set(true);
    try {
      await this.referrals.addFile(this.referral().id, file);
      this.changes.tell();
      this.toasts.done($localize`Toegevoegd: ${file.name}:file:`);
    } catch (error) {
      this.wrong.set(problemWords(problemOf(error)));
    }
    this.busy.set(false);
  }
}
