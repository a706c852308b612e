import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';

/** The standing link with which a partner announces caregivers, shown once: to copy and pass on. */
@Component({
  selector: 'app-announcement-link-sheet',
  imports: [Button, Field, Sheet, TextInput],
  template: `
    <vt-sheet i18n-title title="Link om mensen aan te melden" [under]="about.partner" [strict]="true">
      <div class="fields">
        <p i18n>
          Wie deze link heeft, kan namens {{ about.partner }} een mantelzorger aanmelden, zonder account. De vorige link
          werkt niet meer.
        </p>
        <vt-field i18n-label label="Link" i18n-hint hint="We laten hem nu zien en daarna niet meer.">
          <input vtInput readonly [value]="about.link" (focus)="select($event)" />
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
            <ng-container i18n>De link is gekopieerd.</ng-container>
          }
        </p>
      </div>
      <button actions vtButton="outline" type="button" [wide]="true" (click)="ref.close()" i18n>Klaar</button>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class AnnouncementLinkSheet {
  protected readonly about = inject<{ partner: string; link: string }>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly copied = signal(false);

  protected select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  /** Where the clipboard is closed off, the link stands there to be copied by hand. */
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.about.link);
      this.copied.set(true);
    } catch {
      this.copied.set(false);
    }
  }
}
