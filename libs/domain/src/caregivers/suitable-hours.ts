import { dayPartHours, dayParts, type DayPart } from '@voortuin/contract/caregivers/words';
import { weekday, type Day } from '../platform/days.ts';

/** Hours that suit her on some days of the week; `until` before `from` passes midnight. */
export interface Hours {
  days: readonly number[];
  from: string;
  until: string;
}

/** Her hours on a date; empty when none suit, or when she never said. */
export function hoursOn(hours: readonly Hours[], day: Day): { from: string; until: string }[] {
  return hours
    .filter(({ days }) => days.includes(weekday(day)))
    .map(({ from, until }) => ({ from, until }))
    .sort((a, b) => a.from.localeCompare(b.from));
}

/** Whether a date suits her; every date does for who never said. */
export function suits(hours: readonly Hours[], day: Day): boolean {
  return hours.length === 0 || hoursOn(hours, day).length > 0;
}

/** The parts of a date that suit her, in the order of the day. */
export function partsOn(hours: readonly Hours[], day: Day): DayPart[] {
  const spans = hoursOn(hours, day).flatMap(asSpans);
  return dayParts.filter((part) => {
    const { from, until } = dayPartHours[part];
    return asSpans({ from: `${from}:00`, until: `${until}:00` }).some((a) =>
      spans.some((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start) >= 30),
    );
  });
}

/** The part of the day at an hour. */
export function partAt(hour: number): DayPart {
  return (
    dayParts.find((part) => part !== 'night' && hour < dayPartHours[part].until && hour >= dayPartHours[part].from) ??
    'night'
  );
}

/** In minutes since midnight; a span that passes midnight becomes two. */
function asSpans({ from, until }: { from: string; until: string }): { start: number; end: number }[] {
  const start = minutes(from);
  const end = minutes(until);
  return end > start
    ? [{ start, end }]
    : [
        { start, end: 24 * 60 },
        { start: 0, end },
      ];
}

function minutes(clock: string): number {
  const [hour = 0, minute = 0] = clock.split(':').map(Number);
  return hour * 60 + minute;
}
