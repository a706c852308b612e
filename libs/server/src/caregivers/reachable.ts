import type { Reachable } from '@voortuin/domain/caregivers/channel-for';
import { isMobile } from '@voortuin/domain/platform/phone-number';
import type { Caregiver } from './caregiver.entity.ts';

/** By which channels a caregiver can be reached. */
export function reachableOf(caregiver: Caregiver): Reachable {
  const numbers = [caregiver.phone, caregiver.secondPhone].filter((number) => number !== null);
  return {
    phone: numbers.length > 0,
    mobile: numbers.some(isMobile),
    email: caregiver.email !== null,
    address: caregiver.street !== null || caregiver.postcode !== null,
    atDoor: caregiver.atDoor,
    preferred: caregiver.preferredChannel,
    refused: caregiver.channelPermissions.filter(({ allowed }) => !allowed).map(({ channel }) => channel),
  };
}
