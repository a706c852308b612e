import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import type { Page } from '@voortuin/contract/platform/page';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from './caregiver.builder.ts';
import { CaregiverList } from './caregiver-list.ts';

describe('searching', () => {
  let test: TestDatabase;
  let services: TestServices;
  let actor: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    actor = await anActor(test);
    await aCaregiver(services, actor, { firstName: 'Zeynep', prefix: null, lastName: 'Yılmaz' });
    await aCaregiver(services, actor, { firstName: 'Door', prefix: null, lastName: "d'Hondt" });
    await aCaregiver(services, actor, { firstName: 'Els', prefix: null, lastName: '100% \\ Vink_' });
    for (const firstName of ['Koos', 'An', 'Jo'])
      await aCaregiver(services, actor, { firstName, prefix: null, lastName: 'Bosch' });
    await aCaregiver(services, await anActor(test), { firstName: 'Zeynep', prefix: null, lastName: 'Yilmaz' });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const found = async (search: string): Promise<string[]> =>
    (await services.get(CaregiverList).list(actor, { search })).items.map(({ name }) => name);

  it('finds by every word, in any order and any part of it, without accents', async () => {
    expect(await found('yilm zey')).toEqual(['Zeynep Yılmaz']);
    expect(await found('ZEYNEP')).toEqual(['Zeynep Yılmaz']);
    expect(await found('yilmaz els')).toEqual([]);
    // All its parts of three stand in the name, but not one after the other.
    expect(await found('zeymaz')).toEqual([]);
    expect(await found('jo bo')).toEqual(['Jo Bosch']);
  });

  it('goes on where a page ended, whether or not something else is asked', async () => {
    for (const more of [{}, { consultantId: actor.personId }]) {
      const names: string[] = [];
      let after: string | null = null;
      do {
        const page: Page<CaregiverLine> = await services
          .get(CaregiverList)
          .list(actor, { search: 'bosch', size: 1, after, ...more });
        names.push(...page.items.map(({ name }) => name));
        after = page.next;
      } while (after);
      expect(names).toEqual(['An Bosch', 'Jo Bosch', 'Koos Bosch']);
    }
  });

  it('takes every sign for itself, also those that mean something to the database', async () => {
    expect(await found("d'hondt")).toEqual(["Door d'Hondt"]);
    expect(await found('100%')).toEqual(['Els 100% \\ Vink_']);
    expect(await found('vink_')).toEqual(['Els 100% \\ Vink_']);
    expect(await found('\\')).toEqual(['Els 100% \\ Vink_']);
    for (const nobody of ['%', "' OR true --", 'v_nk', '$1', "\\' OR true --"])
      expect((await found(nobody)).filter((name) => !name.includes('100%'))).toEqual([]);
  });
});
