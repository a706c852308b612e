import { Component, computed, input } from '@angular/core';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { Note } from '@voortuin/ui/states/note';
import { plainDay } from '../../platform/dates.ts';

/** Says that a chosen day is later than the longest interval: it is allowed, but not unseen. */
@Component({
  selector: 'app-past-longest',
  imports: [Note],
  template: `
    @if (latest(); as latest) {
      <vt-note tone="sun" icon="hourglass">
        <p i18n>
          Dat is later dan het ritme toelaat: hooguit {{ latest }}. Het mag, maar het telt dan als te lang niet
          gesproken.
        </p>
      </vt-note>
    }
  `,
  styles: `
    :host(:not(:has(*))) {
      display: none;
    }
  `,
})
export class PastLongest {
  readonly day = input.required<string>();
  readonly view = input.required<CaregiverView | null>();
  protected readonly latest = computed(() => {
    const planned = this.view()?.planned;
    return planned && planned.kind === 'contact' && this.day() > planned.latestOn ? plainDay(planned.latestOn) : null;
  });
}
