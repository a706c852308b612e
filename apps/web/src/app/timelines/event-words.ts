import type { TimelineItem } from '@voortuin/contract/timelines/timelines';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import type { Approach, ClosureReason, PauseReason, SnoozeReason } from '@voortuin/contract/caregivers/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import {
  approachWords, channelWords, closureReasonWords, pauseReasonWords, snoozeReasonWords,
} from '../caregivers/caregiver-words.ts'; // prettier-ignore
import { plainDay, sayDays, sayInstant } from '../platform/dates.ts';

type Event = NonNullable<TimelineItem['event']>;
type Params = Event['params'];

/** An event in words, with its drawing. */
export interface SaidEvent {
  readonly title: string;
  readonly icon: IconName;
}

const of = (params: Params, name: string): string => String(params[name] ?? '');

const words: Record<string, (params: Params) => SaidEvent> = {
  added: () => ({ title: $localize`In beeld gekomen`, icon: 'sprout' }),
  imported: () => ({ title: $localize`In beeld gekomen met een lijst`, icon: 'upload' }),
  changed: () => ({ title: $localize`Gegevens veranderd`, icon: 'edit' }),
  'handed-over': (p) => ({
    title: p['to']
      ? $localize`Overgedragen aan ${of(p, 'toName') || $localize`een collega`}:colleague:`
      : $localize`Niet meer toegewezen`,
    icon: 'hand-over',
  }),
  replanned: (p) => ({ title: $localize`Volgend moment op ${plainDay(of(p, 'on'))}:day: gezet`, icon: 'calendar' }),
  snoozed: (p) => ({
    title: $localize`Uitgesteld tot ${plainDay(of(p, 'until'))}:day:: ${snoozeReasonWords[of(p, 'reason') as SnoozeReason]}:reason:`,
    icon: 'hourglass',
  }),
  'appointment-made': (p) => ({
    title: $localize`Afgesproken: ${sayInstant(of(p, 'at'))}:at:, ${channelWords[of(p, 'channel') as Channel]}:channel:`,
    icon: 'calendar',
  }),
  reviewed: () => ({ title: $localize`Bekeken, zonder contact`, icon: 'eye' }),
  'appointment-cancelled': () => ({ title: $localize`Afspraak vervallen`, icon: 'cross' }),
  paused: (p) => ({
    title: $localize`Pauze tot en met ${plainDay(of(p, 'until'))}:day:: ${pauseReasonWords[of(p, 'reason') as PauseReason]}:reason:`,
    icon: 'pause',
  }),
  resumed: () => ({ title: $localize`Pauze gestopt`, icon: 'play' }),
  closed: (p) => ({
    title: $localize`Afgesloten: ${closureReasonWords[of(p, 'reason') as ClosureReason]}:reason:`,
    icon: 'lock',
  }),
  reopened: () => ({ title: $localize`Weer in beeld`, icon: 'refresh' }),
  'hours-wished': () => ({ title: $localize`Andere uren komen goed uit`, icon: 'calendar' }),
  'channel-wished': (p) => ({
    title: p['channel']
      ? $localize`Liefst ${channelWords[of(p, 'channel') as Channel]}:channel:`
      : $localize`Geen voorkeur meer voor bellen of langsgaan`,
    icon: 'heart',
  }),
  'rhythm-wished': (p) => ({ title: $localize`Wil elke ${sayDays(Number(p['days']))}:every: contact`, icon: 'heart' }),
  'call-asked': (p) => ({ title: $localize`Vroeg om gebeld te worden, ${plainDay(of(p, 'on'))}:day:`, icon: 'phone' }),
  'link-revoked': () => ({ title: $localize`Link naar Mijn Voortuin ingetrokken`, icon: 'lock' }),
  'approach-changed': (p) => ({
    title: $localize`Wens: ${approachWords[of(p, 'approach') as Approach]}:approach:`,
    icon: 'heart',
  }),
};

/** What happened to her place in sight. */
export function sayEvent({ code, params }: Event): SaidEvent {
  return words[code]?.(params) ?? { title: $localize`Er is iets veranderd`, icon: 'history' };
}
