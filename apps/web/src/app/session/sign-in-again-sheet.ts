import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject, resource } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { Note } from '@voortuin/ui/states/note';
import { Leaving } from './leaving.ts';
import { SessionApi } from './session-api.ts';
import { SignInSteps } from './sign-in-steps.ts';

/** Who was signed in when the session ran out. */
export interface WhoWas {
  readonly email: string;
  readonly personId: string;
  readonly name: string;
  readonly organisationId: string;
}

/** Asks whoever was signed in for her password once more, over the page as it stands. */
@Component({
  selector: 'app-sign-in-again-sheet',
  imports: [Button, Note, Sheet, SignInSteps],
  template: `
    <vt-sheet i18n-title title="Log opnieuw in" [strict]="true">
      <div class="parts">
        <vt-note tone="sky" icon="lock">
          <p i18n>Je was een tijd weg. Wat je typte staat er nog; na het inloggen ga je verder waar je was.</p>
        </vt-note>
        @if (mine.hasValue() && mine.value()) {
          <button vtButton="primary" type="button" [wide]="true" (click)="signInAsBefore()" i18n>
            Ga verder als {{ was.name }}
          </button>
        } @else {
          <app-sign-in-steps [known]="was.email" [organisationId]="was.organisationId" (arrived)="ref.close(true)" />
        }
        <button class="other" vtButton="plain" type="button" (click)="leaving.startAfresh('inloggen')" i18n>
          Ik ben {{ was.name }} niet
        </button>
      </div>
    </vt-sheet>
  `,
  styles: `
    .parts {
      display: grid;
      gap: 16px;
    }
    .other {
      justify-self: start;
      margin-inline-start: -8px;
    }
  `,
})
export class SignInAgainSheet {
  protected readonly was = inject<WhoWas>(DIALOG_DATA);
  protected readonly ref = inject<DialogRef<boolean>>(DialogRef);
  protected readonly leaving = inject(Leaving);
  private readonly sessions = inject(SessionApi);
  /** Whether this is one of the people of the demo town, who have no password to remember. */
  protected readonly mine = resource({
    loader: async () => (await this.sessions.demoPeople()).some(({ personId }) => personId === this.was.personId),
  });

  protected async signInAsBefore(): Promise<void> {
    await this.sessions.signInAs(this.was.personId);
    this.ref.close(true);
  }
}
