import type { PlannedContactView } from '@voortuin/contract/caregivers/planned-contacts';
import type { SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import { daysBetween, language, sayDay, sayInstant, today } from '../platform/dates.ts';
import { channelWords, dayPartWords } from './caregiver-words.ts';

type Moment = Pick<PlannedContactView, 'kind' | 'plannedOn' | 'dayPart' | 'startsAt' | 'channel' | 'latestOn'>;

/** When and how a next moment is: "vandaag na 19 uur, bellen". Her hours on that day say more than the part of the day. */
export function sayMoment(moment: Moment, hours: readonly SuitableHours[] = []): string {
  if (moment.kind === 'review') return $localize`:@@moment.review:${sayDay(moment.plannedOn)}:day:, zonder contact`;
  const when = moment.startsAt ? sayInstant(moment.startsAt) : dayAndHours(moment, hours);
  return moment.channel ? `${when}, ${channelWords[moment.channel]}` : when;
}

/** Whether the day after which it is too long has passed. */
export function isLate(moment: Moment): boolean {
  return moment.kind === 'contact' && moment.latestOn < today();
}

/** Hours as one says them: "na 19 uur", "van 9 tot 12.30 uur". */
export function sayHours({ from, until }: Pick<SuitableHours, 'from' | 'until'>): string {
  if (until === '23:59' || until === '00:00' || until === '24:00')
    return $localize`:@@hours.after:na ${hour(from)}:from: uur`;
  if (from === '00:00') return $localize`:@@hours.before:voor ${hour(until)}:until: uur`;
  return $localize`:@@hours.between:van ${hour(from)}:from: tot ${hour(until)}:until: uur`;
}

function dayAndHours({ plannedOn, dayPart }: Moment, hours: readonly SuitableHours[]): string {
  const weekday = (((daysBetween('2024-01-01', plannedOn) % 7) + 7) % 7) + 1;
  const [only, ...others] = hours.filter(({ days }) => days.includes(weekday));
  if (only && others.length === 0) return `${sayDay(plannedOn)} ${sayHours(only)}`;
  return dayPart ? `${sayDay(plannedOn)} ${dayPartWords[dayPart]}` : sayDay(plannedOn);
}

function hour(clock: string): string {
  const [hours = '', minutes = ''] = clock.split(':');
  if (language() !== 'nl-NL') return `${hours.padStart(2, '0')}:${minutes}`;
  return minutes === '00' ? String(Number(hours)) : `${Number(hours)}.${minutes}`;
}
