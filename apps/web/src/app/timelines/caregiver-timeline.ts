import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ContactMomentView } from '@voortuin/contract/contact-moments/contact-moments';
import { undoMinutes } from '@voortuin/contract/contact-moments/words';
import type { TimelineItem } from '@voortuin/contract/timelines/timelines';
import { Button } from '@voortuin/ui/button/button';
import { Chip } from '@voortuin/ui/chip/chip';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { Timeline } from '@voortuin/ui/timeline/timeline';
import { TimelineItem as Line } from '@voortuin/ui/timeline/timeline-item';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { ContactMomentsApi } from '../contact-moments/contact-moments-api.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { TextSaid } from '../messages/text-said.ts';
import { Session } from '../session/session.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { lineOf, type TimelineLine } from './timeline-lines.ts';

/** One line of time with everything that happened around her, the newest above. */
@Component({
  selector: 'app-caregiver-timeline',
  imports: [Button, Chip, EmptyState, Line, ListEnd, RouterLink, TextSaid, Timeline],
  templateUrl: './caregiver-timeline.html',
  styleUrl: './caregiver-timeline.css',
})
export class CaregiverTimeline {
  readonly who = input.required<Who>();
  private readonly session = inject(Session);
  private readonly contactMoments = inject(ContactMomentsApi);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  private readonly changes = inject(Changes);
  protected readonly corrections = inject(Corrections);

  private readonly url = computed(() => `${api}/caregivers/${this.who().id}/timeline`);
  protected readonly items = pages<TimelineItem>(() => ({ url: this.url() }), this.changes.seen);
  /** The contact that was written down last, unless something else happened to her since. */
  private readonly lastWritten = computed(() => {
    const moments = this.items.items().flatMap(({ contactMoment }) => contactMoment ?? []);
    const last = moments.toSorted((a, b) => b.recordedAt.localeCompare(a.recordedAt))[0];
    // What follows from a contact itself, such as a pause, is written with it.
    const after = last ? Date.parse(last.recordedAt) + 2_000 : 0;
    const since = this.items.items().some(({ kind, at }) => kind === 'event' && Date.parse(at) > after);
    return last && !since ? last.id : null;
  });
  protected readonly lines = computed(() => this.items.items().map((item) => lineOf(item, this.who().name)));

  protected mayCorrect({ authorId, retracted }: ContactMomentView): boolean {
    const mine = authorId === this.session.person()?.id;
    return !retracted && this.session.may('contacts:log') && (mine || this.session.may('work:share'));
  }

  /** Only its author, within ten minutes, and only what was written down last; the server decides again. */
  protected mayTakeBack({ id, authorId, recordedAt, retracted, corrected }: ContactMomentView): boolean {
    const fresh = Date.now() - Date.parse(recordedAt) < undoMinutes * 60_000;
    return fresh && !retracted && !corrected && id === this.lastWritten() && authorId === this.session.person()?.id;
  }

  protected correctLabel({ title, about }: TimelineLine): string {
    return $localize`Verbeter ${title}:what:, ${about}:when:`;
  }

  protected versionsLabel({ title, about }: TimelineLine): string {
    return $localize`Eerdere versies van ${title}:what:, ${about}:when:`;
  }

  protected async takeBack({ id }: ContactMomentView): Promise<void> {
    const done = await this.refusals.tell(() => this.contactMoments.retract(id).then(() => true));
    if (done) this.toasts.done($localize`Teruggenomen. Alles staat weer zoals het was.`);
    this.changes.tell();
  }
}
