import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, signal } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { sayInstant } from '../platform/dates.ts';

/** Who was invited, and the link for her. */
export interface LinkToPassOn {
  readonly person: { readonly firstName: string; readonly name: string; readonly email: string };
  readonly link: string;
  readonly expiresAt: string;
}

/** The link of an invitation, shown once: to copy, or to mail to whom it is for. */
@Component({
  selector: 'app-invitation-sheet',
  imports: [Button, Field, Sheet, TextInput],
  template: `
    <vt-sheet i18n-title title="Geef deze link door" [under]="invited.person.name" [strict]="true">
      <div class="fields">
        <p i18n>
          Met deze link kiest {{ invited.person.firstName }} een wachtwoord en doet mee. Hij werkt één keer, tot
          {{ until }}.
        </p>
        <vt-field i18n-label label="Link" i18n-hint hint="We laten hem nu zien en daarna niet meer.">
          <input vtInput readonly [value]="invited.link" (focus)="select($event)" />
        </vt-field>
        <div class="pair">
          <button vtButton="primary" type="button" icon="copy" (click)="copy()">
            @if (copied()) {
              <ng-container i18n>Gekopieerd</ng-container>
            } @else {
              <ng-container i18n>Kopieer</ng-container>
            }
          </button>
          <a vtButton="outline" icon="mail" [href]="mail" i18n>Mail hem</a>
        </div>
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
export class InvitationSheet {
  protected readonly invited = inject<LinkToPassOn>(DIALOG_DATA);
  protected readonly ref = inject(DialogRef);
  protected readonly until = sayInstant(this.invited.expiresAt);
  protected readonly copied = signal(false);
  protected readonly mail = mailTo(this.invited);

  protected select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  /** Where the clipboard is closed off, the link stands there to be copied by hand. */
  protected async copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.invited.link);
      this.copied.set(true);
    } catch {
      this.copied.set(false);
    }
  }
}

function mailTo({ person, link }: LinkToPassOn): string {
  const subject = $localize`Doe mee met Voortuin`;
  const body = $localize`Dag ${person.firstName}:name:,

Met deze link kies je een wachtwoord en kun je aan de slag. Hij werkt één keer, een week lang.

${link}:link:`;
  return `mailto:${encodeURIComponent(person.email)}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
