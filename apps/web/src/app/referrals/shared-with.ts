import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SharedWithView } from '@voortuin/contract/referrals/referrals';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import type { Who } from '../caregivers/who.ts';
import { dayOf, plainDay } from '../platform/dates.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Session } from '../session/session.ts';
import { Toasts } from '../toasts/toasts.ts';
import { sayConsent } from './consent-words.ts';
import { sharedFieldWords } from './referral-words.ts';
import { ReferralsApi } from './referrals-api.ts';

/** What was told about her to whom, whether they can still read it, and taking her consent back. */
@Component({
  selector: 'app-shared-with',
  imports: [Button, Card, Chip, ErrorState, RouterLink],
  templateUrl: './shared-with.html',
  styleUrl: './shared-with.css',
})
export class SharedWith {
  readonly who = input.required<Who>();
  private readonly referrals = inject(ReferralsApi);
  private readonly changes = inject(Changes);
  private readonly session = inject(Session);
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  protected readonly mayAct = computed(() => this.session.may('caregivers:write'));

  private readonly id = computed(() => this.who().id);
  protected readonly read = reading<SharedWithView[]>(() => `${api}/caregivers/${this.id()}/shared`, this.changes.seen);
  protected readonly wrong = computed(() => {
    const problem = this.read.problem();
    return problem && problemWords(problem);
  });
  protected readonly lines = computed(() =>
    (this.read.value() ?? []).map((one) => ({
      ...one,
      what:
        one.shared.length > 0
          ? one.shared.map(({ field, value }) => `${sharedFieldWords[field]}: ${value}`)
          : [$localize`alleen de vraag`],
      when: plainDay(dayOf(one.sharedAt)),
      said: one.consent && sayConsent(one.consent),
      mayWithdraw: this.mayAct() && one.consent !== null && one.consent.withdrawnAt === null,
    })),
  );

  protected async withdraw({ partner, consent }: SharedWithView): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    const data: Confirmation = {
      who: this.who(),
      title: $localize`Toestemming terugnemen`,
      words: $localize`${partner}:partner: ziet meteen niets meer, en de doorverwijzing stopt. Wat al gedeeld is blijft hier staan, zodat het na te gaan is.`,
      label: $localize`Neem de toestemming terug`,
      run: () => this.referrals.withdrawConsent(this.id(), consent!.id).then(() => true),
    };
    if (!(await this.sheets.open<boolean>(ConfirmSheet, { data }))) return;
    this.changes.tell();
    this.toasts.done($localize`Teruggenomen. ${partner}:partner: ziet niets meer.`);
  }
}
