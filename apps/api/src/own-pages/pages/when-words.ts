import type { DayPart } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { OwnPageShown } from '@voortuin/server/own-pages/own-page-views';
import { sayDay } from '../../platform/plain-pages/days.ts';

const zone = 'Europe/Amsterdam';
const clock = new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: zone });

const does: Record<Channel, string> = {
  phone: 'belt u',
  'front-garden': 'komt bij u langs voor een praatje aan de deur',
  'home-visit': 'komt bij u thuis langs',
  encounter: 'spreekt u',
  video: 'belt u met beeld',
  sms: 'stuurt u een sms',
  email: 'stuurt u een mail',
  letter: 'stuurt u een brief',
};

const parts: Record<DayPart, string> = {
  morning: 'in de ochtend',
  afternoon: 'in de middag',
  evening: 'in de avond',
  night: 'laat op de avond',
};

/** Who it is that contacts her. */
export const whoOf = ({ consultant, organisation }: Pick<OwnPageShown, 'consultant' | 'organisation'>): string =>
  consultant ?? `Iemand van ${organisation}`;

/** What comes of it that she asked to be called. */
export function askedWords(shown: OwnPageShown): string {
  const { moment, today } = shown;
  const who = whoOf(shown);
  if (moment.kind === 'appointment') return `${who} weet dat u gebeld wilt worden.`;
  const day = moment.plannedOn <= today ? 'vandaag' : `op ${sayDay(moment.plannedOn)}`;
  return `${who} ${does[moment.channel ?? 'phone']} ${day}.${moment.first ? ' U gaat voor.' : ''}`;
}

/** When she will hear from whom, and how: a few sentences. */
export function whenWords(shown: OwnPageShown): string[] {
  const { moment, pausedUntilOn, today, approach } = shown;
  const who = whoOf(shown);
  const what = does[moment.channel ?? 'phone'];
  if (moment.kind === 'appointment') {
    const at = moment.startsAt!;
    const when = `${sayDay(at)} om ${clock.format(new Date(at))} uur`;
    const asked = moment.asked ? [askedWords(shown)] : [];
    return moment.passed
      ? [`Uw afspraak was ${when}.`, 'Hebben wij elkaar toen niet gesproken? Dan hoort u nog van ons.', ...asked]
      : [`U hebt een afspraak: ${when}.`, `${who} ${what}.`, ...asked];
  }
  if (moment.asked) return [askedWords(shown)];
  if (approach === 'on-request')
    return [
      'U hoort pas van ons als u dat zelf vraagt.',
      'Wilt u iemand spreken? Bel ons, of laat u hieronder terugbellen.',
    ];
  const part = moment.dayPart ? `, het liefst ${parts[moment.dayPart]}` : '';
  const day = moment.plannedOn <= today ? 'een van deze dagen' : `rond ${sayDay(moment.plannedOn)}${part}`;
  return pausedUntilOn
    ? [`U hebt een pauze tot en met ${sayDay(pausedUntilOn)}.`, `${who} ${what} daarna: ${day}.`]
    : [`${who} ${what} ${day}.`];
}
