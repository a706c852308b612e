import { Component, inject } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Check } from '@voortuin/ui/form/check';
import { Segmented } from '@voortuin/ui/form/segmented';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { languageChoices, themeChoices } from '../preferences/look-choices.ts';
import { Preferences } from '../preferences/preferences.ts';
import { Leaving } from '../session/leaving.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import { OwnPhonePart } from '../calls/own-phone.ts';
import { MorningMail } from './morning-mail.ts';
import { PasswordForm } from './password-form.ts';
import { RemoveSecondFactorSheet } from './remove-second-factor-sheet.ts';
import { SecondFactorSheet } from './second-factor-sheet.ts';

/** One's own account: the password, the second step, the look, and signing out. */
@Component({
  selector: 'app-account-page',
  imports: [Button, Card, Check, MorningMail, OwnPhonePart, PageHeader, PasswordForm, Segmented],
  templateUrl: './account-page.html',
  styleUrl: './account-page.css',
})
export class AccountPage {
  protected readonly session = inject(Session);
  protected readonly preferences = inject(Preferences);
  protected readonly leaving = inject(Leaving);
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  protected readonly themeChoices = themeChoices;
  protected readonly languageChoices = languageChoices;

  protected async setUpSecondFactor(): Promise<void> {
    if (!(await this.sheets.open<boolean>(SecondFactorSheet))) return;
    await this.session.load();
    this.toasts.done($localize`De tweede stap staat aan.`, {
      more: $localize`Op je andere apparaten ben je uitgelogd.`,
    });
  }

  protected async removeSecondFactor(): Promise<void> {
    if (!(await this.sheets.open<boolean>(RemoveSecondFactorSheet))) return;
    await this.session.load();
    this.toasts.done($localize`De tweede stap staat uit.`);
  }
}
