import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import { sortName } from '@voortuin/domain/caregivers/names';
import { plain } from '@voortuin/domain/platform/plain';
import { normalisePhone } from '@voortuin/domain/platform/phone-number';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { BadField } from '../platform/errors.ts';
import type { Caregiver } from './caregiver.entity.ts';

/** The columns a draft fills in; refuses what only the whole draft can show to be wrong. */
export function fieldsOf(draft: CaregiverDraft): Partial<Caregiver> {
  const { ownRhythm, address, ground, careSituations: _, ...rest } = draft;
  if (ownRhythm?.longestDays && ownRhythm.longestDays < ownRhythm.idealDays)
    throw new BadField('ownRhythm.longestDays', 'too-low', ownRhythm.idealDays);
  if (draft.bornOn && draft.bornOn > new Date().toISOString().slice(0, 10))
    throw new BadField('bornOn', 'in-the-future');
  const phone = phoneOf(draft.phone, 'phone');
  const secondPhone = phoneOf(draft.secondPhone, 'secondPhone');
  return {
    firstName: rest.firstName ?? null,
    prefix: rest.prefix ?? null,
    lastName: rest.lastName,
    sortName: sortName(rest),
    searchText: searchText(draft, [phone, secondPhone]),
    bornOn: rest.bornOn ?? null,
    bornYear: rest.bornYear ?? (rest.bornOn ? Number(rest.bornOn.slice(0, 4)) : null),
    phone,
    secondPhone,
    email: rest.email?.toLowerCase() ?? null,
    street: address.street ?? null,
    houseNumber: address.houseNumber ?? null,
    addition: address.addition ?? null,
    postcode: address.postcode ?? null,
    city: address.city ?? null,
    neighbourhood: address.neighbourhood ?? null,
    latitude: address.latitude ?? null,
    longitude: address.longitude ?? null,
    secretAddress: address.secret ?? false,
    whereabouts: rest.whereabouts,
    suitableHours: rest.suitableHours,
    channelPermissions: rest.channelPermissions,
    preferredChannel: rest.preferredChannel ?? null,
    atDoor: rest.atDoor,
    digitalSkill: rest.digitalSkill ?? null,
    language: rest.language,
    work: rest.work ?? null,
    rhythmId: rest.rhythmId ?? null,
    ownIdealDays: ownRhythm?.idealDays ?? null,
    ownLongestDays: ownRhythm?.longestDays ?? null,
    source: rest.source,
    sourceNote: rest.sourceNote ?? null,
    legalGround: ground,
    note: rest.note ? maskCitizenNumbers(rest.note).text : null,
    municipalityId: rest.municipalityId ?? null,
    consultantId: rest.consultantId ?? null,
  };
}

/** What search looks through: names, recipients, phone in both notations, address; a secret address is left out. */
function searchText(draft: CaregiverDraft, phones: (string | null)[]): string {
  const { address } = draft;
  const place = address.secret
    ? []
    : [address.street, address.houseNumber, address.postcode, address.city, address.neighbourhood];
  const numbers = phones.filter((phone) => phone !== null).flatMap((phone) => [phone, phone.replace(/^\+31/, '0')]);
  const recipients = draft.careSituations.map(({ recipientName }) => recipientName);
  return plain(
    [draft.firstName, draft.prefix, draft.lastName, ...recipients, ...numbers, draft.email, ...place]
      .filter(Boolean)
      .join(' '),
  );
}

function phoneOf(given: string | null | undefined, field: string): string | null {
  if (!given) return null;
  const phone = normalisePhone(given);
  if (!phone) throw new BadField(field, 'not-a-phone-number');
  return phone;
}
