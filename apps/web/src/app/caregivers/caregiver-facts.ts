import { Component, computed, inject, input, linkedSignal } from '@angular/core';
import type { WhichNumber } from '@voortuin/contract/calls/words';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { Calling } from '../calls/calling.ts';
import { SmsFact } from '../messages/sms-fact.ts';
import { sayDays } from '../platform/dates.ts';
import { addressLines } from './address-words.ts';
import { hoursWords, whereWords } from './care-words.ts';
import { atDoorWords, channelWords } from './caregiver-words.ts';
import { MoreFacts } from './more-facts.ts';

/** What one needs to know to reach her: rhythm, hours, door, numbers and address; the rest folds out. */
@Component({
  selector: 'app-caregiver-facts',
  imports: [Button, Card, Fact, Facts, MoreFacts, SmsFact],
  templateUrl: './caregiver-facts.html',
  styleUrl: './caregiver-facts.css',
})
export class CaregiverFacts {
  readonly view = input.required<CaregiverView>();
  private readonly calling = inject(Calling);
  /** A secret address is hidden again for the next person. */
  private readonly place = computed(() => `${this.view().id} ${this.view().address.secret ? 'secret' : ''}`);
  protected readonly addressShown = linkedSignal({
    source: this.place,
    computation: () => !this.view().address.secret,
  });
  protected readonly rhythm = computed(() => {
    const { idealDays, longestDays } = this.view().rhythm;
    return $localize`elke ${sayDays(idealDays)}:ideal:, hooguit ${sayDays(longestDays)}:longest:`;
  });
  protected readonly whose = computed(() => {
    const { own, name } = this.view().rhythm;
    const whose = own
      ? $localize`eigen wens`
      : name
        ? $localize`ritme ${name}:name:`
        : $localize`ritme van de organisatie`;
    const channel = this.view().preferredChannel;
    return channel ? $localize`${whose}:whose:, liefst ${channelWords[channel]}:channel:` : whose;
  });
  protected readonly hours = computed(() => hoursWords(this.view().suitableHours));
  protected readonly where = computed(() => whereWords(this.view().whereabouts));
  protected readonly door = computed(() => atDoorWords[this.view().atDoor]);
  protected readonly address = computed(() => addressLines(this.view().address));
  protected readonly refused = computed(() =>
    this.view().channelPermissions.some(({ channel, allowed }) => channel === 'phone' && !allowed),
  );
  protected readonly callable = computed(() => {
    const { approach, closedAt } = this.view();
    return approach === 'welcome' && closedAt === null && !this.refused();
  });
  /** The two halves of her e-mail address, to break the line between them. */
  protected readonly email = computed(() => this.view().email?.split('@') ?? null);

  /** By the line of the organisation where there is one; else the link is followed. */
  protected call(which: WhichNumber, pressed: Event): void {
    const { id, name, firstName, phoneShown, secondPhoneShown, awaitingHerWord } = this.view();
    const shown = which === 'phone' ? phoneShown : secondPhoneShown;
    this.calling.instead(
      { caregiverId: id, name, firstName, phoneShown: shown, awaitingHerWord, channel: 'phone' },
      pressed,
      which,
    );
  }
}
