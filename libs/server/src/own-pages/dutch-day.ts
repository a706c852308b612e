const days = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', timeZone: 'UTC' });
const weekDays = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

/** A date in a sentence: 2 december. */
export const dutchDay = (day: string): string => days.format(new Date(`${day}T12:00:00Z`));

/** A date near by, with its day of the week: woensdag 2 december. */
export const dutchWeekDay = (day: string): string => weekDays.format(new Date(`${day}T12:00:00Z`));
