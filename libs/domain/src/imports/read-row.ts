import { email as emailRule } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import { fullName, type NameParts } from '../caregivers/names.ts';
import { plain } from '../platform/plain.ts';
import { readHouseNumber, readPostcode, readStreet } from './cells/address.ts';
import { readCondition, readRelation } from './cells/care.ts';
import { readPreference } from './cells/channel.ts';
import { readAtDoor, readDigitalSkill, readLanguage, readWork, readYesNo } from './cells/choices.ts';
import { readConsultant } from './cells/consultant.ts';
import { readBirth, readPastDay, readSince } from './cells/date.ts';
import { readHours } from './cells/hours.ts';
import { readHoursPerWeek } from './cells/hours-per-week.ts';
import { cutName, readFullName, readLastName } from './cells/name.ts';
import { readPhones } from './cells/phone.ts';
import { saysNothing, type Read } from './cells/read.ts';
import { readRhythm } from './cells/rhythm.ts';
import type { Column } from './columns.ts';
import type { About, Cleaned, ListedCaregiver, ReadRow } from './listed.ts';
import { readHistory } from './read-history.ts';
import { RowCells } from './row-cells.ts';

/** Longest of a house number's addition and of what goes before a surname. */
const shortText = { addition: 20, prefix: 30 };

/**
 * What one row of a list tells: a caregiver, or why not. A field that cannot be read never refuses the row; what stood
 * there is kept in the note, with a remark. The cells are clean already; `cleaned` says what was done to them.
 */
export function readRow(
  cells: readonly string[],
  columns: readonly Column[],
  about: About,
  cleaned: Cleaned = [],
): ReadRow {
  const row = new RowCells(cells, columns);
  for (const { column, code } of cleaned) {
    const heading = columns[column]?.heading ?? null;
    row.remarks.push({ code, column: heading, given: null });
  }
  if (row.isEmpty) return { name: null, remarks: [], refused: 'empty-row', caregiver: null };
  const name = readName(row);
  if (!name) return { name: null, remarks: [], refused: 'no-name', caregiver: null };
  const caregiver = readCaregiver(row, name, about);
  const shown = fullName(name).slice(0, lengths.line);
  // The one thing that is too much for a field and for the note alike: cutting it would lose something.
  if ((caregiver.note?.length ?? 0) > lengths.note)
    return { name: shown, remarks: [], refused: 'too-much-text', caregiver: null };
  return { name: shown, remarks: row.remarks, refused: null, caregiver };
}

function readName(row: RowCells): NameParts | null {
  const whole = row.text('lastName') ? null : row.value('fullName', readFullName);
  if (row.text('lastName') && row.text('fullName')) row.keep('fullName');
  const surname = row.text('lastName') ? readLastName(row.text('lastName')) : whole;
  const prefix = row.value('prefix', (text) => cutName(text, shortText.prefix));
  const first = row.value('firstName', (text) => cutName(text)) ?? whole?.firstName ?? null;
  if (!surname?.lastName) {
    // Known by her first name alone: better in sight under that name than not at all.
    if (!first) return null;
    row.remark('no-last-name', 'firstName');
    if (prefix) row.keep('prefix');
    return { firstName: null, prefix: null, lastName: first };
  }
  // With what goes before it in a column of its own, the surname is taken as it is written, unless it says so twice.
  const twice = prefix && surname.prefix && plain(surname.prefix) === plain(prefix);
  const parts = prefix && !twice ? { prefix, lastName: row.text('lastName') || surname.lastName } : surname;
  return {
    firstName: fit(row, first, lengths.name),
    prefix: fit(row, parts.prefix ?? null, shortText.prefix),
    lastName: fit(row, parts.lastName, lengths.name)!,
  };
}

/** A part of a name as far as it fits; what does not is kept. */
function fit(row: RowCells, text: string | null, most: number): string | null {
  if (!text || text.length <= most) return text;
  const field = row.text('lastName') ? 'lastName' : 'fullName';
  row.remark('too-long', field);
  row.keep(field);
  return text.slice(0, most).trim();
}

