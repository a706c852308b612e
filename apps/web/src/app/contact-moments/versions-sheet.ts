import { DIALOG_DATA } from '@angular/cdk/dialog';
import { httpResource } from '@angular/common/http';
import { Component, computed, inject } from '@angular/core';
import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { Skeleton } from '@voortuin/ui/states/skeleton';
import { api } from '../api/api.ts';
import { sayInstant } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import type { MomentOf } from './moment-of.ts';
import { VersionLine } from './version-line.ts';

/** Every version of a contact moment, the newest first. */
@Component({
  selector: 'app-versions-sheet',
  imports: [ErrorState, Sheet, Skeleton, VersionLine],
  template: `
    <vt-sheet [title]="title" [under]="about.who.name">
      @if (versions.hasValue()) {
        <ol>
          @for (version of versions.value(); track version.version; let newest = $first) {
            <li>
              <p class="small quiet">
                @if (version.retracted) {
                  <strong i18n>Teruggenomen</strong>
                } @else if (newest) {
                  <strong i18n>Zo staat het er nu</strong>
                } @else {
                  <strong i18n>Dit stond er eerst</strong>
                }
                <span i18n>, geschreven {{ sayInstant(version.recordedAt) }}</span>
              </p>
              <app-version-line [moment]="version" />
            </li>
          }
        </ol>
      } @else if (versions.error()) {
        <vt-error-state [words]="problem()" (again)="versions.reload()" />
      } @else {
        <vt-skeleton [count]="2" />
      }
    </vt-sheet>
  `,
  styles: `
    li {
      padding-block: 12px;
    }
    li + li {
      border-block-start: 1px solid var(--line);
    }
  `,
})
export class VersionsSheet {
  protected readonly about = inject<MomentOf>(DIALOG_DATA);
  protected readonly title = $localize`Wat er stond`;
  protected readonly sayInstant = sayInstant;
  protected readonly versions = httpResource<ContactMomentView[]>(
    () => `${api}/contact-moments/${this.about.moment.id}/versions`,
  );
  protected readonly problem = computed(() => problemWords(problemOf(this.versions.error())));
}
