import type { ReminderContact, ReminderView } from '@voortuin/contract/reminders/reminders';
import { channelWords } from '../caregivers/caregiver-words.ts';
import { dayOf, sayDay, sayTime, today } from '../platform/dates.ts';

/** Since what time of today a reminder asks; of an earlier day its own line says which. */
export function sayDue({ dueAt, dueOn }: Pick<ReminderView, 'dueAt' | 'dueOn'>): string {
  return dueOn === today() && dayOf(dueAt) === dueOn ? $localize`sinds ${sayTime(dueAt)}:time:` : '';
}

/** What a contact asks, in a line: by which channel, and for an appointment at what time. */
export function sayContact({ kind, channel, startsAt, plannedOn, phoneShown, address }: ReminderContact): string {
  const how = channel ? channelWords[channel] : '';
  const place =
    channel === 'phone' ? phoneShown : channel === 'front-garden' || channel === 'home-visit' ? address : null;
  const what = [how, place].filter(Boolean).join(', ');
  if (kind === 'appointment' && startsAt)
    return $localize`Afspraak ${sayDay(dayOf(startsAt))}:day: om ${sayTime(startsAt)}:time:: ${what}:what:`;
  return $localize`Gepland voor ${sayDay(plannedOn)}:day:: ${what}:what:`;
}
