import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import { largestReferralFile } from '@voortuin/contract/referrals/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { Changes } from '../caregivers/changes.ts';
import { needWords } from '../partners/need-words.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { FileList } from '../referrals/parts/file-list.ts';
import { Thread } from '../referrals/parts/thread.ts';
import { Toasts } from '../toasts/toasts.ts';
import { AnswerForm } from './answer-form.ts';
import { asText, askedFacts, sharedFacts } from './as-text.ts';
import { sayAsked } from './asked-words.ts';
import { InboxApi } from './inbox-api.ts';

/** One question to a partner: what she asks, what was shared, answering it, and what was said to and fro. */
@Component({
  selector: 'app-inbox-referral-page',
  imports: [
    AnswerForm, BackLink, Button, Card, Chip, EmptyState, ErrorState, Fact, Facts, FileList, PageHeader, RouterLink,
    Skeleton, Thread,
  ], // prettier-ignore
  templateUrl: './inbox-referral-page.html',
  styleUrl: './inbox-referral-page.css',
})
export class InboxReferralPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly inbox = inject(InboxApi);
  private readonly changes = inject(Changes);
  private readonly toasts = inject(Toasts);
  private readonly file = viewChild<ElementRef<HTMLInputElement>>('file');
  protected readonly read = reading<PartnerReferralView>(
    () => `${api}/partner/referrals/${this.id()}`,
    this.changes.seen,
  );
  protected readonly sending = signal(false);
  protected readonly refused = signal<string | null>(null);

  protected readonly gone = computed(() => {
    const problem = this.read.problem();
    return problem?.status === 404 || problem?.errors?.[0]?.field === 'id';
  });
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && !this.gone() ? problemWords(problem) : null;
  });
  /** What she took back is gone at once, also from a page that stood open. */
  protected readonly view = computed(() => (this.gone() ? undefined : this.read.value()));
  protected readonly title = computed(() => {
    const view = this.view();
    return view?.name ?? (view ? needWords[view.need].title.replace(/^./, (first) => first.toUpperCase()) : '');
  });
  protected readonly stands = computed(() => {
    const view = this.view();
    return view && sayAsked(view);
  });
  protected readonly asked = computed(() => askedFacts(this.view()!));
  protected readonly shared = computed(() => sharedFacts(this.view()!));
  protected readonly files = computed(() =>
    this.view()!.files.map((file) => ({ ...file, href: this.inbox.fileAt(this.id(), file.id) })),
  );

  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(asText(this.view()!));
      this.toasts.done($localize`Gekopieerd. Plak het in uw eigen dossier.`);
    } catch {
      this.toasts.wrong($localize`Kopiëren lukt niet in deze browser. Selecteer de tekst op de pagina.`);
    }
  }

  protected answered(): void {
    this.changes.tell();
  }

  protected pick(): void {
    this.file()?.nativeElement.click();
  }

  protected async picked(): Promise<void> {
    const element = this.file()?.nativeElement;
    const file = element?.files?.[0];
    if (!element || !file) return;
    element.value = '';
    this.refused.set(null);
    if (file.size > largestReferralFile) return this.refused.set($localize`Dit bestand is te groot: hooguit 8 MB.`);
    this.sending.set(true);
    try {
      await this.inbox.addFile(this.id(), file);
      this.changes.tell();
      this.toasts.done($localize`Toegevoegd: ${file.name}:file:`);
    } catch (error) {
      this.refused.set(problemWords(problemOf(error)));
    }
    this.sending.set(false);
  }
}
