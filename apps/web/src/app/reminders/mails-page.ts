import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Card } from '@voortuin/ui/card/card';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { got } from '../api/got.ts';
import { sayInstant } from '../platform/dates.ts';
import { linkPieces } from '../platform/link-pieces.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { RemindersApi } from './reminders-api.ts';

/** The mails that the demo town keeps instead of sending them, as one would have got them. */
@Component({
  selector: 'app-mails-page',
  imports: [Card, EmptyState, ErrorState, PageHeader, RouterLink, Skeleton],
  template: `
    <vt-page-header i18n-title title="Mails">
      <p under i18n>
        In deze voorbeeldstad gaat er geen mail de deur uit. Hier lees je wat anders in je eigen mailbox kwam, en wat
        partners kregen. De code bij een link staat op <a routerLink="/telefoons">de telefoons</a>.
      </p>
    </vt-page-header>
    @if (problem(); as words) {
      <vt-error-state [words]="words" (again)="read.reload()" />
    } @else if (mails(); as mails) {
      @for (mail of mails; track mail.id) {
        <article vtCard>
          <p class="small quiet">
            {{ at(mail.keptAt) }}
            @if (mail.to) {
              <ng-container i18n>aan {{ mail.to }}</ng-container>
            }
          </p>
          <h2>{{ mail.subject }}</h2>
          <p class="text">
            @for (piece of pieces(mail.text); track $index) {
              @if (piece.link) {
                <a [href]="piece.text" target="_blank" rel="noopener">{{ piece.text }}</a>
              } @else {
                <span>{{ piece.text }}</span>
              }
            }
          </p>
        </article>
      } @empty {
        <vt-empty-state icon="mail" i18n-title title="Nog geen mail">
          <p i18n>De morgenmail komt op je werkdagen, op het uur dat je bij “Je account” kiest.</p>
        </vt-empty-state>
      }
    } @else {
      <vt-skeleton [count]="2" [height]="200" />
    }
  `,
  styles: `
    :host {
      display: block;
      max-inline-size: 640px;
    }
    article + article {
      margin-block-start: 12px;
    }
    h2 {
      margin-block: 2px 12px;
    }
    .text {
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
  `,
})
export class MailsPage {
  protected readonly read = inject(RemindersApi).mails();
  protected readonly mails = computed(() => got(this.read));
  protected readonly problem = computed(() => {
    const error = this.read.error();
    return error ? problemWords(problemOf(error)) : null;
  });
  protected readonly at = sayInstant;
  protected readonly pieces = linkPieces;
}
