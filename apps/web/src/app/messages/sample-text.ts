import type { TextField } from '@voortuin/contract/messages/words';
import { fillText } from '@voortuin/domain/messages/fill-text';
import { addDays, fullDay, today } from '../platform/dates.ts';

/** A template as somebody would get it who does not exist; the name is long, so that one sees what that does. */
export function sampleText(text: string, own: { consultant: string; organisation: string; number: string }): string {
  const values: Record<TextField, string> = {
    voornaam: 'Wilhelmina',
    naam: 'Wilhelmina van den Broek',
    consulent: own.consultant,
    organisatie: own.organisation,
    telefoon: own.number || '085 123 4567',
    dag: fullDay(addDays(today(), 2)),
    dagdeel: 'in de ochtend',
    link: `${location.origin}/mijn/voorbeeld`,
  };
  return fillText(text, values);
}
