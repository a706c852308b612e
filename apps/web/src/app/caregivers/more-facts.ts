import { Component, computed, input } from '@angular/core';
import type { CaregiverView, ChannelPermission } from '@voortuin/contract/caregivers/caregivers';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { plainDate, plainDay } from '../platform/dates.ts';
import { recipientWords, situationWords } from './care-words.ts';
import {
  channelWords,
  digitalSkillWords,
  groundWords,
  languageWords,
  sourceWords,
  workWords,
} from './caregiver-words.ts';

/** All else that is known of her: whom she cares for, what she allowed and who says so, and by what right we know it. */
@Component({
  selector: 'app-more-facts',
  imports: [Fact, Facts],
  templateUrl: './more-facts.html',
})
export class MoreFacts {
  readonly view = input.required<CaregiverView>();
  protected readonly situations = computed(() =>
    this.view().careSituations.map((one) => ({ id: one.id, whom: recipientWords(one), more: situationWords(one) })),
  );
  protected readonly channels = computed(() =>
    this.view().channelPermissions.map((one) => ({
      channel: one.channel,
      words: one.allowed
        ? $localize`${channelWords[one.channel]}:channel: mag`
        : $localize`${channelWords[one.channel]}:channel: mag niet`,
      proof: proofWords(one),
    })),
  );
  protected readonly born = computed(() => {
    const { bornOn, bornYear } = this.view();
    return bornOn ? plainDate(bornOn) : bornYear ? String(bornYear) : null;
  });
  protected readonly language = computed(() => languageWords[this.view().language]);
  protected readonly digital = computed(() => wordOf(digitalSkillWords, this.view().digitalSkill));
  protected readonly work = computed(() => wordOf(workWords, this.view().work));
  protected readonly ground = computed(() => groundWords[this.view().ground]);
  protected readonly source = computed(() => {
    const { source, sourceNote } = this.view();
    const via = $localize`via ${sourceWords[source]}:source:`;
    return sourceNote ? `${via}: ${sourceNote}` : via;
  });
  protected readonly since = computed(() => plainDay(this.view().inSightSinceOn));
}

function wordOf<T extends string>(words: Record<T, string>, code: T | null | undefined): string | null {
  return code ? words[code] : null;
}

function proofWords({ saidBy, saidOn, how }: ChannelPermission): string {
  const on = saidOn && plainDay(saidOn);
  const said = saidBy ? $localize`gezegd door ${saidBy}:by:` : null;
  return [said, on, how].filter(Boolean).join(', ');
}
