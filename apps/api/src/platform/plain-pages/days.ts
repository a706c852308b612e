import { zone } from '@voortuin/domain/platform/days';

const days = new Intl.DateTimeFormat('nl-NL', { weekday: 'long', day: 'numeric', month: 'long', timeZone: zone });
const short = new Intl.DateTimeFormat('nl-NL', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: zone }); // prettier-ignore

/** A date or an instant as a day: woensdag 2 december. */
export const sayDay = (at: string): string => days.format(new Date(at.length === 10 ? `${at}T12:00:00Z` : at));

/** The last day that an instant at the end of it belongs to. */
export const sayLastDay = (at: string): string => days.format(new Date(Date.parse(at) - 1));

/** An instant: 25 november om 14:05. */
export const sayInstant = (at: string): string => short.format(new Date(at));
