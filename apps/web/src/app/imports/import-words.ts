// long because: every code about lists has its Dutch words here, and nowhere else.
import type { RowRemark } from '@voortuin/contract/imports/imports';
import type { FileRefusal, ImportResult, RowRefusal, RowRemarkCode } from '@voortuin/contract/imports/words';
import { mostRows } from '@voortuin/contract/imports/words';
import type { Problem } from '@voortuin/contract/platform/problem';
import type { Field } from '@voortuin/domain/imports/columns';
import type { Delimiter, Encoding } from '@voortuin/domain/imports/sniff';
import { sayNumber } from '../platform/numbers.ts';
import { problemWords } from '../problems/problem-words.ts';

/** Why a file as a whole is refused, and what to do about it. */
export const fileRefusalWords: Record<FileRefusal, string> = {
  'no-file': $localize`:@@import.no-file:Kies eerst een bestand.`,
  'file-empty': $localize`:@@import.file-empty:Dit bestand is leeg. Kijk of je het goede bestand hebt.`,
  'file-too-large': $localize`:@@import.file-too-large:Dit bestand is te groot: hooguit 20 MB. Knip de lijst in stukken.`,
  'too-many-rows': $localize`:@@import.too-many-rows:Deze lijst is te lang: hooguit ${sayNumber(mostRows)}:count: regels. Knip hem in stukken.`,
  'not-a-list': $localize`:@@import.not-a-list:Dit is geen lijst die we kunnen lezen. Bewaar hem als CSV-bestand en probeer het nog eens.`,
  'is-a-workbook': $localize`:@@import.is-a-workbook:Dit is een werkboek (Excel of LibreOffice). Kies daar ‘Opslaan als’ en dan CSV, en kies dat bestand.`,
  'one-column': $localize`:@@import.one-column:Er staat maar één kolom in. Kijk of er puntkomma’s of komma’s tussen de kolommen staan.`,
  'no-name-column': $localize`:@@import.no-name-column:We vinden geen kolom met namen. Zet ‘Achternaam’ of ‘Naam’ boven die kolom.`,
  'no-rows': $localize`:@@import.no-rows:Er staan alleen kolomkoppen in, en geen mensen.`,
  'quote-not-closed': $localize`:@@import.quote-not-closed:Ergens wordt een aanhalingsteken geopend en niet gesloten, zodat de rest niet te lezen is. Maak dat recht en probeer het nog eens.`,
};

/** How a row ends: its name, and what that means before and after the list is brought in. */
export const resultWords: Record<ImportResult, { name: string; before: string; after: string }> = {
  added: {
    name: $localize`:@@import.added:Zonder opmerking`,
    before: $localize`:@@import.added.before:Komen zo in beeld.`,
    after: $localize`:@@import.added.after:Zijn in beeld.`,
  },
  'added-with-remark': {
    name: $localize`:@@import.with-remark:Met een opmerking`,
    before: $localize`:@@import.with-remark.before:Komen in beeld. Iets in de regel was niet te lezen; dat gaat naar de notitie.`,
    after: $localize`:@@import.with-remark.after:Zijn in beeld. Wat niet te lezen was, staat in de notitie.`,
  },
  doubtful: {
    name: $localize`:@@import.doubtful:Misschien al bekend`,
    before: $localize`:@@import.doubtful.before:Worden nog niet toegevoegd. Kies per regel of het dezelfde persoon is; dat mag nu, of later.`,
    after: $localize`:@@import.doubtful.after:Zijn nog niet toegevoegd. Kies per regel of het dezelfde persoon is.`,
  },
  refused: {
    name: $localize`:@@import.refused:Niet toe te voegen`,
    before: $localize`:@@import.refused.before:Worden niet toegevoegd. Je krijgt ze terug in een bestand, met de reden erbij.`,
    after: $localize`:@@import.refused.after:Zijn niet toegevoegd. Haal ze op, maak ze recht en haal dat bestand weer binnen.`,
  },
};

/** Why a row is not added. */
export const rowRefusalWords: Record<RowRefusal, string> = {
  'empty-row': $localize`:@@import.empty-row:lege regel`,
  'no-name': $localize`:@@import.no-name:er staat geen naam`,
  'too-much-text': $localize`:@@import.too-much-text:er staat meer tekst dan we kunnen bewaren; kort de opmerking in`,
  'went-wrong': $localize`:@@import.went-wrong:er ging bij ons iets mis; haal deze regel nog eens binnen of voeg deze mantelzorger met de hand toe`,
};

