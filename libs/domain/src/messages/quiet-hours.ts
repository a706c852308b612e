/** From the one hour until the other no text goes out, in a place; a night passes midnight, and equal hours mean none. */
export interface QuietHours {
  /** `HH:MM` */
  from: string;
  until: string;
  timeZone: string;
}

/** Whether an instant lies in the quiet hours: on the clock of that place, also in the nights in which it is changed. */
export function isQuiet(at: Temporal.Instant, { from, until, timeZone }: QuietHours): boolean {
  const clock = at.toZonedDateTimeISO(timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
  return from <= until ? clock >= from && clock < until : clock >= from || clock < until;
}

/** The first instant from the given one on at which a text may go out. */
export function firstOutOfQuiet(at: Temporal.Instant, quiet: QuietHours): Temporal.Instant {
  if (!isQuiet(at, quiet)) return at;
  const today = at.toZonedDateTimeISO(quiet.timeZone).toPlainDate();
  // An hour that the clock passes over ends when it comes out; of an hour that it has twice the second is the end.
  const ends = [today, today.add({ days: 1 })].map((day) =>
    day.toPlainDateTime(quiet.until).toZonedDateTime(quiet.timeZone, { disambiguation: 'later' }).toInstant(),
  );
  return ends.find((end) => Temporal.Instant.compare(end, at) > 0)!;
}

/** Seconds from an instant until the quiet hours begin; none while they last, and no end when there are none. */
export function secondsUntilQuiet(at: Temporal.Instant, quiet: QuietHours): number {
  if (isQuiet(at, quiet)) return 0;
  const now = at.toZonedDateTimeISO(quiet.timeZone);
  const begins = [now.toPlainDate(), now.toPlainDate().add({ days: 1 })].flatMap((day) =>
    (['earlier', 'later'] as const).map((disambiguation) =>
      day.toPlainDateTime(quiet.from).toZonedDateTime(quiet.timeZone, { disambiguation }).toInstant(),
    ),
  );
  // The clock may also jump into them.
  const jump = now.getTimeZoneTransition('next')?.toInstant();
  const waits = [...begins, ...(jump ? [jump] : [])]
    .filter((begin) => Temporal.Instant.compare(begin, at) > 0 && isQuiet(begin, quiet))
    .map((begin) => at.until(begin).total('seconds'));
  return Math.min(Infinity, ...waits);
}
