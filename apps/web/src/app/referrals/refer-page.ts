import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Note } from '@voortuin/ui/states/note';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { got } from '../api/got.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { ReferForm } from './refer/refer-form.ts';
import { emptyReferral, forAnother, keptDraft } from './refer/refer-typed.ts';

/** Referring somebody: anew, going on with a draft, or to another partner. */
@Component({
  selector: 'app-refer-page',
  imports: [BackLink, ErrorState, Note, PageHeader, ReferForm, RouterLink, Skeleton],
  template: `
    <a vtBack [routerLink]="['/mantelzorgers', id()]">{{ view()?.name ?? '…' }}</a>
    <vt-page-header [title]="title()">
      <p under i18n>Een doorverwijzing is pas klaar als de mantelzorger zegt dat het heeft geholpen.</p>
    </vt-page-header>
    @if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="again()" />
    } @else if (view(); as her) {
      @if (her.closedAt) {
        <vt-note tone="sun"><p i18n>Deze mantelzorger is afgesloten. Heropen eerst.</p></vt-note>
      } @else if (begin(); as begin) {
        <app-refer-form [view]="her" [begin]="begin" [place]="place()" />
      } @else {
        <vt-skeleton [count]="4" [height]="64" />
      }
    } @else {
      <vt-skeleton [count]="4" [height]="64" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 760px;
    }
  `,
})
export class ReferPage {
  /** From the address: whom, a draft to go on with, or the referral this one goes on with. */
  readonly id = input.required<string>();
  readonly concept = input<string>();
  readonly na = input<string>();

  private readonly reading = httpResource<CaregiverView>(() => `${api}/caregivers/${this.id()}`);
  private readonly earlier = httpResource<ReferralView>(() => {
    const id = this.concept() ?? this.na();
    return id ? `${api}/referrals/${id}` : undefined;
  });
  protected readonly view = computed(() => got(this.reading) ?? null);
  protected readonly begin = computed(() => {
    const view = this.view();
    if (!view) return null;
    if (!this.concept() && !this.na()) return emptyReferral(view);
    const earlier = got(this.earlier);
    if (!earlier) return null;
    return this.concept() ? keptDraft(earlier) : forAnother(earlier);
  });
  protected readonly place = computed(() => `${this.id()}/${this.concept() ?? this.na() ?? 'new'}`);
  protected readonly wrong = computed(() => {
    const error = this.reading.error() ?? this.earlier.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });
  protected readonly title = computed(() => $localize`${this.view()?.name ?? '…'}:name: doorverwijzen`);

  protected again(): void {
    this.reading.reload();
    this.earlier.reload();
  }
}
