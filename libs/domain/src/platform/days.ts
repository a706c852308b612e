/** A calendar date as `YYYY-MM-DD`; such dates compare as text. */
export type Day = string;

/** The time zone in which days begin. */
export const zone = 'Europe/Amsterdam';

/** The date so many days later, or earlier when negative. */
export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** Days from one date to another; negative when the other is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;
}

/** The day of the week: 1 is Monday, 7 is Sunday. */
export function weekday(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The date in the Netherlands at an instant. */
export function dayOf(instant: string | Temporal.Instant): Day {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
}

/** The hour of the day in the Netherlands at an instant, 0 to 23. */
export function hourOf(instant: string | Temporal.Instant): number {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(zone).hour;
}

/** The later of two dates. */
export function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

/** The earlier of two dates. */
export function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
