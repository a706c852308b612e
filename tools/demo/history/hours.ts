import type { DayPart } from '@voortuin/contract/caregivers/words';
import { hoursOn } from '@voortuin/domain/caregivers/suitable-hours';
import type { Day } from '@voortuin/domain/platform/days';
import type { Dice } from '../dice.ts';
import type { CaregiverFile } from './file.ts';

const worked: Record<DayPart, readonly [number, number]> = {
  morning: [9 * 60, 12 * 60 - 5],
  afternoon: [13 * 60, 16 * 60 + 50],
  evening: [18 * 60 + 30, 20 * 60 + 50],
  night: [22 * 60 + 5, 23 * 60 + 30],
};

/** When on a day one tries her, in minutes since midnight: in the part of the day planned, within her hours when she named any; no two at once. */
export function timeFor(file: CaregiverFile, day: Day, part: DayPart | null, taken: Set<number>, from: Dice): number {
  const hers = hoursOn(file.row.suitableHours, day).map(
    ({ from: first, until }) => [minutes(first), until <= first ? 23 * 60 + 50 : minutes(until)] as const,
  );
  const wanted = part ? [worked[part]] : [worked.morning, worked.afternoon];
  const both = wanted.flatMap(([a, b]) =>
    hers.length > 0 ? hers.map(([c, d]) => [Math.max(a, c), Math.min(b, d)] as const) : [[a, b] as const],
  );
  const spans = both.filter(([a, b]) => b - a >= 10);
  const [first, last] = from.one(spans.length > 0 ? spans : hers.length > 0 ? hers : [worked.afternoon]);
  for (let tries = 0; tries < 8; tries++) {
    const at = first + from.whole(0, Math.max(0, last - first - 8));
    const slot = Math.floor(at / 8);
    if (taken.has(slot)) continue;
    taken.add(slot);
    return at;
  }
  return first + from.whole(0, Math.max(0, last - first - 8));
}

function minutes(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}
