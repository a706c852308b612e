import { dayPartHours } from '@voortuin/contract/caregivers/words';
import { wishedParts, type WishedPart } from '@voortuin/contract/own-pages/words';
import type { Hours } from '../caregivers/suitable-hours.ts';

/** Days of the week (1 is Monday) and parts of the day, as she ticks them. */
export interface WishedHours {
  days: number[];
  parts: WishedPart[];
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`;

/**
 * Her ticks as suitable hours: parts that follow each other become one span. All days with all parts, or nothing at all,
 * is what somebody ticks whom any hour suits.
 */
export function hoursOfWish({ days, parts }: WishedHours): Hours[] {
  const everyDay = days.length === 0 ? [1, 2, 3, 4, 5, 6, 7] : [...new Set(days)].sort();
  const all = parts.length === 0 || parts.length === wishedParts.length;
  if (all && everyDay.length === 7) return [];
  const spans: { from: number; until: number }[] = [];
  for (const part of all ? wishedParts : wishedParts.filter((one) => parts.includes(one))) {
    const { from, until } = dayPartHours[part];
    const last = spans.at(-1);
    if (last?.until === from) last.until = until;
    else spans.push({ from, until });
  }
  return spans.map(({ from, until }) => ({ days: everyDay, from: clock(from), until: clock(until) }));
}

/** The ticks that come nearest to her hours as they stand: what she sees ticked before she changes anything. */
export function wishOfHours(hours: readonly Hours[]): WishedHours {
  const days = [...new Set(hours.flatMap((one) => one.days))].sort();
  const parts = wishedParts.filter((part) => hours.some((one) => overlaps(one, part)));
  return { days, parts };
}

function overlaps({ from, until }: Hours, part: WishedPart): boolean {
  const { from: begins, until: ends } = dayPartHours[part];
  const [a, b] = [inMinutes(from), inMinutes(until)];
  const spans = b > a ? [[a, b]] : [[a, 24 * 60], [0, b]]; // prettier-ignore
  return spans.some(([start, end]) => Math.min(end!, ends * 60) - Math.max(start!, begins * 60) >= 30);
}

function inMinutes(at: string): number {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  return hour * 60 + minute;
}
