import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { Button } from '@voortuin/ui/button/button';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { Calling } from '../calls/calling.ts';
import { Logging } from '../contact-moments/logging.ts';
import type { Whom } from '../contact-moments/whom.ts';
import { Texting } from '../messages/texting.ts';
import { Session } from '../session/session.ts';
import { addressLines } from './address-words.ts';
import { careSentence } from './care-words.ts';
import { waysToReach } from './ways-to-reach.ts';

/** Who she is and for whom she cares, and the ways to reach her: the one that suits her stands first. */
@Component({
  selector: 'app-caregiver-head',
  imports: [Button, PageHeader, RouterLink],
  templateUrl: './caregiver-head.html',
  styleUrl: './caregiver-head.css',
})
export class CaregiverHead {
  readonly view = input.required<CaregiverView>();
  private readonly calling = inject(Calling);
  private readonly logging = inject(Logging);
  private readonly texting = inject(Texting);
  private readonly session = inject(Session);

  protected readonly sentence = computed(() => careSentence(this.view()));
  protected readonly inCall = computed(() => this.calling.isWith(this.view().id));
  protected readonly ways = computed(() => waysToReach(this.view()));
  protected readonly mayLog = computed(() => this.session.may('contacts:log') && this.view().closedAt === null);
  protected readonly mayChange = computed(() => this.session.may('caregivers:write'));
  protected readonly called = computed(() => this.view().firstName || this.view().name);
  /** What the round buttons say to who does not see them. */
  protected readonly labels = computed(() => {
    const name = this.called();
    return {
      call: $localize`:@@action.call:Bel ${name}:name:`,
      text: $localize`:@@action.text:Stuur ${name}:name: een sms`,
      mail: $localize`:@@action.email:Mail ${name}:name:`,
      way: $localize`Wijs de weg naar ${name}:name:`,
      edit: $localize`Bewerk de gegevens van ${name}:name:`,
    };
  });
  /** Past the front garden is what suits her now; else one calls. */
  protected readonly goesThere = computed(() => {
    const channel = this.view().planned?.channel;
    return (channel === 'front-garden' || channel === 'home-visit') && this.view().atDoor !== 'never';
  });

  protected readonly passes = computed(() => this.goesThere() && this.view().approach === 'welcome');
  /** When no way is open to go first, writing down is what one comes for. */
  protected readonly logLook = computed(() => (this.passes() || this.ways().phone ? 'outline' : 'primary'));

  protected setOut(channel: Channel, pressed: Event): void {
    void this.logging.setOut(this.whom(channel), pressed);
  }

  /** By the line of the organisation, or else by the phone in one's hand. */
  protected text(pressed: Event): void {
    const { id, name, firstName, planned } = this.view();
    const plannedOn = planned?.kind === 'review' ? null : (planned?.plannedOn ?? null);
    if (!this.texting.instead({ caregiverId: id, name, firstName, plannedOn }, pressed)) this.setOut('sms', pressed);
  }

  protected log(): void {
    void this.logging.log(this.whom(null));
  }

  private whom(channel: Channel | null): Whom {
    const { id, name, firstName, phoneShown, address, awaitingHerWord } = this.view();
    const shown = address.secret ? null : (addressLines(address)[0] ?? null);
    return { caregiverId: id, name, firstName, phoneShown, address: shown, channel, awaitingHerWord };
  }
}
