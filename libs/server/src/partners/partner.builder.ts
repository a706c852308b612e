import type { AddOffer, AddPartner, AddPartnerPerson } from '@voortuin/contract/partners/partners';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { Clock } from '../platform/clock.ts';
import type { TestServices } from '../platform/testing/test-services.ts';
import { Offers } from './offers.service.ts';
import { PartnerPeople } from './partner-people.ts';
import { Partners } from './partners.service.ts';

/** Adds a partner through the service, and answers its id. */
export async function aPartner(services: TestServices, actor: Actor, own: Partial<AddPartner> = {}): Promise<string> {
  const id = newId();
  await services.get(Partners).add(actor, {
    id,
    name: `Logeerhuis ${id}`,
    does: 'Een weekend logeren, met zorg.',
    tellsDiagnosis: false,
    checkedOn: services.get(Clock).today().toString(),
    ...own,
  });
  return own.id ?? id;
}

/** Adds an offer without limits through the service, and answers its id. */
export async function anOffer(
  services: TestServices,
  actor: Actor,
  partnerId: string,
  own: Partial<AddOffer> = {},
): Promise<string> {
  const id = newId();
  await services.get(Offers).add(actor, partnerId, {
    id,
    name: 'Logeren',
    needs: ['respite'],
    forWhom: [],
    digits: [],
    dayParts: [],
    weekend: false,
    online: false,
    languages: [],
    checkedOn: services.get(Clock).today().toString(),
    ...own,
  });
  return own.id ?? id;
}

/** Adds somebody at a partner, with a mobile phone, through the service, and answers her id. */
export async function aPartnerPerson(
  services: TestServices,
  actor: Actor,
  partnerId: string,
  own: Partial<AddPartnerPerson> = {},
): Promise<string> {
  const id = newId();
  const { view } = await services.get(PartnerPeople).add(actor, partnerId, {
    id,
    firstName: 'Fenna',
    lastName: 'Bos',
    email: `${id}@logeerhuis.test`,
    phone: '06 12345678',
    ...own,
  });
  return view.id;
}
