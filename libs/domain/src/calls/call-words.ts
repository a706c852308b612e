import { showPhone } from '../platform/phone-number.ts';
import type { LineHours } from './whom-to-ring.ts';

const dayNames = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];

/** What is said to whoever calls when nobody answers, in plain Dutch, to be spoken. */
export function closingWords(
  organisation: string,
  line: Pick<LineHours, 'openOn' | 'opensAt' | 'closesAt'> & { closedWords: string | null },
  knowsNumber: boolean,
): string {
  if (line.closedWords) return line.closedWords;
  const greeting = `U belt met ${organisation}. We kunnen nu niet opnemen.`;
  if (knowsNumber) return `${greeting} We zien dat u belde en bellen u terug, vandaag of op de volgende werkdag.`;
  return `${greeting} We zien uw nummer niet en kunnen u daarom niet terugbellen. ${hoursInWords(line)}`;
}

/** What is asked of a colleague who picks up: her voicemail hears it as well, so it names nobody. */
export const takeItWords = 'Er belt iemand voor je. Toets 1 om aan te nemen.';

/** A call that may last less long than this is announced as short. */
const shortMinutes = 30;

/** What is asked of the consultant on her own phone before the other is rung, and said when the day has little left. */
export function startItWords(talkMinutes: number): string {
  const asks = 'Toets 1 om aan te nemen. Dan bellen we door.';
  if (talkMinutes >= shortMinutes) return asks;
  return `${asks} Let op: dit gesprek stopt na ${talkMinutes} minuten. Het bedrag voor vandaag is bijna op.`;
}

/** What is said to whoever is still there when a call has lasted as long as it can. */
export const endedByItselfWords = 'Het gesprek is vanzelf gestopt, omdat het zo lang duurde. Belt u gerust opnieuw.';

/** What is said to the consultant when she is not answered. */
export const notAnsweredWords = 'Er wordt niet opgenomen.';

/** What is written beside a call-back that became needless. */
export const spokenSince = 'Intussen gesproken.';

/** When one can call, as one says it. */
export function hoursInWords({
  openOn,
  opensAt,
  closesAt,
}: Pick<LineHours, 'openOn' | 'opensAt' | 'closesAt'>): string {
  const days = [...openOn].sort();
  const inARow = days.length > 2 && days.every((day, place) => day === days[0]! + place);
  const names = days.map((day) => dayNames[day - 1]!);
  const when = inARow ? `${names[0]} tot en met ${names.at(-1)}` : names.join(' en ').replace(/ en (?=.* en )/g, ', ');
  return days.length === 0 ? '' : `Belt u ons ${when} tussen ${spoken(opensAt)} en ${spoken(closesAt)} uur.`;
}

/** A call that was missed, as the task to call back tells it. */
export interface Missed {
  at: Temporal.Instant;
  timeZone: string;
  /** E.164; null when it was withheld. */
  number: string | null;
  /** Whose number it may be; one name when it is known, and then the task stands at her name. */
  names: readonly string[];
}

/** What a missed call asks, in the words of a list of tasks. */
export function callBackWords({ at, timeZone, number, names }: Missed): string {
  const when = at
    .toZonedDateTimeISO(timeZone)
    .toLocaleString('nl-NL', { weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })
    .replace(',', ' om')
    .replace(':', '.');
  if (number === null) return `Iemand met een verborgen nummer belde ${when}. Terugbellen kan niet.`;
  const shown = showPhone(number);
  if (names.length === 1) return `Bel terug: belde ${when} en kreeg niemand aan de lijn.`;
  if (names.length === 0) return `Bel terug: ${shown} belde ${when}. Dit nummer kennen we niet.`;
  return `Bel terug: ${names.join(' of ')} belde ${when} (${shown}).`;
}

/** Numbers by which the carrier says that there is none. */
const withheld = ['+266696687', '+86282452253', '+7378742833', '+2562533', '+8656696', '+464'];

/** The number of whoever calls in E.164, or null when it is withheld. */
export function callerNumber(given: string): string | null {
  return /^\+[1-9]\d{4,14}$/.test(given) && !withheld.includes(given) ? given : null;
}

const spoken = (clock: string): string => clock.replace(/^0/, '').replace(/:00$/, '').replace(':', '.');
