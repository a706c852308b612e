import type { PlannedContactView } from '@voortuin/contract/caregivers/planned-contacts';
import { channelWords, dayPartWords } from '../caregivers/caregiver-words.ts';
import { sayDay, sayInstant } from '../platform/dates.ts';

/** When and how the next moment is, in one line: do 26 nov ’s avonds, bellen. */
export function sayPlanned({ kind, plannedOn, dayPart, startsAt, channel }: PlannedContactView): string {
  if (kind === 'review') return $localize`:@@planned.review:${sayDay(plannedOn)}:day:, een blik zonder contact`;
  const how = channel ? channelWords[channel] : '';
  if (startsAt) return $localize`:@@planned.appointment:afspraak ${sayInstant(startsAt)}:at:, ${how}:how:`;
  return [`${sayDay(plannedOn)}${dayPart ? ` ${dayPartWords[dayPart]}` : ''}`, how].filter(Boolean).join(', ');
}
