import type { TodayCard } from '@voortuin/contract/today/today';
import { channelPastWords } from '../caregivers/caregiver-words.ts';
import { sayOutcome } from '../contact-moments/contact-words.ts';
import { dayOf, plainDay, sayDay } from '../platform/dates.ts';

/** The last contact in one line: za 5 sep, telefoon: slaapt slecht, zus is verhuisd. */
export function lastLine({ last }: Pick<TodayCard, 'last'>): string | null {
  if (!last) return null;
  const { at, channel, outcome, note } = last;
  const day = dayOf(at);
  const when = sayDay(day) === plainDay(day) ? plainDay(day) : sayDay(day);
  const came = sayOutcome(channel, outcome).toLowerCase();
  const how = `${when}, ${channelPastWords[channel]}`;
  if (outcome === 'spoken') return `${how}: ${note?.trim() || came}`;
  return note?.trim() ? `${how}, ${came}: ${note.trim()}` : `${how}: ${came}`;
}
