import { Component, computed, inject, input } from '@angular/core';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { Fact } from '@voortuin/ui/list/fact';
import { OurLine } from '../phone-lines/our-line.ts';
import { plainDay } from '../platform/dates.ts';
import { StopNote } from './stop-note.ts';

/** Whether she may be texted, who said so, when and how, and that she said STOP; only where texts go out by us. */
@Component({
  selector: 'app-sms-fact',
  imports: [Fact, StopNote],
  template: `
    @if (line.view()?.set) {
      <vt-fact i18n-name name="Sms">
        {{ said().words }}
        @if (said().proof) {
          <p class="small quiet">{{ said().proof }}</p>
        }
        <app-stop-note [caregiverId]="view().id" />
      </vt-fact>
    }
  `,
})
export class SmsFact {
  readonly view = input.required<CaregiverView>();
  protected readonly line = inject(OurLine);
  protected readonly said = computed(() => {
    const permission = this.view().channelPermissions.find(({ channel }) => channel === 'sms');
    if (!permission) return { words: $localize`nog niet gevraagd`, proof: '' };
    const { allowed, saidBy, saidOn, how } = permission;
    const proof = [saidBy, saidOn && plainDay(saidOn), how].filter(Boolean).join(', ');
    if (!allowed) return { words: $localize`mag niet`, proof };
    return saidBy && saidOn && how
      ? { words: $localize`mag`, proof }
      : { words: $localize`mag, maar het bewijs is niet volledig`, proof };
  });
}
