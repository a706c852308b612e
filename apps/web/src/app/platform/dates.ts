const zone = 'Europe/Amsterdam';

/** The language of the build: Dutch, or English under /en/. */
export const language = (): string => ($localize.locale?.startsWith('en') ? 'en-GB' : 'nl-NL');

/** Today's date in the Netherlands, `YYYY-MM-DD`. */
export function today(): string {
  return dayOf(new Date().toISOString());
}

/** The date in the Netherlands at an instant. */
export function dayOf(instant: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(new Date(instant));
}

/** The last day that lies wholly before an instant: a deadline at midnight belongs to the day that ends then. */
export function lastDayBefore(instant: string): string {
  return dayOf(new Date(Date.parse(instant) - 1).toISOString());
}

/** The date so many days later, or earlier when negative. */
export function addDays(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);
}

/** A date as one says it: vandaag, morgen, wo 25 nov, and with its year when that is another. */
export function sayDay(day: string, now = today()): string {
  const ahead = daysBetween(now, day);
  if (ahead === 0) return $localize`:@@day.today:vandaag`;
  if (ahead === 1) return $localize`:@@day.tomorrow:morgen`;
  if (ahead === -1) return $localize`:@@day.yesterday:gisteren`;
  return plainDay(day, now);
}

/** A date without words for nearby ones: wo 25 nov. */
export function plainDay(day: string, now = today()): string {
  const year = day.slice(0, 4) === now.slice(0, 4) ? undefined : 'numeric';
  return format(at(day), { weekday: 'short', day: 'numeric', month: 'short', year, timeZone: 'UTC' });
}

/** A date without its weekday, always with its year: 25 nov 1950. */
export function plainDate(day: string): string {
  return format(at(day), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
}

/** A date in full: woensdag 25 november. */
export function fullDay(day: string): string {
  return format(at(day), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
}

/** The time of day at an instant: 14.00. */
export function sayTime(instant: string): string {
  const time = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(
    new Date(instant),
  );
  return sayClock(time);
}

/** A time on the clock, `HH:MM`, as one says it: 14.00. */
export function sayClock(time: string): string {
  return language() === 'nl-NL' ? time.replace(':', '.') : time;
}

/** An instant as one says it: za 5 sep, 11.20. */
export function sayInstant(instant: string): string {
  return `${sayDay(dayOf(instant))}, ${sayTime(instant)}`;
}

/** How long ago or from how many days: 11 weken, 3 dagen, 14 maanden. */
export function sayDays(days: number): string {
  if (days === 1) return $localize`:@@days.one:1 dag`;
  if (days < 14) return $localize`:@@days.days:${days}:count: dagen`;
  const weeks = Math.floor(days / 7);
  if (days < 112) return $localize`:@@days.weeks:${weeks}:count: weken`;
  return $localize`:@@days.months:${Math.round(days / 30.4)}:count: maanden`;
}

/** An instant for a field of type datetime-local, and back. */
export function toLocalField(instant: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );
  return parts.replace(' ', 'T');
}

/** The instant of a local date and time in the Netherlands; in the hour that comes twice, the first. */
export function fromLocalField(local: string): string {
  const asUtc = new Date(`${local}:00Z`).getTime();
  for (const offset of [120, 60]) {
    const instant = new Date(asUtc - offset * 60_000).toISOString();
    if (toLocalField(instant) === local) return instant;
  }
  return new Date(asUtc - 60 * 60_000).toISOString();
}

function at(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

function format(date: Date, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language(), options).format(date).replace(/[.,]/g, '');
}
