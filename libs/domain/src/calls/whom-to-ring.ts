import type { Role } from '@voortuin/contract/people/words';
import type { DaysOff } from '../caregivers/days-off.ts';
import { whoTakesUp } from '../messages/who-takes-up.ts';
import { addDays, weekday, type Day } from '../platform/days.ts';

/** A colleague as far as she can be rung. */
export interface Ringable {
  id: string;
  teamId: string | null;
  roles: readonly Role[];
  worksOn: readonly number[];
  absentUntilOn: Day | null;
  /** Whether her phone is known. */
  phone: boolean;
}

/** The hours at which the line is answered, in its own place. */
export interface LineHours {
  openOn: readonly number[];
  /** `HH:MM` */
  opensAt: string;
  closesAt: string;
  timeZone: string;
  daysOff: DaysOff;
}

/** A call that comes in: when, on which line, and whose caregiver it may be. */
export interface CallIn {
  at: Temporal.Instant;
  hours: LineHours;
  /** Who gets the calls that are nobody else's. */
  keeperId: string | null;
  /** The consultants of whoever has this number; empty when nobody has. */
  consultantIds: readonly string[];
  /** Their teams, also when there is no consultant. */
  teamIds: readonly string[];
  colleagues: readonly Ringable[];
}

/** More phones than this never ring at once. */
const mostAtOnce = 5;
const farthest = 60;

/** Whether somebody answers the line at an instant. */
export function isOpen(at: Temporal.Instant, { openOn, opensAt, closesAt, timeZone, daysOff }: LineHours): boolean {
  const { day, clock } = there(at, timeZone);
  return openOn.includes(weekday(day)) && !daysOff(day) && clock >= opensAt && clock < closesAt;
}

/**
 * Whose phones ring, by id: her consultant's; when she is not there her team's; then the keeper's of the line, and at last
 * whoever shares the work. Somebody that nobody knows begins at the keeper. Nobody outside the hours.
 */
export function whomToRing(call: CallIn): string[] {
  if (!isOpen(call.at, call.hours)) return [];
  const { day } = there(call.at, call.hours.timeZone);
  const rings = (who: Ringable): boolean => who.phone && isThere(who, day);
  const groups: ((who: Ringable) => boolean)[] = [
    ({ id }) => call.consultantIds.includes(id),
    (who) => takesCalls(who) && who.teamId !== null && call.teamIds.includes(who.teamId),
    ({ id }) => id === call.keeperId,
    ({ roles }) => roles.includes('team-lead'),
  ];
  const ids = groups.map((group) => call.colleagues.filter((who) => group(who) && rings(who)).map(({ id }) => id));
  return (ids.find((group) => group.length > 0) ?? []).slice(0, mostAtOnce);
}

/**
 * Who calls back whoever was missed, and when: her consultant, today or on the next day that she works. When she is away for
 * longer the keeper of the line does, else who shares the work, of her team before others.
 */
export function whoCallsBack(call: CallIn): { ownerId: string; dueOn: Day } | null {
  const { at, hours, colleagues, consultantIds, keeperId, teamIds } = call;
  const { day, clock } = there(at, hours.timeZone);
  const from = clock < hours.closesAt ? day : addDays(day, 1);
  const leads = colleagues.filter(({ roles }) => roles.includes('team-lead'));
  const hers = colleagues.filter(({ id }) => consultantIds.includes(id));
  const keeper = colleagues.filter(({ id }) => id === keeperId);
  const inOrder = [
    ...hers, ...keeper, ...leads.filter(({ teamId }) => teamId !== null && teamIds.includes(teamId)), ...leads,
  ]; // prettier-ignore
  const owner = whoTakesUp(inOrder, from) ?? colleagues[0];
  return owner ? { ownerId: owner.id, dueOn: firstDay(owner, from, hours.daysOff) } : null;
}

function firstDay(who: Ringable, from: Day, daysOff: DaysOff): Day {
  for (let ahead = 0; ahead <= farthest; ahead++) {
    const day = addDays(from, ahead);
    if (isThere(who, day) && !daysOff(day)) return day;
  }
  return from;
}

function isThere({ worksOn, absentUntilOn }: Ringable, day: Day): boolean {
  const days = worksOn.length > 0 ? worksOn : [1, 2, 3, 4, 5];
  return days.includes(weekday(day)) && !(absentUntilOn !== null && absentUntilOn >= day);
}

const takesCalls = ({ roles }: Ringable): boolean => roles.includes('consultant') || roles.includes('team-lead');

function there(at: Temporal.Instant, timeZone: string): { day: Day; clock: string } {
  const zoned = at.toZonedDateTimeISO(timeZone);
  return {
    day: zoned.toPlainDate().toString(),
    clock: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}
