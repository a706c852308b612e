import type { DayPart } from '@voortuin/contract/caregivers/words';
import type { Why } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { addDays, dayOf, hourOf, later, type Day } from '../platform/days.ts';
import { isPossible } from './channel-for.ts';
import type { Planning } from './next-moment.ts';
import { partAt, partsOn } from './suitable-hours.ts';
import { nextWorkable, type Workable } from './workable-day.ts';

/** The hour until which whoever lies awake says "tomorrow" of the day that has begun already. */
const morningBegins = 6;

/**
 * The day of a call that she asked for then: the next day, or the first after it that the consultant works and that suits
 * her; never past. In the small hours the next day is the day itself. Where her hours leave no day on which the consultant
 * works, the consultant's days go first: a Sunday only where the house works on Sundays.
 */
export function callBackDay(askedAt: string, who: Workable): Day {
  const day = dayOf(askedAt);
  const small = partAt(hourOf(askedAt)) === 'night' && hourOf(askedAt) < morningBegins;
  const works = who.worksOn.length > 0 ? who.worksOn : [1, 2, 3, 4, 5];
  const meets = who.hours.some(({ days }) => days.some((one) => works.includes(one)));
  const from = later(small ? day : addDays(day, 1), who.today);
  return nextWorkable(from, { ...who, worksOn: works, hours: meets ? who.hours : [] });
}

/** The part of that day: the first that suits her; none when she never said. */
export function callBackPart(day: Day, who: Pick<Workable, 'hours'>): DayPart | null {
  return partsOn(who.hours, day).find((part) => part !== 'night') ?? null;
}

/** What a call that she asked for makes of her next moment. */
export interface AskedCall {
  plannedOn: Day;
  dayPart: DayPart | null;
  channel: Channel;
  why: Why[];
}

/**
 * She asked to be called, then: by phone where she has one, also when a person had chosen a later day. Asking puts nobody
 * off: who stands on a list already, or on an earlier day, stays there.
 */
export function askedCall(
  open: { kind: string; plannedOn: Day; dayPart: DayPart | null; channel: Channel | null },
  askedAt: string,
  who: Planning,
): AskedCall {
  const day = callBackDay(askedAt, who);
  const sooner = open.kind === 'contact' && open.plannedOn < day;
  return {
    plannedOn: sooner ? open.plannedOn : day,
    dayPart: sooner ? open.dayPart : callBackPart(day, who),
    channel: isPossible('phone', who) || !open.channel ? 'phone' : open.channel,
    why: [{ code: 'asked-to-call', params: { on: dayOf(askedAt) } }],
  };
}
