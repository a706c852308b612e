import type { Reason, Why } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { SnoozeReason } from '@voortuin/contract/caregivers/words';
import { plainDay, sayDay, sayDays, sayInstant } from '../platform/dates.ts';
import { channelPastWords, channelWords, snoozeReasonWords } from './caregiver-words.ts';

type Params = Record<string, string | number>;
type Say = (params: Params) => string;

const n = (params: Params, name: string): number => Number(params[name] ?? 0);
const s = (params: Params, name: string): string => String(params[name] ?? '');
const times = (count: number): string => $localize`:@@reason.times:${count}:count:×`;

/** Eight weeks and two days is more than eight weeks: where the words would be the same, it is said in days. */
function tooLong(days: number, atMost: number): string {
  return sayDays(days) === sayDays(atMost)
    ? $localize`:@@reason.too-long-in-days:${days}:days: dagen geleden, hooguit ${atMost}:atMost:`
    : $localize`:@@reason.too-long:${sayDays(days)}:ago: geleden, hooguit ${sayDays(atMost)}:atMost:`;
}

const reasons: Record<string, Say> = {
  'asked-at-night': (p) =>
    $localize`:@@reason.asked-at-night:vroeg ’s avonds laat of ’s nachts of je belt: ${sayInstant(s(p, 'at'))}:at:`,
  'asked-to-call': (p) => $localize`:@@reason.asked-to-call:vroeg ${sayInstant(s(p, 'at'))}:at: of je belt`,
  'too-long': (p) => tooLong(n(p, 'days'), n(p, 'atMost')),
  'never-spoken-late': (p) =>
    $localize`:@@reason.never-spoken-late:nooit gesproken, wacht al ${sayDays(n(p, 'days'))}:waiting:`,
  new: (p) => $localize`:@@reason.new:nieuw, eerste gesprek voor ${plainDay(s(p, 'latest'))}:before:`,
  due: (p) => $localize`:@@reason.due:aan de beurt: ${sayDays(n(p, 'days'))}:ago: geleden`,
  'date-chosen': () => $localize`:@@reason.date-chosen:zelf op deze dag gezet`,
  'last-red': () => $localize`:@@reason.last-red:vorige keer rood`,
  'last-yellow': () => $localize`:@@reason.last-yellow:vorige keer zwaar`,
  'safety-signal': () => $localize`:@@reason.safety-signal:open signaal: veiligheid`,
  'open-signal': (p) =>
    n(p, 'times') > 1
      ? $localize`:@@reason.open-signals:${n(p, 'times')}:count: open signalen`
      : $localize`:@@reason.open-signal:open signaal`,
  'task-late': (p) => $localize`:@@reason.task-late:taak beloofd voor ${plainDay(s(p, 'due'))}:due: en nog niet gedaan`,
  attempts: (p) => $localize`:@@reason.attempts:${times(n(p, 'times'))}:times: niet bereikt`,
  agreed: () => $localize`:@@reason.agreed:afgesproken`,
  'review-due': () => $localize`:@@reason.review-due:jaarlijkse blik, zonder contact`,
  planned: (p) => $localize`:@@reason.planned:gepland op ${plainDay(s(p, 'on'))}:on:`,
};

/** A reason for urgency in plain words. */
export function sayReason({ code, params = {} }: Reason): string {
  return reasons[code]?.(params) ?? code;
}

const whys: Record<string, Say> = {
  rhythm: (p) =>
    $localize`:@@why.rhythm:elke ${sayDays(n(p, 'days'))}:every:, laatst gesproken ${sayDay(s(p, 'since'))}:since:`,
  'own-rhythm': (p) =>
    $localize`:@@why.own-rhythm:eigen wens: elke ${sayDays(n(p, 'days'))}:every:, laatst gesproken ${sayDay(s(p, 'since'))}:since:`,
  'first-contact': (p) => $localize`:@@why.first-contact:nieuw: eerste gesprek binnen ${sayDays(n(p, 'days'))}:within:`,
  paused: (p) => $localize`:@@why.paused:na de pauze tot en met ${plainDay(s(p, 'until'))}:until:`,
  'on-request': () => $localize`:@@why.on-request:alleen op eigen verzoek: we kijken één keer per jaar, zonder contact`,
  'never-approach': () => $localize`:@@why.never-approach:niet benaderen: we kijken één keer per jaar, zonder contact`,
  'moved-later': (p) =>
    $localize`:@@why.moved-later:${plainDay(s(p, 'from'))}:from: kon niet, de eerste dag daarna wel`,
  'moved-earlier': (p) =>
    $localize`:@@why.moved-earlier:eerder dan ${plainDay(s(p, 'from'))}:from:, anders wordt het te lang`,
  'prefers-channel': (p) =>
    $localize`:@@why.prefers-channel:liefst ${channelWords[s(p, 'channel') as Channel]}:channel:`,
  'no-way-to-reach': () =>
    $localize`:@@why.no-way-to-reach:geen telefoon, adres of e-mail bekend: zoek uit hoe je contact krijgt`,
  'other-channel-after-misses': (p) =>
    $localize`:@@why.other-channel:${times(n(p, 'times'))}:times: niet bereikt per ${channelPastWords[s(p, 'channel') as Channel]}:channel:, daarom anders`,
  missed: (p) => $localize`:@@why.missed:${sayDay(s(p, 'on'))}:on: niet bereikt, nog een keer op een ander moment`,
  'missed-often': (p) =>
    $localize`:@@why.missed-often:${times(n(p, 'times'))}:times: niet bereikt, daarom een week rust`,
  'sign-of-life': (p) => $localize`:@@why.sign-of-life:liet ${sayDay(s(p, 'on'))}:on: iets weten`,
  'ask-helped': (p) => $localize`:@@why.ask-helped:vragen of ${s(p, 'partner')}:partner: heeft geholpen`,
  'asked-to-call': (p) => $localize`:@@why.asked-to-call:vroeg ${sayDay(s(p, 'on'))}:on: om gebeld te worden`,
  'by-hand': () => $localize`:@@why.by-hand:zelf op deze dag gezet`,
  'past-longest': (p) => $localize`:@@why.past-longest:dat is later dan hooguit ${plainDay(s(p, 'latest'))}:latest:`,
  snoozed: (p) => $localize`:@@why.snoozed:uitgesteld: ${snoozeReasonWords[s(p, 'reason') as SnoozeReason]}:reason:`,
  appointment: (p) => $localize`:@@why.appointment:afgesproken: ${sayInstant(s(p, 'at'))}:at:`,
  backlog: () => $localize`:@@why.backlog:wacht al lang; verdeeld over de komende dagen`,
};

/** Why it is that day, in plain words. */
export function sayWhy({ code, params = {} }: Why): string {
  return whys[code]?.(params) ?? code;
}

/** How heavily a reason weighs on the eye. */
export function toneOf({ code }: Reason): 'clay' | 'sun' | 'sky' | 'hedge' {
  if (
    [
      'asked-at-night',
      'asked-to-call',
      'too-long',
      'never-spoken-late',
      'last-red',
      'safety-signal',
      'task-late',
    ].includes(code)
  )
    return 'clay';
  if (['last-yellow', 'open-signal', 'attempts'].includes(code)) return 'sun';
  return code === 'agreed' ? 'sky' : 'hedge';
}
