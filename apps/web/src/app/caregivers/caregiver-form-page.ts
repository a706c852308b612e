import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { CaregiverForm } from './caregiver-form/caregiver-form.ts';

/** Adding a caregiver, or changing what we know of her. */
@Component({
  selector: 'app-caregiver-form-page',
  imports: [BackLink, CaregiverForm, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <a vtBack [routerLink]="back()">{{ view()?.name ?? toList }}</a>
    <vt-page-header [title]="title()">
      <ng-container under>
        @if (id() === undefined) {
          <ng-container i18n
            >Een achternaam, waar je elkaar van kent en de grondslag zijn genoeg. De rest mag later.</ng-container
          >
        }
      </ng-container>
    </vt-page-header>
    @if (id() === undefined) {
      <app-caregiver-form [view]="null" />
    } @else if (view(); as her) {
      <app-caregiver-form [view]="her" />
    } @else if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="reading.reload()" />
    } @else {
      <vt-skeleton [count]="8" [height]="58" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 760px;
    }
  `,
})
export class CaregiverFormPage {
  /** Whom one changes; undefined for somebody new. */
  readonly id = input<string>();
  protected readonly toList = $localize`Mantelzorgers`;
  protected readonly reading = httpResource<CaregiverView>(() =>
    this.id() ? `${api}/caregivers/${this.id()}` : undefined,
  );
  protected readonly view = computed(() => (this.reading.hasValue() ? this.reading.value() : null));
  protected readonly wrong = computed(() => {
    const error = this.reading.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });
  protected readonly back = computed(() => (this.id() ? ['/mantelzorgers', this.id()] : ['/mantelzorgers']));
  protected readonly title = computed(() =>
    this.id() === undefined
      ? $localize`Nieuwe mantelzorger`
      : $localize`Gegevens van ${this.view()?.name ?? '…'}:name:`,
  );
}
