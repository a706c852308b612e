import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { isWithPartner, readsWhatWasShared } from '@voortuin/domain/referrals/answers-now';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { sayConsent } from '../consent-words.ts';
import { sharedFieldWords, sharingGroundWords } from '../referral-words.ts';
import { ReferralSheets } from '../referral-sheets.ts';

/** What the partner was told, on which ground, whether it can still read that, and her copy of it. */
@Component({
  selector: 'app-shared-facts',
  imports: [Button, Card, Chip, Fact, Facts, RouterLink],
  templateUrl: './shared-facts.html',
  styleUrl: './shared-facts.css',
})
export class SharedFacts {
  readonly referral = input.required<ReferralView>();
  readonly mayAct = input(false);
  protected readonly sheets = inject(ReferralSheets);

  protected readonly sent = computed(() => this.referral().shared !== null);
  protected readonly lines = computed(() => {
    const { shared, shares } = this.referral();
    return (shared ?? shares.map((one) => ({ ...one, value: '' }))).map(({ field, ground, value }) => ({
      name: sharedFieldWords[field],
      value,
      ground: sharingGroundWords[ground],
    }));
  });
  protected readonly stillRead = computed(
    () => readsWhatWasShared(this.referral()) && this.referral().consent?.withdrawnAt == null,
  );
  protected readonly consent = computed(() => {
    const { consent } = this.referral();
    return consent && sayConsent(consent);
  });
  protected readonly mayRevoke = computed(
    () => this.mayAct() && this.referral().linkOpen && isWithPartner(this.referral()),
  );
}
