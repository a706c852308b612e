import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { TestServices } from '../platform/testing/test-services.ts';
import { Caregivers } from './caregivers.service.ts';

/** A caregiver as one writes her: reachable in every way, nothing special. */
export function aCaregiverDraft(own: Partial<CaregiverDraft> = {}): CaregiverDraft {
  return {
    firstName: 'Anneke',
    prefix: 'van den',
    lastName: 'Berg',
    phone: '0612345678',
    email: 'anneke@voorbeeld.test',
    address: { street: 'Kloosterhof', houseNumber: 14, postcode: '4611KE', city: 'Heuvelrade' },
    whereabouts: [],
    suitableHours: [],
    channelPermissions: [],
    atDoor: 'announce-first',
    language: 'nl',
    source: 'herself',
    ground: 'public-task',
    careSituations: [],
    ...own,
  };
}

/** Adds a caregiver through the service, with whoever asks as her consultant, and answers her id. */
export async function aCaregiver(
  services: TestServices,
  actor: Actor,
  own: Partial<CaregiverDraft> = {},
): Promise<string> {
  const id = newId();
  const draft = aCaregiverDraft({ consultantId: actor.personId, ...own });
  await services.get(Caregivers).add(actor, { id, evenIfKnown: true, ...draft });
  return id;
}
