import { Component, input, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';

/** A line to take over elsewhere, with a button that copies it. */
@Component({
  selector: 'app-copy-line',
  imports: [Button, Field, TextInput],
  template: `
    <vt-field [label]="label()">
      <div class="line">
        <input vtInput readonly [value]="value()" (focus)="select($event)" />
        <button vtButton="outline" type="button" icon="copy" [attr.aria-label]="copyLabel()" (click)="copy()">
          @if (copied()) {
            <ng-container i18n>Gekopieerd</ng-container>
          } @else {
            <ng-container i18n>Kopieer</ng-container>
          }
        </button>
      </div>
    </vt-field>
    <p class="visually-hidden" role="status">
      @if (copied()) {
        <ng-container i18n>Het is gekopieerd.</ng-container>
      }
    </p>
  `,
  styles: `
    .line {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
    }
    input {
      flex: 1 1 220px;
      inline-size: auto;
      min-inline-size: 0;
      text-overflow: ellipsis;
    }
  `,
})
export class CopyLine {
  readonly label = input.required<string>();
  readonly value = input.required<string>();
  protected readonly copied = signal(false);

  protected copyLabel(): string {
    return this.copied() ? $localize`Gekopieerd: ${this.label()}:what:` : $localize`Kopieer: ${this.label()}:what:`;
  }

  protected select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  /** Where the clipboard is closed off, it stands there to be copied by hand. */
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.value());
      this.copied.set(true);
    } catch {
      this.copied.set(false);
    }
  }
}
