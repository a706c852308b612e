import { NgTemplateOutlet } from '@angular/common';
import { Component, ElementRef, computed, effect, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { wide } from '@voortuin/ui/list/wide';
import { BackLink } from '@voortuin/ui/page/back-link';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { CallsToLog } from '../calls/calls-to-log.ts';
import { KnownToCard } from '../known-to/known-to-card.ts';
import { OwnPageCard } from '../own-pages/own-page-card.ts';
import { problemWords } from '../problems/problem-words.ts';
import { HerReferrals } from '../referrals/her-referrals.ts';
import { SharedWith } from '../referrals/shared-with.ts';
import { Session } from '../session/session.ts';
import { CaregiverTimeline } from '../timelines/caregiver-timeline.ts';
import { CaregiverFacts } from './caregiver-facts.ts';
import { CaregiverHead } from './caregiver-head.ts';
import { Changes } from './changes.ts';
import { NextMoment } from './next-moment.ts';
import { OpenWork } from './open-work.ts';
import { StandingNotes } from './standing-notes.ts';
import { StrainCard } from './strain-card.ts';

/** Everything about one caregiver: who she is, what comes next and why, what stands open, how it goes, what happened. */
@Component({
  selector: 'app-caregiver-page',
  imports: [
    BackLink, CallsToLog, CaregiverFacts, CaregiverHead, CaregiverTimeline, EmptyState, ErrorState, HerReferrals, KnownToCard, NextMoment,
    NgTemplateOutlet, OpenWork, OwnPageCard, RouterLink, SharedWith, Skeleton, StandingNotes, StrainCard,
  ], // prettier-ignore
  templateUrl: './caregiver-page.html',
  styleUrl: './caregiver-page.css',
})
export class CaregiverPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly mayLog = inject(Session).may('contacts:log');
  protected readonly read = reading<CaregiverView>(() => `${api}/caregivers/${this.id()}`, inject(Changes).seen);
  protected readonly view = this.read.value;
  /** Two columns at the desk; on a phone one, with what comes next above all else. */
  protected readonly wide = wide(1180);
  protected readonly notHere = computed(() => {
    const problem = this.read.problem();
    return problem?.status === 404 || problem?.errors?.[0]?.field === 'id';
  });
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // The pane stays when another person is chosen from the list: it begins at the top again.
    effect(() => {
      this.id();
      nativeElement.closest('[data-page-pane]')?.scrollTo({ top: 0 });
    });
  }
}
