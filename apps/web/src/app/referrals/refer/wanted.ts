import type { CaregiverView, SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import type { DayPart } from '@voortuin/contract/platform/words';

/** What of her decides which offers suit: where she lives, what she speaks and when it suits her. */
export function wantedBy({ address, language, suitableHours }: CaregiverView): Record<string, string | boolean> {
  const digits = address.postcode?.slice(0, 4);
  const dayPart = onlyDayPart(suitableHours);
  const weekend = suitableHours.length > 0 && suitableHours.every(({ days }) => days.every((day) => day >= 6));
  return { language, ...(digits && { digits }), ...(dayPart && { dayPart }), ...(weekend && { weekend }) };
}

/** The part of the day in which all her hours lie; null when they lie in several, or none were given. */
function onlyDayPart(hours: readonly SuitableHours[]): DayPart | null {
  const parts = new Set(hours.map(partOf));
  const [only] = parts;
  return parts.size === 1 && only ? only : null;
}

function partOf({ from }: SuitableHours): DayPart {
  if (from < '06:00') return 'night';
  if (from < '12:00') return 'morning';
  return from < '17:00' ? 'afternoon' : 'evening';
}
