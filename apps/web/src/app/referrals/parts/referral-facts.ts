import { Component, computed, input } from '@angular/core';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { beneficiaryWords } from '../../partners/need-words.ts';
import { dayOf, plainDay, sayDay } from '../../platform/dates.ts';
import { calleeWords, urgencyWords } from '../referral-words.ts';

/** How it was asked: for whom, how soon, whom to call, to whom it went and when. */
@Component({
  selector: 'app-referral-facts',
  imports: [Fact, Facts],
  template: `
    <vt-facts>
      @for (one of lines(); track one.name) {
        <vt-fact [name]="one.name">{{ one.value }}</vt-fact>
      }
    </vt-facts>
  `,
})
export class ReferralFacts {
  readonly referral = input.required<ReferralView>();
  protected readonly lines = computed(() => {
    const referral = this.referral();
    const { forWhom, recipient, urgency, callee, callWhen, expects, offer, partner, partnerPerson } = referral;
    return [
      {
        name: $localize`Voor wie`,
        value: forWhom === 'recipient' && recipient ? recipient : beneficiaryWords[forWhom],
      },
      { name: $localize`Hoe snel`, value: urgencyWords[urgency] },
      { name: $localize`Bel eerst`, value: [calleeWords[callee], callWhen].filter(Boolean).join(', ') },
      {
        name: $localize`Verwacht het`,
        value: expects ? $localize`ja` : $localize`nee, vertel het eerst`,
      },
      { name: $localize`Partner`, value: [partner, offer, partnerPerson].filter(Boolean).join(', ') },
      { name: $localize`Consulent`, value: referral.consultant },
      { name: $localize`Verstuurd`, value: referral.sentAt ? sayDay(dayOf(referral.sentAt)) : '' },
      { name: $localize`Wacht tot`, value: referral.waitsUntilOn ? plainDay(referral.waitsUntilOn) : '' },
      { name: $localize`Begint`, value: referral.plannedOn ? plainDay(referral.plannedOn) : '' },
    ].filter(({ value }) => value);
  });
}
