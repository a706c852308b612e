import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { anActor } from '../people/person.builder.ts';
import { ParkedTexts } from './parked-texts.service.ts';
import { aTextableCaregiver } from './text.builder.ts';

describe('Texts that need a person', () => {
  let test: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  it('can all be looked at, page after page, however many there are', async () => {
    const me = await anActor(test);
    const caregiverId = await aTextableCaregiver(services, me);
    const ids = Array.from({ length: 103 }, () => newId());
    await test.owner.query(
      `INSERT INTO outgoing_text (organisation_id, id, request_id, caregiver_id, kind, text, state, cause, send_from_at)
       SELECT $1, id, id, $2, 'by-hand', 'Dag', 'parked', 'no-carrier', now() FROM unnest($3::uuid[]) id`,
      [me.organisationId, caregiverId, ids],
    );
    const parked = services.get(ParkedTexts);
    expect((await parked.list(me)).length).toBe(100);
    const first = await parked.page(me, { size: 100 });
    const last = await parked.page(me, { size: 100, after: first.next });
    expect([...first.items, ...last.items].map(({ id }) => id)).toEqual(ids.toSorted());
    expect(last.next).toBeNull();
  });
});
