import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { AnnouncementView } from '@voortuin/contract/referrals/announcements';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import { Note } from '@voortuin/ui/states/note';
import { Changes } from '../caregivers/changes.ts';
import { saySame } from '../caregivers/same-words.ts';
import { sayInstant } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { AnnouncementsApi } from './announcements-api.ts';
import { announcedAddress, announcedName, announcementConsentWords } from './announcement-words.ts';

/** Somebody whom a partner met: whether she knows, who she may be, and taking her in or not. */
@Component({
  selector: 'app-announcement-card',
  imports: [Button, Card, Chip, Fact, Facts, Note, RouterLink],
  templateUrl: './announcement-card.html',
  styleUrl: './announcement-card.css',
})
export class AnnouncementCard {
  readonly announcement = input.required<AnnouncementView>();
  private readonly announcements = inject(AnnouncementsApi);
  private readonly changes = inject(Changes);
  private readonly refusals = inject(Refusals);
  private readonly session = inject(Session);
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  /** Whom one is taking in now: a caregiver who is there already, or `new`. */
  protected readonly busy = signal<string | null>(null);

  protected readonly name = computed(() => announcedName(this.announcement()));
  protected readonly address = computed(() => announcedAddress(this.announcement()));
  protected readonly consent = computed(() => announcementConsentWords[this.announcement().consent]);
  protected readonly open = computed(
    () => this.announcement().caregiverId === null && this.announcement().droppedBecause === null,
  );
  protected readonly mayAct = computed(() => this.open() && this.session.may('caregivers:write'));
  protected readonly from = computed(() => {
    const { announcedBy, partner, announcedAt } = this.announcement();
    return $localize`${announcedBy}:by: van ${partner}:partner:, ${sayInstant(announcedAt)}:at:`;
  });
  protected readonly likely = computed(() =>
    this.announcement().likelySame.map((one) => ({ ...one, words: saySame(one.same) })),
  );

  /** As somebody new, or as whom she turns out to be. */
  protected async takeIn(caregiverId: string | null): Promise<void> {
    if (this.busy()) return;
    this.busy.set(caregiverId ?? 'new');
    const evenIfKnown = caregiverId === null && this.likely().length > 0;
    const after = await this.refusals.tell(() =>
      this.announcements.takeIn(this.announcement().id, { caregiverId, evenIfKnown }),
    );
    this.busy.set(null);
    // What was refused may have become another: two may take in the same.
    this.changes.tell();
    if (!after) return;
    this.toasts.done($localize`${this.name()}:name: is in beeld.`, {
      more: $localize`${this.announcement().partner}:partner: hoort alleen dat deze mantelzorger in beeld is.`,
    });
  }

  protected async drop(): Promise<void> {
    const { DropSheet } = await import('./drop-sheet.ts');
    const dropped = await this.sheets.open<AnnouncementView>(DropSheet, { data: this.announcement() });
    if (!dropped) return;
    this.changes.tell();
    this.toasts.done($localize`${this.name()}:name: is niet opgenomen.`);
  }
}
