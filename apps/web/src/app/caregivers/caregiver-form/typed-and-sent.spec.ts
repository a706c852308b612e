import '@angular/localize/init';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { nothingTyped } from './caregiver-typed.ts';
import { sentOf, typedOf } from './typed-and-sent.ts';

const known = {
  firstName: 'Anneke',
  prefix: 'van den',
  lastName: 'Berg',
  bornOn: '1961-05-03',
  phoneShown: '06 12345678',
  secondPhoneShown: null,
  email: 'anneke@voorbeeld.nl',
  address: {
    street: 'Kloosterhof', houseNumber: 14, addition: 'bis', postcode: '4611KE', city: 'Voorbeeldstad',
    neighbourhood: 'Kloosterhof', latitude: 51.5, longitude: 4.3, secret: false,
  },
  whereabouts: [{ days: [2], where: 'op haar werk' }],
  suitableHours: [{ days: [2, 4], from: '19:00', until: '21:00' }],
  channelPermissions: [{ channel: 'sms', allowed: false, saidBy: 'zijzelf', saidOn: '2026-01-03', how: null }],
  preferredChannel: 'phone',
  atDoor: 'never',
  digitalSkill: null,
  language: 'nl',
  work: 'part-time',
  rhythmId: null,
  ownRhythm: { idealDays: 42, longestDays: null },
  source: 'general-practitioner',
  sourceNote: null,
  ground: 'public-task',
  note: 'Belt liever zelf terug.',
  careSituations: [
    {
      id: '0197c0de-0000-7000-8000-000000000001', recipientName: 'Corrie', relation: 'mother', condition: 'dementia',
      conditionWords: null, hoursPerWeek: 12.5, livesTogether: false, sinceOn: '2021-01-01', endedOn: null,
    },
  ],
  municipalityId: null,
  consultantId: null,
} as unknown as CaregiverView; // prettier-ignore

describe('The form of a caregiver', () => {
  it('sends back what it showed when nobody typed anything', () => {
    const { phoneShown, secondPhoneShown, ...read } = known;
    expect(sentOf(typedOf(known))).toEqual({
      ...read,
      bornYear: null,
      phone: phoneShown,
      secondPhone: secondPhoneShown,
    });
  });

  it('shows her own wish in weeks when it is in weeks, and in days when it is not', () => {
    expect(typedOf(known).ownRhythm).toEqual({ idealDays: '6', longestDays: '', unit: 'weeks' });
    const inDays = { ...known, ownRhythm: { idealDays: 42, longestDays: 50 } };
    expect(typedOf(inDays).ownRhythm).toEqual({ idealDays: '42', longestDays: '50', unit: 'days' });
    expect(sentOf(typedOf(inDays)).ownRhythm).toEqual({ idealDays: 42, longestDays: 50 });
  });

  it('forgets where the address lies once the address is another', () => {
    const typed = typedOf(known);
    expect(sentOf(typed).address.latitude).toBe(51.5);
    typed.address.houseNumber = '16';
    expect(sentOf(typed).address.latitude).toBeNull();
  });

  it('sends nothing for what stayed empty, and reads a decimal comma', () => {
    const typed = { ...nothingTyped(), lastName: ' Berg ' };
    typed.careSituations = [{ ...typedOf(known).careSituations[0]!, hoursPerWeek: '7,5', livesTogether: '' }];
    const sent = sentOf(typed);
    expect(sent).toEqual(
      jasmine.objectContaining({
        lastName: 'Berg',
        firstName: null,
        phone: null,
        ownRhythm: null,
        channelPermissions: [],
      }),
    );
    expect(sent.careSituations[0]).toEqual(jasmine.objectContaining({ hoursPerWeek: 7.5, livesTogether: null }));
  });
});
