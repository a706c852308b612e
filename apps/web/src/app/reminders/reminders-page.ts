import { NgTemplateOutlet } from '@angular/common';
import { Component, computed, inject, signal } from '@angular/core';
import type { IncomingTextView } from '@voortuin/contract/messages/messages';
import type { ReminderText, ReminderView } from '@voortuin/contract/reminders/reminders';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { RouterLink } from '@angular/router';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import { IncomingCard } from '../messages/incoming-card.ts';
import { SignalCard } from '../signals/signal-card.ts';
import { TaskRow } from '../tasks/task-row.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Bell } from './bell.ts';
import { ContactReminder } from './contact-reminder.ts';
import { sayDue } from './reminder-words.ts';
import { safetyFirst } from './safety-first.ts';
import { RemindersApi } from './reminders-api.ts';

/** What one is reminded of and what each asks; a reminder stays until that is done. */
@Component({
  selector: 'app-reminders-page',
  imports: [
    Button, Card, ContactReminder, EmptyState, IncomingCard, ListEnd, NgTemplateOutlet, PageHeader, RouterLink, SectionHeader, SignalCard, TaskRow,
  ], // prettier-ignore
  templateUrl: './reminders-page.html',
  styleUrl: './reminders-page.css',
})
export class RemindersPage {
  private readonly remindersApi = inject(RemindersApi);
  private readonly refusals = inject(Refusals);
  protected readonly bell = inject(Bell);
  protected readonly reminders = pages<ReminderView>(() => ({ url: `${api}/reminders` }), inject(Changes).seen);
  protected readonly busy = signal(false);
  protected readonly due = sayDue;
  protected readonly parts = computed(() => {
    const [fresh, known] = [false, true].map((seen) =>
      safetyFirst(this.reminders.items().filter((one) => one.seen === seen)),
    );
    return [
      { title: $localize`Nieuw`, reminders: fresh! },
      { title: $localize`Al gezien, nog niet gedaan`, reminders: known! },
    ].filter(({ reminders }) => reminders.length > 0);
  });

  /** A text that waits to be read, as its card shows it. */
  protected incoming(text: ReminderText): IncomingTextView {
    const kind = text.kind as IncomingTextView['kind'];
    return { ...text, kind, handledAt: null, handledBy: null };
  }

  /** One that is worked on is no longer new. */
  protected async see({ id, seen }: ReminderView): Promise<void> {
    if (seen) return;
    const counted = await this.refusals.tell(() => this.remindersApi.see({ id }));
    if (counted) this.bell.take(counted);
  }

  protected async seeAll(): Promise<void> {
    this.busy.set(true);
    const counted = await this.refusals.tell(() => this.remindersApi.see({}));
    this.busy.set(false);
    if (!counted) return;
    this.bell.take(counted);
    this.reminders.again();
  }
}
