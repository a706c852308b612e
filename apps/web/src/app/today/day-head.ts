import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import type { TodayView } from '@voortuin/contract/today/today';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Colleagues } from '../people/colleagues.ts';
import { fullDay, today } from '../platform/dates.ts';
import { BellLink } from '../reminders/bell-link.ts';
import { Session } from '../session/session.ts';
import { daySentence, peopleOf } from './day-sentence.ts';

/** The top of a day: its date, whose it is, one sentence that says what it asks, and quietly what was done. */
@Component({
  selector: 'app-day-head',
  imports: [BellLink, TextInput],
  templateUrl: './day-head.html',
  styleUrl: './day-head.css',
})
export class DayHead {
  readonly day = input.required<TodayView | undefined>();
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly colleagues = inject(Colleagues);

  protected readonly me = computed(() => this.session.person()?.id);
  protected readonly date = computed(() => fullDay(this.day()?.on ?? today()));
  protected readonly isMine = computed(() => !this.day() || this.day()?.consultantId === this.me());
  protected readonly title = computed(() =>
    this.isMine()
      ? $localize`Dag ${this.session.person()?.firstName ?? ''}:name:`
      : $localize`De dag van ${this.day()!.consultant}:name:`,
  );
  protected readonly sentence = computed(() => {
    const day = this.day();
    return day ? daySentence(day) : [];
  });
  protected readonly done = computed(() => {
    const day = this.day();
    const left = day ? peopleOf(day) + day.appointments.length : 0;
    const doneToday = day?.doneToday ?? 0;
    return { count: doneToday, part: doneToday ? doneToday / (doneToday + left) : 0 };
  });
  /** Only who shares the work looks at somebody else's day. */
  protected readonly others = computed(() =>
    this.session.may('work:share') ? this.colleagues.consultants().filter(({ id }) => id !== this.me()) : [],
  );

  protected look(event: Event): void {
    const collega = (event.target as HTMLSelectElement).value || null;
    void this.router.navigate(['/vandaag'], { queryParams: { collega } });
  }
}
