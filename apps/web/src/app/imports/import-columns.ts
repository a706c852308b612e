import { Component, computed, input, signal } from '@angular/core';
import type { ImportView } from '@voortuin/contract/imports/imports';
import type { Field } from '@voortuin/domain/imports/columns';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { columnWords } from './import-words.ts';

/** Which columns of a list were recognised as what, and which go into the note. */
@Component({
  selector: 'app-import-columns',
  imports: [Button, Card, Chip],
  template: `
    <vt-card>
      <div class="head">
        <p>
          <strong i18n>{{ known().length }} van {{ columns().length }} kolommen herkend.</strong>
          @if (unknown().length > 0) {
            <ng-container i18n>De andere komen in de notitie.</ng-container>
          }
        </p>
        <button
          vtButton="outline"
          type="button"
          [small]="true"
          [attr.aria-expanded]="open()"
          (click)="open.set(!open())"
          i18n
        >
          Bekijk de kolommen
        </button>
      </div>
      @if (unknown().length > 0) {
        <ul class="unknown">
          @for (column of unknown(); track $index) {
            <li>
              <vt-chip tone="sun">{{ column }}</vt-chip>
            </li>
          }
        </ul>
      }
      @if (open()) {
        <ul class="known">
          @for (column of known(); track $index) {
            <li>
              <span>{{ column.heading }}</span>
              <span class="quiet">{{ column.words }}</span>
            </li>
          }
        </ul>
      }
    </vt-card>
  `,
  styles: `
    .head {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: 8px 16px;
    }
    .unknown {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 8px;
    }
    .known {
      columns: 2 300px;
      column-gap: 32px;
      margin-block-start: 12px;
    }
    .known li {
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 12px;
      padding-block: 6px;
      border-block-end: 1px solid var(--line);
      overflow-wrap: anywhere;
      break-inside: avoid;
    }
  `,
})
export class ImportColumns {
  readonly columns = input.required<ImportView['columns']>();
  protected readonly open = signal(false);
  protected readonly known = computed(() =>
    this.columns().flatMap(({ heading, field }) =>
      field ? [{ heading, words: columnWords[field as Field] ?? field }] : [],
    ),
  );
  protected readonly unknown = computed(() =>
    this.columns()
      .filter(({ field }) => !field)
      .map(({ heading }) => heading || $localize`kolom zonder naam`),
  );
}