function readCaregiver(row: RowCells, name: NameParts, about: About): ListedCaregiver {
  const { today } = about;
  const birth = row.value('bornOn', (text) => readBirth(text, today));
  const [phone = null, secondPhone = null] = readNumbers(row);
  const preference = row.value('preference', readPreference);
  const rhythm = row.value('rhythm', readRhythm);
  const history = readHistory(row, about);
  const since = row.value('inSightSince', (text) => readPastDay(text, today));
  const caregiver: ListedCaregiver = {
    firstName: name.firstName ?? null,
    prefix: name.prefix ?? null,
    lastName: name.lastName,
    bornOn: birth?.bornOn ?? null,
    bornYear: birth?.bornYear ?? null,
    phone,
    secondPhone,
    email: row.value('email', readEmail),
    address: readAddress(row),
    suitableHours: [...(preference?.hours ?? []), ...(row.value('suitableHours', readHours) ?? [])].slice(0, 20),
    preferredChannel: preference?.channel ?? null,
    atDoor: row.value('atDoor', readAtDoor) ?? 'announce-first',
    digitalSkill: row.value('digitalSkill', readDigitalSkill),
    language: row.value('language', readLanguage) ?? 'nl',
    work: row.value('work', readWork),
    ownRhythm: rhythm && rhythm !== 'on-request' ? { idealDays: rhythm.idealDays, longestDays: null } : null,
    consultantId: row.value('consultant', (text) => readConsultant(text, about.consultants)),
    care: readCare(row, about),
    approach: readApproach(row) ?? (rhythm === 'on-request' ? 'on-request' : 'welcome'),
    // Whoever was tried but never reached has been waiting since then.
    inSightSinceOn: since ?? (history && history.outcome !== 'spoken' ? history.heldOn : null),
    history,
    note: null,
  };
  row.keepTheRest();
  return { ...caregiver, note: row.note };
}

/** At most two numbers, from one column or two; a third is kept. */
function readNumbers(row: RowCells): string[] {
  const numbers = [...(row.value('phone', readPhones) ?? []), ...(row.value('secondPhone', readPhones) ?? [])];
  const different = [...new Set(numbers)];
  if (different.length > 2) row.keep('secondPhone');
  return different.slice(0, 2);
}

function readAddress(row: RowCells): ListedCaregiver['address'] {
  const street = row.value('street', (text) => cutName(text));
  const inStreet = street && !row.text('houseNumber') ? readStreet(street) : null;
  const number = row.value('houseNumber', readHouseNumber) ?? inStreet;
  const beside = row.value('addition', (text) => cutName(text, shortText.addition));
  const behind = number?.addition ?? null;
  if (beside && behind && beside !== behind) row.keep('houseNumber');
  return {
    street: inStreet?.street ?? street,
    houseNumber: number?.houseNumber ?? null,
    addition: beside ?? behind,
    postcode: row.value('postcode', readPostcode),
    city: row.value('city', (text) => cutName(text)),
    neighbourhood: row.value('neighbourhood', (text) => cutName(text)),
    // A word we do not know hides an address rather than showing it.
    secret: row.value('secretAddress', readYesNo) ?? (saysNothing(row.text('secretAddress')) ? null : true),
  };
}

function readCare(row: RowCells, { today }: About): ListedCaregiver['care'] {
  const recipientName = row.value('recipientName', (text) => cutName(text));
  const relation = row.value('relation', readRelation);
  const condition = row.value('condition', readCondition);
  const hoursPerWeek = row.value('hoursPerWeek', readHoursPerWeek);
  const livesTogether = row.value('livesTogether', readYesNo);
  const sinceOn = row.value('careSince', (text) => readSince(text, today));
  if (!recipientName && relation === null && !condition && hoursPerWeek === null && livesTogether === null && !sinceOn)
    return null;
  if (!recipientName) row.remark('no-recipient-name', 'recipientName');
  return {
    recipientName: recipientName ?? 'Naaste',
    relation,
    condition: condition?.condition ?? null,
    conditionWords: condition?.conditionWords ?? null,
    hoursPerWeek,
    livesTogether,
    sinceOn,
  };
}

/** Do not approach goes before every list: a word we do not know is taken for yes. */
function readApproach(row: RowCells): 'never' | null {
  if (saysNothing(row.text('approach'))) return null;
  return row.value('approach', readYesNo) === false ? null : 'never';
}

function readEmail(text: string): Read<string> {
  const bare = text
    .replace(/^mailto:/i, '')
    .replace(/^<|>$/g, '')
    .toLowerCase();
  return emailRule(bare) === null ? { value: bare } : { value: null, remark: 'not-an-email' };
}
