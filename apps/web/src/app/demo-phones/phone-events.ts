import type { DemoCallView, DemoPhoneView } from '@voortuin/contract/messages/demo-phones';

/** A line in the history of a phone: a text, or a call that is over. */
export interface PhoneEvent {
  id: string;
  at: string;
  own: boolean;
  text: string;
  /** What was said in a call. */
  heard: string[];
  isCall: boolean;
  arrived: boolean;
}

/** What a phone shows, in the order in which it happened. */
export function eventsOf({ texts, calls }: DemoPhoneView): PhoneEvent[] {
  return [
    ...texts.map((text) => ({ ...text, heard: [], isCall: false })),
    ...calls
      .filter(({ state }) => state === 'over')
      .map((call) => ({ ...call, text: sayCall(call), isCall: true, arrived: true })),
  ].toSorted((one, other) => one.at.localeCompare(other.at));
}

function sayCall({ own, answered, seconds }: DemoCallView): string {
  const minutes = Math.floor(seconds / 60);
  const long = minutes > 0 ? $localize`${minutes}:count: min` : $localize`${seconds}:count: s`;
  if (!answered) return own ? $localize`Gebeld, niemand nam op` : $localize`Gemist gesprek`;
  return own ? $localize`Gebeld, ${long}:long:` : $localize`Gesprek, ${long}:long:`;
}
