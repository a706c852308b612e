import { httpResource } from '@angular/common/http';
import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralCopy } from '@voortuin/contract/referrals/referrals';
import { Button } from '@voortuin/ui/button/button';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { got } from '../api/got.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';

/** The letter to her that says in plain words what was asked and what was told to whom, to print. */
@Component({
  selector: 'app-copy-page',
  imports: [BackLink, Button, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <a vtBack [routerLink]="['/doorverwijzingen', id()]" i18n>Doorverwijzing</a>
    <vt-page-header i18n-title title="Kopie voor de mantelzorger">
      <p under i18n>In gewone taal: wat er is gevraagd, wat de partner weet en hoe dat te stoppen is.</p>
      <button actions vtButton="primary" type="button" icon="letter" [busy]="!text()" (click)="print()" i18n>
        Print
      </button>
    </vt-page-header>
    @if (text(); as text) {
      <article>{{ text }}</article>
    } @else if (wrong(); as words) {
      <vt-error-state [words]="words" (again)="copy.reload()" />
    } @else {
      <vt-skeleton [count]="1" [height]="420" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 760px;
    }
    article {
      padding: 28px;
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: var(--surface);
      line-height: 1.6;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    @media (max-width: 639px) {
      article {
        padding: 18px;
      }
    }
    @media print {
      a[vtBack],
      vt-page-header {
        display: none;
      }
      article {
        padding: 0;
        border: 0;
      }
    }
  `,
})
export class CopyPage {
  /** From the address. */
  readonly id = input.required<string>();
  protected readonly copy = httpResource<ReferralCopy>(() => `${api}/referrals/${this.id()}/copy`);
  protected readonly text = computed(() => got(this.copy)?.text ?? null);
  protected readonly wrong = computed(() => {
    const error = this.copy.error();
    return error ? problemWords(problemOf(error.cause ?? error)) : null;
  });

  protected print(): void {
    if (this.text()) window.print();
  }
}
