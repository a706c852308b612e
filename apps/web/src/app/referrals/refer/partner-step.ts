import { httpResource } from '@angular/common/http';
import { Component, computed, input, output, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { PartnerView, Suggestion } from '@voortuin/contract/partners/partners';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../../api/api.ts';
import { got } from '../../api/got.ts';
import { Wrong } from '../../forms/wrong.ts';
import { problemOf } from '../../problems/problem.ts';
import { problemWords } from '../../problems/problem-words.ts';
import { ofSuggestion, type ChosenPartner } from './chosen-partner.ts';
import { OfferCard } from './offer-card.ts';
import { OtherPartners } from './other-partners.ts';
import type { ReferTyped } from './refer-typed.ts';
import { wantedBy } from './wanted.ts';

/** How many suggestions one sees before asking for all. */
const few = 3;

/** Who can help: the partners that fit and why, any other that one knows, and to whom there it goes. */
@Component({
  selector: 'app-partner-step',
  imports: [Button, ErrorState, Field, FormField, Note, OfferCard, OtherPartners, Skeleton, TextInput, Wrong],
  templateUrl: './partner-step.html',
  styleUrl: './steps.css',
})
export class PartnerStep {
  readonly form = input.required<FieldTree<ReferTyped>>();
  readonly view = input.required<CaregiverView>();
  /** The partner that is chosen, by name. */
  readonly partner = input.required<string>();
  readonly choose = output<ChosenPartner>();

  private readonly allShown = signal(false);
  protected readonly searching = signal(false);
  protected readonly suggestions = httpResource<Suggestion[]>(() => {
    const need = this.form().need().value();
    if (!need) return undefined;
    const forWhom = this.form().forWhom().value();
    return { url: `${api}/partners/suggestions`, params: { need, forWhom, ...wantedBy(this.view()) } };
  });
  private readonly found = computed(() => got(this.suggestions)?.map(ofSuggestion) ?? null);
  protected readonly offers = computed(() => this.found()?.slice(0, this.allShown() ? undefined : few) ?? null);
  protected readonly more = computed(() => (this.found()?.length ?? 0) - (this.offers()?.length ?? 0));
  protected readonly wrong = computed(() => {
    const error = this.suggestions.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });

  private readonly profile = httpResource<PartnerView>(() => {
    const id = this.form().partnerId().value();
    return id ? `${api}/partners/${id}` : undefined;
  });
  /** Somebody chosen earlier whom no card shows. */
  protected readonly elsewhere = computed(() => {
    const chosen = this.form().partnerId().value();
    return chosen && !this.searching() && this.offers()?.every(({ chosen: one }) => one.partnerId !== chosen)
      ? this.partner()
      : null;
  });
  protected readonly people = computed(() => got(this.profile)?.people ?? []);
  protected readonly answersIn = computed(() => got(this.profile)?.agreement?.responseDays ?? null);
  protected readonly answersWords = computed(() => {
    const days = this.answersIn();
    const partner = this.partner();
    return days === null
      ? $localize`Er is nog geen afspraak over antwoorden; we wachten zeven dagen op ${partner}:partner:.`
      : $localize`${partner}:partner: antwoordt binnen ${days}:days: dagen, zo is afgesproken.`;
  });

  protected isChosen({ partnerId, offerId }: ChosenPartner): boolean {
    return this.form().partnerId().value() === partnerId && this.form().offerId().value() === offerId;
  }

  protected showAll(): void {
    this.allShown.set(true);
  }

  protected turnSearch(): void {
    this.searching.update((searching) => !searching);
  }
}
