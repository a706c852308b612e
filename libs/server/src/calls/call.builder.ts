import type { CarrierFate } from '../platform/telephony/carrier-fate.ts';
import { Carrier, type CallOut } from '../platform/telephony/carrier.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';
import type { TestServices } from '../platform/testing/test-services.ts';

let last = 100_000;

/** A Dutch number that no other spec of this process has. */
export const aNumber = (): string => `+31164${(last += 1)}`;

/** Gives somebody a phone of her own, and answers its number. */
export async function ownPhone(test: TestDatabase, person: { organisationId: string; id: string }): Promise<string> {
  const number = aNumber();
  await test.owner.query('UPDATE person SET phone = $3 WHERE organisation_id = $1 AND id = $2', [
    person.organisationId,
    person.id,
    number,
  ]);
  return number;
}

/** A carrier that is there, keeps what it is asked to ring, and says of each call what it is told to say. */
export function aCarrierThatSays(services: TestServices, says: (call: CallOut) => CarrierFate): { rung: CallOut[] } {
  const rung: CallOut[] = [];
  const carrier = services.get(Carrier);
  Object.defineProperty(carrier, 'here', { value: true, configurable: true });
  carrier.ring = async (call) => {
    rung.push(call);
    return says(call);
  };
  return { rung };
}

let sids = 0;

/** A carrier that takes whatever it is given. */
export const takesAll = (): CarrierFate => ({ fate: 'taken', sid: `CA${(sids += 1)}`, status: 'queued', cause: null });
