import type { DayPart, PlannedKind } from '@voortuin/contract/caregivers/words';
import type { Outcome, Since } from '@voortuin/contract/contact-moments/words';
import type { Why } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { addDays, dayOf, earlier, hourOf, later, type Day } from '../platform/days.ts';
import { channelAfterMiss } from '../caregivers/channel-for.ts';
import { afterConversation, isSignOfLife, type NextMoment, type Planning } from '../caregivers/next-moment.ts';
import { partAt, partsOn } from '../caregivers/suitable-hours.ts';
import { fit, nextWorkable } from '../caregivers/workable-day.ts';
import { weigh } from './what-counts.ts';

/** The open planned contact a contact moment meets. */
export interface OpenMoment {
  kind: PlannedKind;
  plannedOn: Day;
  dayPart: DayPart | null;
  dueOn: Day;
  latestOn: Day;
  channel: Channel | null;
  startsAt: string | null;
  /** When she asked herself to be called. */
  askedAt?: Date | null;
  /** Whether a person chose its day. */
  byHand?: boolean;
  /** When a person chose its day, or agreed a time with her. */
  chosenAt?: Date | null;
  why: Why[];
}

/** A contact moment as far as it decides about the next one. */
export interface Contact {
  channel: Channel;
  outcome: Outcome;
  heldAt: string;
}

/** What she has been through before this contact moment. */
export interface Before {
  lastSpokenAt: string | null;
  /** Misses since the last conversation by channel, this one included. */
  missesByChannel: Partial<Record<Channel, number>>;
}

/** What a contact moment does to the open planned contact. */
export type Effect =
  | { kind: 'next'; moment: NextMoment }
  | { kind: 'moved'; moment: Omit<OpenMoment, 'kind' | 'startsAt'> & { kind: 'contact' } }
  /** The day, channel and time stay, and the rhythm starts anew beneath them; `answered`: she asked for a call, and has had it. */
  | { kind: 'stands'; dueOn: Day; latestOn: Day; answered: boolean }
  | { kind: 'none' };

/** What followed on a contact moment before it was written down, and stays: she was spoken to, she asked, it was chosen. */
export function sinceThen(
  heldAt: string,
  open: Pick<OpenMoment, 'kind' | 'askedAt' | 'chosenAt'>,
  lastSpokenAt: string | null,
): Since | null {
  const after = (at: Date | null | undefined): boolean => !!at && isBefore(heldAt, at.toISOString());
  if (lastSpokenAt && isBefore(heldAt, lastSpokenAt)) return 'spoken';
  if (after(open.askedAt)) return 'asked';
  if (after(open.chosenAt)) return open.kind === 'appointment' ? 'agreed' : 'chosen';
  return null;
}

/**
 * What a contact moment does to the open planned contact. A conversation ends it and the rhythm starts anew; a miss moves
 * it and leaves its due date; a sign of life puts it off once. An agreed time that is still to come stands, and so does
 * what she asked and a person chose since. What was held before the last conversation is history and changes nothing.
 */
export function afterContact(contact: Contact, open: OpenMoment, before: Before, who: Planning): Effect {
  const since = sinceThen(contact.heldAt, open, before.lastSpokenAt);
  if (since === 'spoken') return { kind: 'none' };
  const weight = weigh(contact.channel, contact.outcome);
  if (weight === 'conversation') return afterSpeaking(contact, open, since, who);
  if (since || weight === 'refusal' || open.kind === 'review' || isToCome(open, contact.heldAt))
    return { kind: 'none' };
  return weight === 'attempt' ? afterMiss(contact, open, before, who) : afterSignOfLife(contact, open, who);
}

function afterSpeaking(contact: Contact, open: OpenMoment, since: Since | null, who: Planning): Effect {
  const moment = afterConversation(dayOf(contact.heldAt), contact.channel, who);
  if (since || isToCome(open, contact.heldAt)) {
    const { dueOn, latestOn } = moment;
    return { kind: 'stands', dueOn, latestOn, answered: since !== 'asked' && !!open.askedAt };
  }
  return { kind: 'next', moment };
}

/** From the fourth miss on she is given a week of peace between tries. */
const triesInARow = 3;

function afterMiss(contact: Contact, open: OpenMoment, before: Before, who: Planning): Effect {
  const heldOn = dayOf(contact.heldAt);
  const misses = Object.values(before.missesByChannel).reduce((sum, times) => sum + times, 0);
  const rest = misses > triesInARow ? 7 : 1;
  const again = nextWorkable(later(addDays(heldOn, rest), who.today), who);
  const plannedOn = later(again, open.plannedOn);
  const { channel, why } = channelAfterMiss(
    open.channel ?? contact.channel,
    contact.channel,
    before.missesByChannel,
    who,
  );
  return {
    kind: 'moved',
    moment: {
      ...open,
      kind: 'contact',
      plannedOn,
      dayPart: anotherPart(contact.heldAt, plannedOn, misses, who),
      channel,
      // That she gave a sign of life stays said: it puts a moment off once.
      why: [
        { code: rest > 1 ? 'missed-often' : 'missed', params: { on: heldOn, times: misses } },
        ...why,
        ...open.why.filter(isSignOfLife),
      ],
    },
  };
}

/** How long a sign of life may put the next moment off, in days. */
const signOfLifeDays = 14;

function afterSignOfLife(contact: Contact, open: OpenMoment, who: Planning): Effect {
  // Who asked to be called is called, whatever she answers to a text meanwhile; so does what was agreed or chosen stand.
  if (open.kind === 'appointment' || open.byHand || open.askedAt || open.why.some(isSignOfLife))
    return { kind: 'none' };
  const heldOn = dayOf(contact.heldAt);
  const latest = later(open.latestOn, who.today);
  const { day } = fit(earlier(addDays(heldOn, signOfLifeDays), latest), latest, who);
  // Never past the longest interval: where the last day before it cannot be worked, it is an earlier one.
  const plannedOn = day > latest ? open.plannedOn : later(day, open.plannedOn);
  const why: Why = { code: 'sign-of-life', params: { on: heldOn } };
  return { kind: 'moved', moment: { ...open, kind: 'contact', plannedOn, why: [...open.why, why] } };
}

/** Another part of the day than the one just tried: within her hours, or the evening too once the day was tried twice. */
function anotherPart(heldAt: string, plannedOn: Day, misses: number, who: Planning): DayPart {
  const hers = partsOn(who.hours, plannedOn);
  const parts: DayPart[] =
    hers.length > 0 ? hers : misses >= 2 ? ['morning', 'afternoon', 'evening'] : ['morning', 'afternoon'];
  const tried = parts.indexOf(partAt(hourOf(heldAt)));
  return parts[(tried + 1) % parts.length] ?? 'morning';
}

/** An appointment on a later day than the contact is still to come. */
function isToCome(open: OpenMoment, heldAt: string): boolean {
  return open.kind === 'appointment' && open.startsAt !== null && dayOf(open.startsAt) > dayOf(heldAt);
}

function isBefore(a: string, b: string): boolean {
  return Temporal.Instant.compare(Temporal.Instant.from(a), Temporal.Instant.from(b)) < 0;
}
