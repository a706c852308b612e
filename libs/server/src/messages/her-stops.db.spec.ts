import { newId } from '../platform/ids.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { NotFound } from '../platform/errors.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import { HerStops } from './her-stops.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { aMobileNumber } from './text.builder.ts';

describe('STOP, as her page tells it,', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;
  let line: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    const { id } = await anOrganisation(test);
    sanne = actorOf(await aPerson(test, id, { firstName: 'Sanne' }));
    line = await aPhoneLine(test, id);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const says = (from: string, body: string): Promise<unknown> =>
    services.get(IncomingTexts).receive({ from, to: line, body, attachments: [], sid: `SM${newId()}` });

  it('stands there from the moment it came in until START came from that number', async () => {
    const phone = aMobileNumber();
    const ria = await aCaregiver(services, sanne, { firstName: 'Ria', phone: phone.written });
    expect(await services.get(HerStops).of(sanne, ria)).toEqual([]);
    await says(phone.kept, 'STOP');
    const [stop] = await services.get(HerStops).of(sanne, ria);
    expect(stop!.numberShown.replace(/\D/g, '')).toContain(phone.kept.slice(-6));
    expect(Date.parse(stop!.saidAt)).not.toBeNaN();
    await says(phone.kept, 'START');
    expect(await services.get(HerStops).of(sanne, ria)).toEqual([]);
  });

  it('is not told of whoever is not there', async () => {
    await expectAsync(services.get(HerStops).of(sanne, newId())).toBeRejectedWithError(NotFound);
  });
});
