import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { load } from '../load/load.ts';
import type { Subject } from './gate.ts';
import { gates } from './gates.ts';
import { reachOf } from './reach.ts';
import { subjectIn } from './subject.ts';

const caregivers = 10_000;

describe(`among ${caregivers} caregivers`, () => {
  let test: TestDatabase;
  let services: TestServices;
  let subject: Subject;

  beforeAll(async () => {
    test = await testDatabase();
    await load(test.ownerUrl, caregivers, () => {});
    services = await testServices(test);
    subject = await subjectIn(test.ownerUrl);
    // Ten thousand caregivers take long to load on a machine that has much else to do.
  }, 300_000);
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  for (const gate of gates) {
    const most = gate.most(caregivers);
    it(`${gate.name} looks at ${most} pages at most, and reads no table that grows from end to end`, async () => {
      const { buffers, scanned } = await reachOf(gate, services, subject);
      expect(buffers).toBeLessThanOrEqual(most);
      expect(scanned).toEqual([]);
    });
  }

  it('every line says what was written down', async () => {
    const { rows } = await test.owner.query('SELECT mend_caregiver_lines() AS wrong');
    expect(rows[0].wrong).toBe(0);
  });
});
