import type { RowRefusal } from '@voortuin/contract/imports/words';
import type { Same } from '../caregivers/likely-same.ts';

const refusals: Record<RowRefusal, string> = {
  'empty-row': 'Lege regel.',
  'no-name': 'Er staat geen naam in deze regel. Vul een achternaam in.',
  'too-much-text': 'Er staat meer tekst in deze regel dan bewaard kan worden. Kort de opmerking in.',
  'went-wrong': 'Er ging bij ons iets mis met deze regel. Probeer het opnieuw of voeg haar met de hand toe.',
};

const shared: Record<Same | 'whole-row', string> = {
  name: 'naam',
  'birth-date': 'geboortedatum',
  phone: 'telefoonnummer',
  email: 'e-mailadres',
  address: 'adres',
  'whole-row': 'de hele regel',
};

/** Why a row was refused, in a sentence for whoever mends the list. */
export function refusalInWords(code: string): string {
  return refusals[code as RowRefusal] ?? 'Deze regel is niet toegevoegd.';
}

/** Why a row waits for a decision: whom it may be the same as, and what they share. */
export function doubtInWords(likely: readonly { row: number | null; name: string; same: readonly string[] }[]): string {
  const first = likely[0];
  if (!first) return 'Misschien al bekend. Kijk of dit dezelfde persoon is.';
  const same = inWords(first.same.map((one) => shared[one as Same] ?? one));
  const who = first.row === null ? first.name : `${first.name} (rij ${first.row} van dezelfde lijst)`;
  return `Misschien al bekend als ${who}: hetzelfde is ${same}. Kijk of dit dezelfde persoon is.`;
}

/** Why a row was left out that is somebody we know. */
export function knownInWords(likely: readonly { name: string }[]): string {
  return likely[0] ? `Al bekend als ${likely[0].name}. Er is niets toegevoegd.` : 'Al bekend. Er is niets toegevoegd.';
}

function inWords(words: string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} en ${words.at(-1)}`;
}
