import type { DayPart } from '@voortuin/contract/caregivers/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { Why } from '@voortuin/contract/platform/words';
import { addDays, later, type Day } from '../platform/days.ts';
import type { Rhythm } from '../rhythms/rhythm.ts';
import { channelFor, type Reachable } from './channel-for.ts';
import { partsOn } from './suitable-hours.ts';
import { fit, nextWorkable, type Workable } from './workable-day.ts';

/** The next contact as decided: dates, channel, and why it is that day. */
export interface NextMoment {
  kind: 'contact' | 'review';
  /** The day it stands on somebody's list. */
  plannedOn: Day;
  dayPart: DayPart | null;
  /** The day the rhythm asks for. */
  dueOn: Day;
  /** The day after which it has been too long. */
  latestOn: Day;
  /** Null for a review: nobody is contacted. */
  channel: Channel | null;
  why: Why[];
}

/** All that is known of somebody when her next moment is decided. */
export interface Planning extends Workable, Reachable {
  rhythm: Rhythm;
  ownRhythm: boolean;
}

/** After a real conversation the rhythm starts anew, on the day it was held and not on the day it was written down. */
export function afterConversation(spokenOn: Day, by: Channel, who: Planning): NextMoment {
  const dueOn = addDays(spokenOn, who.rhythm.idealDays);
  const latestOn = addDays(spokenOn, who.rhythm.longestDays);
  const why: Why = {
    code: who.ownRhythm ? 'own-rhythm' : 'rhythm',
    params: { days: who.rhythm.idealDays, since: spokenOn },
  };
  return moment(dueOn, latestOn, [why], by, who);
}

/** Somebody new is spoken to halfway through the agreed days, so that a miss can be made good within them. */
export function firstMoment(sinceOn: Day, firstContactDays: number, who: Planning): NextMoment {
  const why: Why = { code: 'first-contact', params: { days: firstContactDays, since: sinceOn } };
  return moment(
    addDays(sinceOn, Math.floor(firstContactDays / 2)),
    addDays(sinceOn, firstContactDays),
    [why],
    null,
    who,
  );
}

/** A pause moves the moment to the pause's end; after it there is as much room as the rhythm leaves. */
export function afterPause(untilOn: Day, last: Channel | null, who: Planning): NextMoment {
  const dueOn = addDays(untilOn, 1);
  const room = who.rhythm.longestDays - who.rhythm.idealDays;
  return moment(dueOn, addDays(dueOn, room), [{ code: 'paused', params: { until: untilOn } }], last, who);
}

/** Days between two looks inside at who may not be approached. */
export const reviewDays = 365;

/** Whoever may not be approached is not contacted, but looked at once a year by the team lead. */
export function review(approach: 'on-request' | 'never', who: Workable): NextMoment {
  const dueOn = addDays(who.today, reviewDays);
  return {
    kind: 'review',
    plannedOn: nextWorkable(dueOn, { ...who, hours: [] }),
    dayPart: null,
    dueOn,
    latestOn: addDays(dueOn, 30),
    channel: null,
    why: [{ code: approach === 'never' ? 'never-approach' : 'on-request', params: { days: reviewDays } }],
  };
}

/** A date chosen by hand stands, whatever the rhythm says; that it is later than the longest interval is said. */
export function byHand(
  decided: NextMoment,
  plannedOn: Day,
  dayPart: DayPart | null,
  channel: Channel | null,
  today: Day,
): NextMoment {
  const why: Why[] = [{ code: 'by-hand', params: { on: plannedOn } }];
  if (plannedOn > later(decided.latestOn, today))
    why.push({ code: 'past-longest', params: { latest: decided.latestOn } });
  return { ...decided, plannedOn, dayPart: dayPart ?? decided.dayPart, channel: channel ?? decided.channel, why };
}

/** Days within which she is asked whether help has helped. */
const askWithinDays = 7;

/**
 * Somebody helped: she is asked within about a week whether it did. Only brought forward, never put off, and what a person
 * chose or agreed with her stays; null then.
 */
export function askHelped(open: NextMoment & { byHand: boolean }, partner: string, who: Planning): NextMoment | null {
  if (open.kind !== 'contact' || open.byHand) return null;
  const wanted = addDays(who.today, askWithinDays);
  if (open.plannedOn <= wanted) return null;
  const { day, why } = fit(wanted, open.plannedOn, who);
  if (day >= open.plannedOn) return null;
  const { kind, dueOn, latestOn, channel } = open;
  const asked: Why = { code: 'ask-helped', params: { partner } };
  return {
    kind,
    dueOn,
    latestOn,
    channel,
    plannedOn: day,
    dayPart: partsOn(who.hours, day)[0] ?? null,
    why: [asked, ...why, ...open.why.filter(isSignOfLife)],
  };
}

/** That she gave a sign of life stays said, whatever else moves her next moment: it puts a moment off once. */
export const isSignOfLife = ({ code }: Why): boolean => code === 'sign-of-life';

function moment(dueOn: Day, latestOn: Day, why: Why[], last: Channel | null, who: Planning): NextMoment {
  const { day, why: moved } = fit(dueOn, latestOn, who);
  const { channel, why: chosen } = channelFor(who, who.rhythm.channels, last);
  return {
    kind: 'contact',
    plannedOn: day,
    dayPart: partsOn(who.hours, day)[0] ?? null,
    dueOn,
    latestOn,
    channel,
    why: [...why, ...moved, ...chosen],
  };
}
