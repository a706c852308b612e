import { Component, computed, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayView } from '@voortuin/contract/today/today';
import { Button } from '@voortuin/ui/button/button';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { EmptyState } from '@voortuin/ui/states/empty-state';
import { Session } from '../session/session.ts';
import { CallsToLog } from '../calls/calls-to-log.ts';
import { AppointmentCard } from './appointment-card.ts';
import { AheadRow } from './ahead-row.ts';
import { PersonCard } from './person-card.ts';
import { SignalCard } from '../signals/signal-card.ts';
import { TaskRow } from '../tasks/task-row.ts';

/** How many of the coming days one sees before asking for all. */
const fewAhead = 6;

/** A day in full: a card for each person of today, what was promised and noticed, and the days that come. */
@Component({
  selector: 'app-day-cards',
  imports: [
    AheadRow,
    AppointmentCard,
    Button,
    CallsToLog,
    EmptyState,
    PersonCard,
    RouterLink,
    SectionHeader,
    SignalCard,
    TaskRow,
  ],
  templateUrl: './day-cards.html',
  styleUrl: './day-cards.css',
})
export class DayCards {
  readonly day = input.required<TodayView>();
  private readonly session = inject(Session);
  private readonly allAhead = signal(false);

  protected readonly mayAdd = this.session.may('caregivers:write');
  protected readonly mayLog = this.session.may('contacts:log');
  protected readonly isMine = computed(() => this.day().consultantId === this.session.person()?.id);
  protected readonly isEmpty = computed(() => {
    const { asked, passedAppointments, appointments, tooLong, today } = this.day();
    return asked.length + passedAppointments.length + appointments.length + tooLong.length + today.length === 0;
  });
  protected readonly ahead = computed(() => this.day().thisWeek.slice(0, this.allAhead() ? undefined : fewAhead));
  protected readonly moreAhead = computed(() => this.day().thisWeek.length - this.ahead().length);

  protected showAllAhead(): void {
    this.allAhead.set(true);
  }
}
