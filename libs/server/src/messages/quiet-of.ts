import type { QuietHours } from '@voortuin/domain/messages/quiet-hours';
import type { PhoneLine } from '../phone-lines/phone-line.ts';

/** The quiet hours of a phone line. */
export function quietOf({
  quietFrom,
  quietUntil,
  timeZone,
}: Pick<PhoneLine, 'quietFrom' | 'quietUntil' | 'timeZone'>): QuietHours {
  return { from: quietFrom, until: quietUntil, timeZone };
}
