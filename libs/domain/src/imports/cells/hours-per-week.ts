import type { Read } from './read.ts';

const ROUND_THE_CLOCK = /^(24\s*[/x]\s*7|24\s*uur(\s*per dag)?|dag en nacht|continu|altijd|fulltime zorg)$/i;
const HOURS_IN_WEEK = 168;

/** Hours of care in a week: 20, "12,5", "20 uur", "24/7". */
export function readHoursPerWeek(text: string): Read<number> {
  if (ROUND_THE_CLOCK.test(text)) return { value: HOURS_IN_WEEK };
  const [, digits] = /^(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:u|uur|uren)?\.?(?:\s*(?:p\/w|pw|per week))?$/i.exec(text) ?? [];
  const hours = Number(digits?.replace(',', '.'));
  return digits && hours <= HOURS_IN_WEEK ? { value: hours } : { value: null, remark: 'not-hours-per-week' };
}