const kept = $localize`:@@import.kept:; dat staat nu in de notitie`;

/** What there is to say about a row that is added. */
export const rowRemarkWords: Record<RowRemarkCode, string> = {
  'year-only': $localize`:@@import.year-only:alleen het jaar is bekend`,
  'not-a-date': $localize`:@@import.not-a-date:deze datum bestaat niet` + kept,
  'in-the-future': $localize`:@@import.in-the-future:deze datum moet nog komen` + kept,
  'not-a-phone-number': $localize`:@@import.not-a-phone-number:dit is geen telefoonnummer` + kept,
  'not-an-email': $localize`:@@import.not-an-email:dit is geen e-mailadres` + kept,
  'not-a-house-number': $localize`:@@import.not-a-house-number:dit is geen huisnummer` + kept,
  'not-a-postcode': $localize`:@@import.not-a-postcode:deze postcode kan niet bestaan` + kept,
  'not-a-relation': $localize`:@@import.not-a-relation:wie de naaste is, is niet te lezen` + kept,
  'not-hours-per-week': $localize`:@@import.not-hours:dit zijn geen uren per week` + kept,
  'not-a-rhythm': $localize`:@@import.not-a-rhythm:dit ritme kennen we niet; het gewone ritme geldt` + kept,
  'not-a-channel': $localize`:@@import.not-a-channel:deze weg van contact kennen we niet` + kept,
  'not-suitable-hours': $localize`:@@import.not-suitable-hours:deze uren zijn niet te lezen` + kept,
  'not-yes-or-no': $localize`:@@import.not-yes-or-no:dit is geen ja of nee` + kept,
  'not-an-outcome':
    $localize`:@@import.not-an-outcome:of er een gesprek was, is niet te lezen; telt als niet bereikt` + kept,
  'not-how-it-goes': $localize`:@@import.not-how-it-goes:hoe het gaat, is niet te lezen` + kept,
  'not-at-door': $localize`:@@import.not-at-door:wat aan de deur welkom is, is niet te lezen` + kept,
  'not-a-language': $localize`:@@import.not-a-language:deze taal kennen we niet` + kept,
  'not-a-digital-skill': $localize`:@@import.not-digital:hoe het digitaal gaat, is niet te lezen` + kept,
  'not-a-kind-of-work': $localize`:@@import.not-work:dit werk kennen we niet` + kept,
  'not-a-consultant': $localize`:@@import.not-a-consultant:deze consulent werkt hier niet; het gebied beslist` + kept,
  'spoken-absent': $localize`:@@import.spoken-absent:er staat niet of er een gesprek was; telt als niet bereikt`,
  'no-date-of-contact': $localize`:@@import.no-date-of-contact:een contact zonder datum telt niet mee` + kept,
  'channel-assumed': $localize`:@@import.channel-assumed:hoe dit contact ging, is niet bekend; telt als telefoon`,
  'no-last-name': $localize`:@@import.no-last-name:geen achternaam; de voornaam staat op die plek`,
  'no-recipient-name': $localize`:@@import.no-recipient-name:geen naam van de naaste; vul die later aan`,
  'citizen-number-masked': $localize`:@@import.citizen-number:een burgerservicenummer is weggelaten; dat bewaren we nooit`,
  'unreadable-character': $localize`:@@import.unreadable:een onleesbaar teken is weggelaten`,
  'too-long': $localize`:@@import.too-long:dit is te lang voor dit veld` + kept,
  'row-stops': $localize`:@@import.row-stops:de regel stopt halverwege`,
  'extra-cells': $localize`:@@import.extra-cells:er staan meer cellen in dan er kolommen zijn` + kept,
};

/** A remark about a row in a sentence: "Postcode ‘4611 SS’: deze postcode kan niet bestaan". */
export function sayRemark({ code, column, given }: RowRemark): string {
  const words = { ...rowRemarkWords, ...rowRefusalWords }[code as RowRemarkCode | RowRefusal] ?? code;
  if (column && given) return $localize`:@@import.remark:${column}:column: ‘${given}:given:’: ${words}:words:`;
  return column ? `${column}: ${words}` : words;
}

