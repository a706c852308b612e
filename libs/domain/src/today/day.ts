import type { PlannedKind } from '@voortuin/contract/caregivers/words';
import { addDays, dayOf, weekday, type Day } from '../platform/days.ts';

/** An open planned contact as far as it decides where it stands on the day's list. */
export interface Open {
  kind: PlannedKind;
  plannedOn: Day;
  dueOn: Day;
  latestOn: Day;
  startsAt: string | null;
  score: number;
  /** She asked herself to be called. */
  asked: boolean;
  /** To settle who comes first at the same score. */
  sortName: string;
}

/** One consultant's day out of her open planned contacts. */
export interface DayOf<T> {
  appointments: T[];
  passedAppointments: T[];
  /** Who asked herself to be called: before all others, however full the day is. */
  asked: T[];
  tooLong: T[];
  today: T[];
  thisWeek: T[];
  reviews: T[];
  /** Due by now, but more than fits in one day, or put on a later day. */
  waiting: number;
}

/**
 * Divides open planned contacts into one day's work: appointments at their time, then as many as still fit, the most
 * urgent first, those not spoken to for too long apart; whatever else is due waits. `room` is how many fit beside the
 * appointments.
 */
export function divideDay<T extends Open>(open: readonly T[], today: Day, now: string, room: number): DayOf<T> {
  const appointments = open.filter(({ kind }) => kind === 'appointment');
  const contacts = open.filter(({ kind }) => kind === 'contact');
  const standing = contacts.filter(({ plannedOn }) => plannedOn <= today).toSorted(byUrgency);
  const [asked, others] = [standing.filter((one) => one.asked), standing.filter((one) => !one.asked)];
  const proposal = others.slice(0, Math.max(0, room - asked.length));
  const endOfWeek = lastAhead(today);
  const ahead = contacts.filter(({ plannedOn }) => plannedOn > today);
  return {
    appointments: appointments.filter((one) => dayOf(one.startsAt!) === today).toSorted(byTime),
    passedAppointments: appointments
      .filter((one) => dayOf(one.startsAt!) < today && one.startsAt! < now)
      .toSorted(byTime),
    asked,
    tooLong: proposal.filter(({ latestOn }) => latestOn < today),
    today: proposal.filter(({ latestOn }) => latestOn >= today),
    thisWeek: [...ahead, ...appointments]
      .filter(({ plannedOn }) => plannedOn > today && plannedOn <= endOfWeek)
      .toSorted((a, b) => a.plannedOn.localeCompare(b.plannedOn) || byUrgency(a, b)),
    reviews: open.filter(({ kind, dueOn }) => kind === 'review' && dueOn <= today),
    waiting: others.length - proposal.length + ahead.filter(({ dueOn }) => dueOn <= today).length,
  };
}

/** The last day of which anything is shown; what is planned later and not due yet has no place in the day. */
export function lastAhead(today: Day): Day {
  return addDays(today, 7 - weekday(today));
}

function byUrgency(a: Open, b: Open): number {
  return b.score - a.score || a.dueOn.localeCompare(b.dueOn) || a.sortName.localeCompare(b.sortName);
}

function byTime(a: Open, b: Open): number {
  return a.startsAt!.localeCompare(b.startsAt!);
}
