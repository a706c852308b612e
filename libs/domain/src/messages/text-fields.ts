import type { DayPart } from '@voortuin/contract/platform/words';
import type { TextField } from '@voortuin/contract/messages/words';
import type { Day } from '../platform/days.ts';

/** What the fields of a text are filled from. */
export interface FieldFacts {
  firstName: string | null;
  name: string;
  consultant: string;
  organisation: string;
  /** The number of the line, as it is shown. */
  phone: string | null;
  onDay: Day | null;
  dayPart: DayPart | null;
}

/** Parts of the day as they stand after "in de". */
const dayPartWords: Record<DayPart, string> = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
  night: 'nacht',
};

/** A day as one says it to her: donderdag 26 november. */
export function sayDay(day: Day): string {
  return Temporal.PlainDate.from(day).toLocaleString('nl-NL', { weekday: 'long', day: 'numeric', month: 'long' });
}

/**
 * The fields of a text for one caregiver; one that nobody knows is left out. The link of her own page is never among
 * them: it is filled in while the text goes out.
 */
export function fieldsFor(facts: FieldFacts): Partial<Record<TextField, string>> {
  const { firstName, name, consultant, organisation, phone, onDay, dayPart } = facts;
  return {
    voornaam: firstName ?? name,
    naam: name,
    consulent: consultant,
    organisatie: organisation,
    ...(phone && { telefoon: phone }),
    ...(onDay && { dag: sayDay(onDay), dagdeel: dayPart ? dayPartWords[dayPart] : 'loop van de dag' }),
  };
}

/** Whether a text speaks of a day that is filled in. */
export const speaksOfDay = (text: string): boolean => /\{(dag|dagdeel)\}/.test(text);

/** Whether a text speaks of the day on which it is written. */
export const speaksOfToday = (text: string): boolean => /\bvan(daag|ochtend|middag|avond)\b/i.test(text);

/** The fields of a text that nobody could fill in, beside the link. */
export function emptyFields(filled: string): string[] {
  return [...filled.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name!).filter((name) => name !== 'link');
}
