import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { Card } from '@voortuin/ui/card/card';
import { wide } from '@voortuin/ui/list/wide';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { Changes } from '../caregivers/changes.ts';
import { needWords } from '../partners/need-words.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { Thread } from './parts/thread.ts';
import { ReferralFacts } from './parts/referral-facts.ts';
import { ReferralFiles } from './parts/referral-files.ts';
import { SharedFacts } from './parts/shared-facts.ts';
import { TurnCard } from './parts/turn-card.ts';
import { possibleOf } from './referral-possible.ts';

/** One referral: whose turn it is and what can be done, what was asked and told, and what happened. */
@Component({
  selector: 'app-referral-page',
  imports: [
    BackLink, Card, EmptyState, ErrorState, PageHeader, ReferralFacts, ReferralFiles, RouterLink, SharedFacts, Skeleton,
    Thread, TurnCard,
  ], // prettier-ignore
  templateUrl: './referral-page.html',
  styleUrl: './referral-page.css',
})
export class ReferralPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly read = reading<ReferralView>(() => `${api}/referrals/${this.id()}`, inject(Changes).seen);
  protected readonly view = this.read.value;
  protected readonly wide = wide(1024);
  protected readonly mayAct = computed(() => this.session.may('caregivers:write'));
  protected readonly possible = computed(() => {
    const view = this.view();
    return view && possibleOf(view);
  });
  protected readonly title = computed(() => {
    const view = this.view();
    return view ? capital(needWords[view.need].title) : '';
  });
  protected readonly notHere = computed(() => {
    const problem = this.read.problem();
    return problem?.status === 404 || problem?.errors?.[0]?.field === 'id';
  });
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
