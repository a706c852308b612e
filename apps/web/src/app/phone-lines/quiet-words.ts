import type { PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import { sayClock } from '../platform/dates.ts';

/** The hours of a line in which no text goes out. */
export type QuietLine = Pick<PhoneLineView, 'quietFrom' | 'quietUntil' | 'timeZone'>;

/** Whether no text goes out at an instant, by the clock of the line. */
export function isQuiet({ quietFrom, quietUntil, timeZone }: QuietLine, at: Date): boolean {
  const clock = clockAt(at, timeZone);
  return quietFrom <= quietUntil ? clock >= quietFrom && clock < quietUntil : clock >= quietFrom || clock < quietUntil;
}

/** Why a text waits that goes out from an instant on: the quiet hours last until then; null when it waits for something else. */
export function sayQuietWait(line: QuietLine | undefined, from: string | null, now: Date): string | null {
  if (!line || from === null || Date.parse(from) <= now.getTime() || !isQuiet(line, now)) return null;
  const soon = Date.parse(from) - now.getTime() < 86_400_000;
  return soon && clockAt(new Date(from), line.timeZone) === line.quietUntil ? sayQuietHours(line) : null;
}

/** The rule of the quiet hours, in a sentence. */
export function sayQuietHours({ quietFrom, quietUntil }: QuietLine): string {
  return $localize`Van ${sayClock(quietFrom)}:from: tot ${sayClock(quietUntil)}:until: gaan er geen sms’jes uit.`;
}

function clockAt(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone }).format(
    at,
  );
}
