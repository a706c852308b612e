import type { SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import { dayPartHours, type DayPart } from '@voortuin/contract/caregivers/words';
import type { Read } from './read.ts';

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const dayNames = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const DAY =
  /\b(ma|di|wo|do|vr|za|zo)(?:n|ns|ndag|nsdag|e|en|nder|rijdag|terdag|andag|insdag|oensdag|onderdag|aterdag|ondag)?\.?\b/g;
const parts: [RegExp, DayPart][] = [
  [/\b(?:'s ?)?(?:ochtends?|morgens?)\b|\b'?s-?(?:ochtends|morgens)\b/, 'morning'],
  [/\b(?:'s ?)?(?:na)?middags?\b/, 'afternoon'],
  [/\b(?:'s ?)?avonds?\b/, 'evening'],
  [/\b(?:'s ?)?nachts?\b/, 'night'],
];
const FILLERS =
  /\b(en|of|op|na|voor|tussen|van|tot|t\/m|tm|uur|u|alleen|liefst|graag|bereikbaar|bellen|kan|het|de|in)\b|['’.,;&+/:-]|\d/g;

/** Hours that suit her in words: "'s avonds", "ma en wo", "doordeweeks 's ochtends", "na 18:00", "9-12 uur", "weekend". */
export function readHours(text: string): Read<SuitableHours[]> {
  const words = text.toLowerCase().replace(/[’`]/g, "'");
  const named = parts.filter(([pattern]) => pattern.test(words)).map(([, part]) => spanOf(part));
  const clock = clockOf(words);
  const days = daysIn(words);
  const spans = [...named, ...(clock ? [clock] : [])];
  const understood =
    spans.length > 0 || days !== null || /\b(altijd|hele dag|alle dagen|de hele dag|flexibel)\b/.test(words);
  if (!understood || !isWhole(words)) return { value: null, remark: 'not-suitable-hours' };
  const from = spans.length > 0 ? spans : [{ from: '08:00', until: '22:00' }];
  return { value: from.map((span) => ({ days: days ?? everyDay, ...span })) };
}

/** Whether nothing is left that was not understood, such as "niet". */
function isWhole(words: string): boolean {
  const left = parts
    .reduce((rest, [pattern]) => rest.replace(new RegExp(pattern, 'g'), ' '), words)
    .replace(
      /\b(weekend(en)?|doordeweeks|werkdagen|door de week|altijd|hele dag|alle dagen|elke dag|iedere dag|flexibel)\b/g,
      ' ',
    )
    .replace(DAY, ' ')
    .replace(FILLERS, ' ')
    .replace(/\bs\b/g, ' ');
  return left.trim() === '';
}

function spanOf(part: DayPart): { from: string; until: string } {
  const { from, until } = dayPartHours[part];
  return { from: clockText(from), until: clockText(until) };
}

function daysIn(words: string): number[] | null {
  if (/\bweekend/.test(words)) return [6, 7];
  if (/\b(doordeweeks|werkdagen|door de week)\b/.test(words)) return [1, 2, 3, 4, 5];
  const named = Array.from(words.matchAll(DAY), ([, name]) => dayNames.indexOf(name!) + 1);
  if (named.length === 0) return null;
  const [first, last] = named as [number, number?];
  const range = named.length === 2 && last! > first && /\b[a-z]+\s*(-|t\/m|tot en met|tot)\s*[a-z]+\b/.test(words);
  return range ? everyDay.filter((day) => day >= first && day <= last!) : [...new Set(named)].sort();
}

function clockOf(words: string): { from: string; until: string } | null {
  const between = /(\d{1,2})(?:[:.](\d{2}))?\s*(?:u|uur)?\s*(?:-|tot|en)\s*(\d{1,2})(?:[:.](\d{2}))?/.exec(words);
  if (between) return span(between[1], between[2], between[3], between[4]);
  const after = /\b(?:na|vanaf)\s*(\d{1,2})(?:[:.](\d{2}))?/.exec(words);
  if (after) return span(after[1], after[2], '22', '00');
  const before = /\bvoor\s*(\d{1,2})(?:[:.](\d{2}))?/.exec(words);
  return before ? span('8', '00', before[1], before[2]) : null;
}

function span(
  fromHour = '',
  fromMinute = '00',
  untilHour = '',
  untilMinute = '00',
): { from: string; until: string } | null {
  const valid =
    Number(fromHour) <= 23 && Number(untilHour) <= 23 && Number(fromMinute) <= 59 && Number(untilMinute) <= 59;
  const from = `${fromHour.padStart(2, '0')}:${fromMinute}`;
  const until = `${untilHour.padStart(2, '0')}:${untilMinute}`;
  return valid && from < until ? { from, until } : null;
}

function clockText(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
