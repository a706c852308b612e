import type { RhythmDraft } from '@voortuin/contract/rhythms/rhythms';
import { channelWords } from '../caregivers/caregiver-words.ts';

/** An interval as one says it: 6 weken, 3 dagen. */
export function sayInterval(days: number): string {
  if (days === 1) return $localize`:@@interval.day:1 dag`;
  if (days === 7) return $localize`:@@interval.week:1 week`;
  if (days % 7 === 0) return $localize`:@@interval.weeks:${days / 7}:count: weken`;
  return $localize`:@@interval.days:${days}:count: dagen`;
}

/** A rhythm in one line: elke 6 weken, hooguit 8; om de beurt bellen en voortuingesprek. */
export function sayRhythm({ idealDays, longestDays, channels }: Omit<RhythmDraft, 'name' | 'usual'>): string {
  const often = $localize`:@@rhythm.often:elke ${sayInterval(idealDays)}:ideal:, hooguit ${sayInterval(longestDays)}:longest:`;
  const names = channels.map((channel) => channelWords[channel]);
  if (names.length < 2) return [often, ...names].join('; ');
  return $localize`:@@rhythm.turns:${often}:often:; om de beurt ${names.slice(0, -1).join(', ')}:channels: en ${names.at(-1)}:last:`;
}
