import { Component, computed, input } from '@angular/core';
import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import { channelPastWords } from '../caregivers/caregiver-words.ts';
import { dayOf, sayDay, sayInstant } from '../platform/dates.ts';
import { howItGoesWords, sayOutcome } from './contact-words.ts';

/** One version of a contact moment in a few lines: what came of it, when, and what was written. */
@Component({
  selector: 'app-version-line',
  template: `
    <p>
      <strong>{{ outcome() }}</strong> <span class="quiet"> {{ when() }}</span>
    </p>
    @if (goes(); as words) {
      <p i18n>Hoe het ging: {{ words }}</p>
    }
    @if (moment().note; as note) {
      <p class="note">{{ note }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 4px;
      margin-block: 4px;
    }
    .note {
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
  `,
})
export class VersionLine {
  readonly moment = input.required<ContactMomentView>();
  protected readonly outcome = computed(() => sayOutcome(this.moment().channel, this.moment().outcome));
  protected readonly goes = computed(() => {
    const { howItGoes } = this.moment();
    return howItGoes && howItGoesWords[howItGoes];
  });
  protected readonly when = computed(() => {
    const { heldAt, dayOnly, channel } = this.moment();
    return `${dayOnly ? sayDay(dayOf(heldAt)) : sayInstant(heldAt)}, ${channelPastWords[channel]}`;
  });
}
