import { addDays, type Day } from '../../platform/days.ts';
import type { Read } from './read.ts';

const months = ['jan', 'feb', 'maa', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
/** Whoever looks after somebody is at least this old; decides the century of a birth year of two digits. */
const YOUNGEST = 8;

/** A birth date, or the year alone; a date that does not exist leaves its year. */
export function readBirth(text: string, today: Day): Read<{ bornOn: Day | null; bornYear: number | null }> {
  const thisYear = Number(today.slice(0, 4));
  const alone = /^(\d{4})$/.exec(text)?.[1];
  if (alone) {
    const year = Number(alone);
    return year >= 1900 && year <= thisYear
      ? { value: { bornOn: null, bornYear: year }, remark: 'year-only' }
      : { value: null, remark: 'not-a-date' };
  }
  const parts = partsOf(text, (short) => (2000 + short > thisYear - YOUNGEST ? 1900 + short : 2000 + short));
  if (!parts || parts.year < 1900 || parts.year > thisYear) return { value: null, remark: 'not-a-date' };
  const bornOn = dayFrom(parts);
  if (!bornOn) return { value: { bornOn: null, bornYear: parts.year }, remark: 'not-a-date', keep: true };
  if (bornOn > today) return { value: null, remark: 'in-the-future' };
  return { value: { bornOn, bornYear: null } };
}

/** A date that has been. */
export function readPastDay(text: string, today: Day): Read<Day> {
  const parts = partsOf(text, (short) => 2000 + short);
  const day = parts && dayFrom(parts);
  if (!day || day < '1950') return { value: null, remark: 'not-a-date' };
  return day > today ? { value: null, remark: 'in-the-future' } : { value: day };
}

/** Since when, as a date or a year; a year is its first day and is kept as it was written. */
export function readSince(text: string, today: Day): Read<Day> {
  const year = /^(19[5-9]\d|20\d\d)$/.exec(text)?.[1];
  if (!year) return readPastDay(text, today);
  return `${year}-01-01` > today
    ? { value: null, remark: 'in-the-future' }
    : { value: `${year}-01-01`, remark: 'year-only', keep: true };
}

interface Parts {
  year: number;
  month: number;
  day: number;
}

function partsOf(text: string, century: (short: number) => number): Parts | null {
  // An hour behind the date comes from a database: midnight says nothing, and no other hour is asked.
  const bare = text.trim().replace(/[T ]00:00(:00(\.0+)?)?(Z|[+-]\d\d:?\d\d)?$/, '');
  const iso = /^(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})$/.exec(bare);
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]) };
  const dutch = /^(\d{1,2})\s*[-/. ]\s*(\d{1,2}|[a-z]{3,10})\.?\s*[-/. ]\s*(\d{4}|'?\d{2})$/i.exec(bare);
  if (!dutch) return null;
  const month = /^\d/.test(dutch[2]!) ? Number(dutch[2]) : monthOf(dutch[2]!);
  const year = Number(dutch[3]!.replace("'", ''));
  return { year: year < 100 ? century(year) : year, month, day: Number(dutch[1]) };
}

function monthOf(word: string): number {
  const short = word.toLowerCase().replace('mrt', 'maa').replace('mar', 'maa').slice(0, 3);
  return months.indexOf(short) + 1;
}

function dayFrom({ year, month, day }: Parts): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const written = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  // The 31st of a month of thirty days would otherwise slide into the next.
  return addDays(`${written.slice(0, 7)}-01`, day - 1) === written ? written : null;
}
