import { Component, ElementRef, afterNextRender, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { LikelySame } from '@voortuin/contract/caregivers/caregivers';
import { Button } from '@voortuin/ui/button/button';
import { Note } from '@voortuin/ui/states/note';
import { saySame } from '../same-words.ts';

/** Says who is there already and looks like her, with the way to her page and the way to add her all the same. */
@Component({
  selector: 'app-likely-same-note',
  imports: [Button, Note, RouterLink],
  template: `
    <vt-note tone="sun" icon="people">
      <h2 tabindex="-1" i18n>Is deze mantelzorger al bekend?</h2>
      <ul>
        @for (one of people(); track one.id) {
          <li>
            <a [routerLink]="['/mantelzorgers', one.id]">{{ one.name }}</a>
            <span class="quiet"> · {{ saySame(one.same) }}</span>
          </li>
        }
      </ul>
      <p class="small" i18n>Ga je kijken, dan blijft staan wat je typte.</p>
      <button vtButton="outline" type="button" [busy]="busy()" (click)="addAnyway.emit()" i18n>
        Het is iemand anders: voeg toe
      </button>
    </vt-note>
  `,
  styles: `
    h2 {
      font-size: 1.125rem;
    }
    ul {
      margin-block: 8px;
    }
    li {
      padding-block: 6px;
    }
    a {
      font-weight: 600;
    }
    p {
      margin-block-end: 12px;
    }
  `,
})
export class LikelySameNote {
  readonly people = input.required<readonly LikelySame[]>();
  readonly busy = input(false);
  readonly addAnyway = output<void>();
  protected readonly saySame = saySame;

  constructor() {
    const element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    afterNextRender(() => element.querySelector('h2')?.focus());
  }
}
