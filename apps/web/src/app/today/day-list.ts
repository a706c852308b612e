import { Component, ElementRef, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { TodayCard, TodayView } from '@voortuin/contract/today/today';
import { Row } from '@voortuin/ui/list/row';
import { sayTime, sayDay } from '../platform/dates.ts';
import { chipsOf, reasonLine } from './card-chips.ts';
import { isOver } from './suiting-action.ts';
import { dayInShort } from './day-sentence.ts';

interface Line {
  readonly card: TodayCard;
  readonly time: string | null;
  readonly words: string;
  readonly late: boolean;
}

/** The day as a list beside somebody's page: name and why, one line each. Arrows walk through it. */
@Component({
  selector: 'app-day-list',
  imports: [Row, RouterLink],
  templateUrl: './day-list.html',
  styleUrl: './day-list.css',
})
export class DayList {
  readonly day = input.required<TodayView>();
  readonly chosen = input<string | null>(null);
  private readonly element = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly inShort = computed(() => dayInShort(this.day()));
  protected readonly groups = computed(() => {
    const { asked, passedAppointments, appointments, tooLong, today, thisWeek } = this.day();
    return [
      {
        name: '',
        lines: [
          ...asked.map(line),
          ...passedAppointments.map(passedLine),
          ...appointments.map(agreedLine),
          ...[...tooLong, ...today].map(line),
        ],
      },
      { name: $localize`Deze week`, lines: thisWeek.map(aheadLine) },
    ].filter(({ lines }) => lines.length > 0);
  });

  /** Moves to the next or the former line, and stays at the ends. */
  walk(step: 1 | -1): void {
    const rows = [...this.element.querySelectorAll<HTMLElement>('a[vtRow]')];
    const focused = rows.indexOf(document.activeElement as HTMLElement);
    const at = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-current') === 'true');
    const next = at < 0 ? (step === 1 ? 0 : rows.length - 1) : Math.min(Math.max(at + step, 0), rows.length - 1);
    rows[next]?.focus();
  }

  protected walkByArrow(event: Event, step: 1 | -1): void {
    event.preventDefault();
    this.walk(step);
  }
}

function line(card: TodayCard): Line {
  return { card, time: null, ...reasonLine(card) };
}

function agreedLine(card: TodayCard): Line {
  const words = isOver(card, Date.now())
    ? $localize`afspraak voorbij: leg vast hoe het ging`
    : [$localize`afspraak`, card.address].filter(Boolean).join(', ');
  return { card, time: sayTime(card.startsAt!), words, late: false };
}

function passedLine(card: TodayCard): Line {
  return { card, time: null, words: chipsOf(card)[0]?.words ?? '', late: true };
}

function aheadLine(card: TodayCard): Line {
  const { words } = reasonLine(card);
  return { card, time: null, words: `${sayDay(card.plannedOn)}: ${words}`, late: false };
}
