import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TextTemplateView } from '@voortuin/contract/messages/messages';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import { Row } from '@voortuin/ui/list/row';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { got } from '../api/got.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import type { TemplateAnswer } from './template-sheet.ts';
import { TextsApi } from './texts-api.ts';

/** The templates of texts, which team leads and administrators write. */
@Component({
  selector: 'app-templates-page',
  imports: [BackLink, Button, Card, EmptyState, ErrorState, Icon, PageHeader, RouterLink, Row, Skeleton],
  template: `
    @if (reads) {
      <a vtBack routerLink="/berichten" i18n>Berichten</a>
    } @else {
      <a vtBack routerLink="/instellingen" i18n>Instellingen</a>
    }
    <vt-page-header i18n-title title="Voorbeelden voor berichten">
      <p under i18n>Waar een collega mee begint. Wat tussen haken staat vullen we voor iedereen in.</p>
      <button actions vtButton="primary" type="button" icon="plus" (click)="open(null)" i18n>Nieuw voorbeeld</button>
    </vt-page-header>
    @if (failed(); as words) {
      <vt-error-state [words]="words" (again)="read.reload()" />
    } @else if (list(); as list) {
      @if (list.length > 0) {
        <vt-card class="list">
          <ul>
            @for (template of list; track template.id) {
              <li>
                <button vtRow type="button" [title]="template.name" (click)="open(template)">
                  <span class="words">{{ template.text }}</span>
                  <vt-icon end name="chevron-right" />
                </button>
              </li>
            }
          </ul>
        </vt-card>
      } @else {
        <vt-empty-state icon="message" i18n-title title="Nog geen voorbeelden">
          <p i18n>Schrijf er een: wat je vaak sms’t, hoef je dan niet steeds te typen.</p>
        </vt-empty-state>
      }
    } @else {
      <vt-skeleton [count]="4" [height]="72" />
    }
  `,
  styleUrl: '../organisations/settings-list.css',
  styles: `
    :host {
      display: block;
      max-inline-size: 860px;
    }
    .words {
      display: -webkit-box;
      overflow: hidden;
      overflow-wrap: anywhere;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  `,
})
export class TemplatesPage {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  protected readonly reads = inject(Session).may('caregivers:read');
  protected readonly read = inject(TextsApi).templates();
  protected readonly list = computed(() => got(this.read));
  protected readonly failed = computed(() => {
    const error = this.read.error();
    return error ? problemWords(problemOf(error)) : null;
  });

  protected async open(template: TextTemplateView | null): Promise<void> {
    const { TemplateSheet } = await import('./template-sheet.ts');
    const answer = await this.sheets.open<TemplateAnswer>(TemplateSheet, { data: template });
    if (!answer) return;
    this.read.reload();
    this.toasts.done(
      'saved' in answer
        ? $localize`‘${answer.saved.name}:name:’ is bewaard.`
        : $localize`‘${answer.retired.name}:name:’ staat niet meer bij de voorbeelden.`,
    );
  }
}
