import { CdkDialogContainer, DialogRef } from '@angular/cdk/dialog';
import { NgComponentOutlet } from '@angular/common';
import { Component, inject, input } from '@angular/core';
import { Button } from '../button/button.ts';
import { nextId } from '../form/next-id.ts';
import { SheetTop } from './sheet-top.ts';

/** The paper of a sheet: a grip, a title with a line below, what it holds, and its actions at the foot (`[actions]`). */
@Component({
  selector: 'vt-sheet',
  imports: [Button, NgComponentOutlet],
  template: `
    <div class="grip" aria-hidden="true"></div>
    @if (top(); as part) {
      <div class="top"><ng-container [ngComponentOutlet]="part" /></div>
    }
    <div class="head">
      <div>
        <h2 [id]="id">{{ title() }}</h2>
        @if (under()) {
          <p class="quiet">{{ under() }}</p>
        }
      </div>
      @if (!strict()) {
        <button
          vtButton="plain"
          type="button"
          icon="cross"
          [round]="true"
          i18n-aria-label
          aria-label="Sluit"
          (click)="leave()()"
        ></button>
      }
    </div>
    <div class="body"><ng-content /></div>
    <footer><ng-content select="[actions]" /></footer>
  `,
  styleUrl: './sheet.css',
})
export class Sheet {
  readonly title = input.required<string>();
  readonly under = input('');
  /** Leaves the cross away where the sheet asks for an answer. */
  readonly strict = input(false);
  /** What the cross does, where a sheet has something to settle before it closes. */
  readonly leave = input<() => void>(() => this.ref.close());
  protected readonly ref = inject(DialogRef);
  protected readonly top = inject(SheetTop).part.asReadonly();
  protected readonly id = nextId('sheet');

  constructor() {
    // The dialog names itself by our title.
    const { containerInstance } = this.ref;
    if (containerInstance instanceof CdkDialogContainer) containerInstance._addAriaLabelledBy(this.id);
  }
}
