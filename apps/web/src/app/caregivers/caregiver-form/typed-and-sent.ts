import type { CaregiverDraft, CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { CareSituationDraft } from '@voortuin/contract/caregivers/care-situations';
import { channels } from '@voortuin/contract/rhythms/words';
import { nothingSaid, type CaregiverTyped, type ChannelTyped, type SituationTyped } from './caregiver-typed.ts';
import { numberIn, written, writtenPostcode } from './written-numbers.ts';

/** A caregiver as the form shows her. */
export function typedOf(view: CaregiverView): CaregiverTyped {
  const { address } = view;
  const shown = {
    street: address.street ?? '',
    houseNumber: written(address.houseNumber),
    addition: address.addition ?? '',
    postcode: writtenPostcode(address.postcode ?? ''),
    city: address.city ?? '',
    neighbourhood: address.neighbourhood ?? '',
    secret: address.secret ?? false,
  };
  return {
    firstName: view.firstName ?? '',
    prefix: view.prefix ?? '',
    lastName: view.lastName,
    bornOn: view.bornOn ?? '',
    bornYear: view.bornOn ? '' : written(view.bornYear),
    phone: view.phoneShown ?? '',
    secondPhone: view.secondPhoneShown ?? '',
    email: view.email ?? '',
    address: shown,
    location: { latitude: address.latitude ?? null, longitude: address.longitude ?? null, of: placeOf(shown) },
    whereabouts: view.whereabouts.map(({ days, where }) => ({ days, where })),
    suitableHours: view.suitableHours.map(({ days, from, until }) => ({ days, from, until })),
    channelPermissions: channels.map((channel) => channelOf(view, channel)),
    preferredChannel: view.preferredChannel ?? '',
    atDoor: view.atDoor,
    digitalSkill: view.digitalSkill ?? '',
    language: view.language,
    work: view.work ?? '',
    rhythmId: view.rhythmId ?? '',
    ownRhythm: ownRhythmOf(view),
    source: view.source,
    sourceNote: view.sourceNote ?? '',
    ground: view.ground,
    note: view.note ?? '',
    careSituations: view.careSituations.map(situationOf),
    municipalityId: view.municipalityId ?? '',
    consultantId: view.consultantId ?? '',
  };
}

/** What is sent of the form: nothing typed is null. Call it on a form whose fields are right. */
export function sentOf(typed: CaregiverTyped): CaregiverDraft {
  const { address, location } = typed;
  const stillThere = location.of === placeOf(address);
  return {
    firstName: orNull(typed.firstName),
    prefix: orNull(typed.prefix),
    lastName: typed.lastName.trim(),
    bornOn: orNull(typed.bornOn),
    bornYear: typed.bornOn ? null : numberOrNull(typed.bornYear),
    phone: orNull(typed.phone),
    secondPhone: orNull(typed.secondPhone),
    email: orNull(typed.email),
    address: {
      street: orNull(address.street),
      houseNumber: numberOrNull(address.houseNumber),
      addition: orNull(address.addition),
      postcode: orNull(address.postcode.replace(/\s/g, '').toUpperCase()),
      city: orNull(address.city),
      neighbourhood: orNull(address.neighbourhood),
      latitude: stillThere ? location.latitude : null,
      longitude: stillThere ? location.longitude : null,
      secret: address.secret,
    },
    whereabouts: typed.whereabouts.map(({ days, where }) => ({ days, where: where.trim() })),
    suitableHours: typed.suitableHours,
    channelPermissions: typed.channelPermissions.filter(({ allowed }) => allowed !== '').map(permissionOf),
    preferredChannel: typed.preferredChannel || null,
    atDoor: typed.atDoor,
    digitalSkill: typed.digitalSkill || null,
    language: typed.language,
    work: typed.work || null,
    rhythmId: orNull(typed.rhythmId),
    ownRhythm: ownRhythmSent(typed),
    source: typed.source as CaregiverDraft['source'],
    sourceNote: orNull(typed.sourceNote),
    ground: typed.ground as CaregiverDraft['ground'],
    note: orNull(typed.note),
    careSituations: typed.careSituations.map(situationSent),
    municipalityId: orNull(typed.municipalityId),
    consultantId: orNull(typed.consultantId),
  };
}

/** The days of her own wish, whatever it is written in; NaN when it is no number. */
export function daysIn(typed: string, unit: 'days' | 'weeks'): number {
  return numberIn(typed) * (unit === 'weeks' ? 7 : 1);
}

function channelOf({ channelPermissions }: CaregiverView, channel: ChannelTyped['channel']): ChannelTyped {
  const said = channelPermissions.find((one) => one.channel === channel);
  if (!said) return nothingSaid(channel);
  const { saidBy, saidOn, how } = said;
  return { channel, allowed: said.allowed ? 'yes' : 'no', saidBy: saidBy ?? '', saidOn: saidOn ?? '', how: how ?? '' };
}

function permissionOf({ channel, allowed, saidBy, saidOn, how }: ChannelTyped) {
  return { channel, allowed: allowed === 'yes', saidBy: orNull(saidBy), saidOn: orNull(saidOn), how: orNull(how) };
}

function ownRhythmOf({ ownRhythm }: CaregiverView): CaregiverTyped['ownRhythm'] {
  const ideal = ownRhythm?.idealDays ?? null;
  const longest = ownRhythm?.longestDays ?? null;
  const inWeeks = (ideal ?? 7) % 7 === 0 && (longest ?? 7) % 7 === 0;
  const per = inWeeks ? 7 : 1;
  return {
    idealDays: written(ideal && ideal / per),
    longestDays: written(longest && longest / per),
    unit: inWeeks ? 'weeks' : 'days',
  };
}

function ownRhythmSent({ ownRhythm: { idealDays, longestDays, unit } }: CaregiverTyped): CaregiverDraft['ownRhythm'] {
  if (!idealDays.trim()) return null;
  return { idealDays: daysIn(idealDays, unit), longestDays: longestDays.trim() ? daysIn(longestDays, unit) : null };
}

function situationOf(situation: CareSituationDraft): SituationTyped {
  const { livesTogether } = situation;
  return {
    id: situation.id,
    recipientName: situation.recipientName,
    relation: situation.relation ?? '',
    condition: situation.condition ?? '',
    conditionWords: situation.conditionWords ?? '',
    hoursPerWeek: written(situation.hoursPerWeek),
    livesTogether: livesTogether === true ? 'yes' : livesTogether === false ? 'no' : '',
    sinceOn: situation.sinceOn ?? '',
    endedOn: situation.endedOn ?? '',
  };
}

function situationSent(situation: SituationTyped): CareSituationDraft {
  const { livesTogether } = situation;
  return {
    id: situation.id,
    recipientName: situation.recipientName.trim(),
    relation: situation.relation || null,
    condition: situation.condition || null,
    conditionWords: orNull(situation.conditionWords),
    hoursPerWeek: numberOrNull(situation.hoursPerWeek),
    livesTogether: livesTogether === '' ? null : livesTogether === 'yes',
    sinceOn: orNull(situation.sinceOn),
    endedOn: orNull(situation.endedOn),
  };
}

function placeOf({ street, houseNumber, addition, postcode, city }: CaregiverTyped['address']): string {
  return [street, houseNumber, addition, postcode, city].join('|');
}

const orNull = (text: string): string | null => text.trim() || null;

function numberOrNull(text: string): number | null {
  const number = numberIn(text);
  return Number.isNaN(number) ? null : number;
}