/** What a column of a list becomes. */
export const columnWords: Record<Field, string> = {
  lastName: $localize`:@@import.column.lastName:achternaam`,
  prefix: $localize`:@@import.column.prefix:tussenvoegsel`,
  firstName: $localize`:@@import.column.firstName:voornaam`,
  fullName: $localize`:@@import.column.fullName:naam`,
  bornOn: $localize`:@@import.column.bornOn:geboortedatum`,
  phone: $localize`:@@import.column.phone:telefoon`,
  secondPhone: $localize`:@@import.column.secondPhone:tweede telefoon`,
  email: $localize`:@@import.column.email:e-mail`,
  street: $localize`:@@import.column.street:straat`,
  houseNumber: $localize`:@@import.column.houseNumber:huisnummer`,
  addition: $localize`:@@import.column.addition:toevoeging`,
  postcode: $localize`:@@import.column.postcode:postcode`,
  city: $localize`:@@import.column.city:woonplaats`,
  neighbourhood: $localize`:@@import.column.neighbourhood:wijk`,
  secretAddress: $localize`:@@import.column.secretAddress:geheim adres`,
  recipientName: $localize`:@@import.column.recipientName:naaste`,
  relation: $localize`:@@import.column.relation:wie de naaste is`,
  condition: $localize`:@@import.column.condition:wat er met de naaste is`,
  hoursPerWeek: $localize`:@@import.column.hoursPerWeek:uren per week`,
  livesTogether: $localize`:@@import.column.livesTogether:wonen samen`,
  careSince: $localize`:@@import.column.careSince:zorgt sinds`,
  lastContactOn: $localize`:@@import.column.lastContactOn:laatste contact`,
  channel: $localize`:@@import.column.channel:hoe dat contact ging`,
  spoken: $localize`:@@import.column.spoken:of er een gesprek was`,
  howItGoes: $localize`:@@import.column.howItGoes:hoe het gaat`,
  rhythm: $localize`:@@import.column.rhythm:ritme`,
  preference: $localize`:@@import.column.preference:liefste weg van contact`,
  suitableHours: $localize`:@@import.column.suitableHours:uren die passen`,
  approach: $localize`:@@import.column.approach:niet benaderen`,
  note: $localize`:@@import.column.note:notitie`,
  atDoor: $localize`:@@import.column.atDoor:aan de deur`,
  language: $localize`:@@import.column.language:taal`,
  digitalSkill: $localize`:@@import.column.digitalSkill:digitaal`,
  work: $localize`:@@import.column.work:werk`,
  consultant: $localize`:@@import.column.consultant:consulent`,
  inSightSince: $localize`:@@import.column.inSightSince:in beeld sinds`,
  citizenNumber: $localize`:@@import.column.citizenNumber:burgerservicenummer: bewaren we niet`,
  reason: $localize`:@@import.column.reason:reden van de vorige keer: slaan we over`,
};

/** How the text of a file is written. */
export const encodingWords: Record<Encoding, string> = {
  'utf-8': $localize`:@@import.utf-8:UTF-8 (nieuw)`,
  'windows-1252': $localize`:@@import.windows-1252:Windows-1252 (ouder)`,
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16',
};

/** What stands between the cells. */
export const delimiterWords: Record<Delimiter, string> = {
  ';': $localize`:@@import.semicolon:puntkomma’s`,
  ',': $localize`:@@import.comma:komma’s`,
  '\t': $localize`:@@import.tab:tabs`,
  '|': $localize`:@@import.bar:rechte strepen`,
};

const refusalWords: Record<string, string> = {
  ...fileRefusalWords,
  'import-started': $localize`:@@import.started:Deze lijst is al binnengehaald, met andere antwoorden. Kijk hoe het ermee staat.`,
  'import-running': $localize`:@@import.running:Deze lijst komt net binnen. Wacht tot hij klaar is.`,
  'not-doubtful': $localize`:@@import.not-doubtful:Over deze regel valt niets te beslissen.`,
  'already-added': $localize`:@@import.already-added:Deze mantelzorger is al toegevoegd. Was dat een vergissing? Kies dan Afsluiten op de pagina.`,
};

/** What was wrong with a call about lists, in words. */
export function importProblemWords(problem: Problem): string {
  if (problem.status === 413) return fileRefusalWords['file-too-large'];
  return refusalWords[problem.code] ?? problemWords(problem);
}
