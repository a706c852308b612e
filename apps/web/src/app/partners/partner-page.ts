import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OfferView, PartnerPersonView, PartnerView } from '@voortuin/contract/partners/partners';
import { usualResponseDays } from '@voortuin/contract/partners/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { Row } from '@voortuin/ui/list/row';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { plainDate } from '../platform/dates.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { sayDigits, sayForWhom, sayLanguages, sayNeeds, sayWaiting, sayWhen } from './offer-words.ts';
import { PartnerMachines } from './machines.ts';
import { PartnerActions } from './partner-actions.ts';
import { PartnersApi } from './partners-api.ts';

/** A partner: what they do and do not, what they offer, who works there, and what was agreed. */
@Component({
  selector: 'app-partner-page',
  imports: [
    BackLink, Button, Card, Chip, EmptyState, ErrorState, Fact, Facts, Note, PageHeader, PartnerMachines, Row, RouterLink, SectionHeader, Skeleton,
  ], // prettier-ignore
  templateUrl: './partner-page.html',
  styleUrl: './partner-page.css',
  providers: [PartnerActions],
})
export class PartnerPage {
  /** From the address. */
  readonly id = input.required<string>();
  private readonly session = inject(Session);
  protected readonly actions = inject(PartnerActions);
  protected readonly read = reading<PartnerView>(() => `${api}/partners/${this.id()}`, inject(PartnersApi).changed);
  protected readonly partner = this.read.value;
  protected readonly notHere = computed(() => this.read.problem()?.status === 404);
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });
  protected readonly mayManage = computed(() => this.session.may('partners:manage'));
  protected readonly mayWrite = computed(() => this.mayManage() || this.session.may('caregivers:write'));
  /** Something of it has to be checked again. */
  protected readonly old = computed(() => {
    const partner = this.partner();
    return partner !== undefined && !partner.ended && (partner.old || partner.offers.some((offer) => offer.old));
  });
  protected readonly checking = signal(false);
  protected readonly usualDays = usualResponseDays;

  protected readonly sayNeeds = sayNeeds;
  protected readonly sayWhen = sayWhen;
  protected readonly sayForWhom = sayForWhom;
  protected readonly sayWaiting = sayWaiting;
  protected readonly sayLanguages = sayLanguages;
  protected readonly sayDigits = sayDigits;
  protected readonly plainDate = plainDate;

  protected async check(partner: PartnerView): Promise<void> {
    if (this.checking()) return;
    this.checking.set(true);
    await this.actions.check(partner);
    this.checking.set(false);
  }

  protected offer(offer: OfferView | null): Promise<void> {
    return this.actions.offer(this.partner()!, offer);
  }

  protected person(person: PartnerPersonView | null): Promise<void> {
    return this.actions.person(this.partner()!, person);
  }

  /** Where the code that opens a link can go; without such a place nobody can be sent a question. */
  protected reached({ phone, secondEmail }: PartnerPersonView): boolean {
    return Boolean(phone || secondEmail);
  }
}
