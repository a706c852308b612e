import { Component, computed, input } from '@angular/core';
import type { ReferralEventView } from '@voortuin/contract/referrals/referrals';
import { Chip } from '@voortuin/ui/chip/chip';
import { Timeline } from '@voortuin/ui/timeline/timeline';
import { TimelineItem } from '@voortuin/ui/timeline/timeline-item';
import { sayInstant } from '../../platform/dates.ts';
import { sayReferralEvent } from '../event-words.ts';
import { doorWords } from '../referral-words.ts';

/** What happened to a referral, the newest above; what the partner reads too is marked. */
@Component({
  selector: 'app-thread',
  imports: [Chip, Timeline, TimelineItem],
  template: `
    <vt-timeline>
      @for (line of lines(); track line.id) {
        <vt-timeline-item [kind]="line.kind" [title]="line.title" [about]="line.about" [icon]="line.drawn">
          @if (line.text) {
            <p class="text">{{ line.text }}</p>
          }
          @if (marks() && line.text && line.told) {
            <p><vt-chip icon="eye" i18n>leest de partner ook</vt-chip></p>
          }
        </vt-timeline-item>
      }
    </vt-timeline>
  `,
  styles: `
    .text {
      max-inline-size: 70ch;
      overflow-wrap: anywhere;
      white-space: pre-line;
    }
    vt-chip {
      margin-block-start: 6px;
    }
  `,
})
export class Thread {
  readonly events = input.required<readonly ReferralEventView[]>();
  /** Whether to mark what the partner reads; in the partner's own inbox it reads all. */
  readonly marks = input(true);
  protected readonly lines = computed(() =>
    this.events()
      .map((event) => {
        const said = sayReferralEvent(event);
        const by = event.by ?? (event.door === 'system' ? null : doorWords[event.door]);
        return {
          ...said,
          id: event.id,
          drawn: said.kind === 'event' ? said.icon : undefined,
          about: [sayInstant(event.at), by].filter(Boolean).join(', '),
          text: event.text,
          told: event.told,
        };
      })
      .toReversed(),
  );
}
