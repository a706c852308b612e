import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';

/** Something that is shown this once, to copy and pass on: a key, or the secret that signs. */
export interface ShownOnce {
  title: string;
  under: string;
  words: string;
  label: string;
  secret: string;
}

/** Shows a secret this once. */
@Component({
  selector: 'app-secret-sheet',
  imports: [Button, Field, Sheet, TextInput],
  template: `
    <vt-sheet [title]="about.title" [under]="about.under" [strict]="true">
      <div class="fields">
        <p>{{ about.words }}</p>
        <vt-field [label]="about.label" i18n-hint hint="We laten dit nu zien en daarna niet meer.">
          <input vtInput readonly [value]="about.secret" (focus)="select($event)" />
        </vt-field>
        <button vtButton="primary" type="button" icon="copy" (click)="copy()">
          @if (copied()) {
            <ng-container i18n>Gekopieerd</ng-container>
          } @else {
            <ng-container i18n>Kopieer</ng-container>
          }
        </button>
        <p class="visually-hidden" role="status">
          @if (copied()) {
            <ng-container i18n>Het is gekopieerd.</ng-container>
          }
        </p>
      </div>
      <button actions vtButton="outline" type="button" [wide]="true" (click)="ref.close()" i18n>Klaar</button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class SecretSheet {
  protected readonly about = inject<ShownOnce>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly copied = signal(false);

  protected select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  /** Where the clipboard is closed off, it stands there to be copied by hand. */
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.about.secret);
      this.copied.set(true);
    } catch {
      this.copied.set(false);
    }
  }
}
