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
