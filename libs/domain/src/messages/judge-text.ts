import type { DayBeforeObjection, TextObjection } from '@voortuin/contract/messages/words';
import type { Day } from '../platform/days.ts';
import { mayText, type Textable } from './may-text.ts';
import { firstOutOfQuiet, isQuiet, type QuietHours } from './quiet-hours.ts';

/** Everything that decides about a text at the very moment that it is to go out. */
export interface TextAtHand {
  at: Temporal.Instant;
  who: Textable;
  /** Null when the organisation has no phone line. */
  quiet: QuietHours | null;
  /** False when it goes with a planned contact that was moved, done or dropped since. */
  plannedStands: boolean;
  /** From when on nobody wants it any more; null when it keeps. */
  until: Temporal.Instant | null;
}

/** What is to be done with it: hand it over to this number, keep it until an instant, or let it be. */
export type TextVerdict =
  | { go: 'now'; number: string }
  | { go: 'later'; from: Temporal.Instant }
  | { go: 'never'; cause: TextObjection | 'contact-changed' | 'too-late' };

/** Seconds that handing it over may take at the most: within them the quiet hours may not begin. */
export const handingSeconds = 60;

/** Judges a text anew: what was true when it was written may have changed since. */
export function judgeText({ at, who, quiet, plannedStands, until }: TextAtHand): TextVerdict {
  const { number, objection } = mayText({ ...who, line: who.line && quiet !== null });
  if (objection) return { go: 'never', cause: objection };
  if (!plannedStands) return { go: 'never', cause: 'contact-changed' };
  if (until && Temporal.Instant.compare(until, at) <= 0) return { go: 'never', cause: 'too-late' };
  const soon = at.add({ seconds: handingSeconds });
  for (const moment of [at, soon])
    if (isQuiet(moment, quiet!)) {
      const from = firstOutOfQuiet(moment, quiet!);
      return until && Temporal.Instant.compare(until, from) <= 0
        ? { go: 'never', cause: 'too-late' }
        : { go: 'later', from };
    }
  return { go: 'now', number };
}

/** Why a text cannot go the day before a planned contact; of one tomorrow that day is today, so that it goes at once. */
export function objectionToDayBefore(plannedOn: Day | null, today: Day): DayBeforeObjection | null {
  if (plannedOn === null) return 'nothing-planned';
  if (plannedOn < today) return 'moment-passed';
  return plannedOn === today ? 'moment-today' : null;
}

/** When a text about a day goes out: the day before, from the hour that the line opens on; at once when that is past. */
export function dayBefore(
  day: Day,
  now: Temporal.Instant,
  { opensAt, quiet }: { opensAt: string; quiet: QuietHours },
): { from: Temporal.Instant; until: Temporal.Instant } {
  const on = Temporal.PlainDate.from(day);
  const opens = on.subtract({ days: 1 }).toZonedDateTime({ timeZone: quiet.timeZone, plainTime: opensAt }).toInstant();
  return {
    from: firstOutOfQuiet(Temporal.Instant.compare(opens, now) > 0 ? opens : now, quiet),
    until: endOf(day, quiet.timeZone),
  };
}

/** The instant at which a day is over in a place. */
export function endOf(day: Day, timeZone: string): Temporal.Instant {
  return Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant();
}
