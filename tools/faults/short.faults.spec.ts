import { defences, patienceWithout } from './defences.ts';
import { everyFault, faultNamed } from './every-fault.ts';
import { Lanes } from './lanes.ts';
import type { Row } from './run.ts';

/** The short form: one seed of the quickest faults; `npm run test:faults` has all of them. */
describe('Due reminders are each said once, and mails and texts accepted once', () => {
  const rows = new Map<string, Promise<Row>>();
  const quick = everyFault.flatMap((fault) => (fault.quick ?? []).map((backend) => ({ fault, backend })));
  const left = defences.filter(({ quick }) => quick);
  let lanes: Lanes;

  // They go on side by side; each sentence below waits for its own.
  beforeAll(async () => {
    lanes = await Lanes.open(4);
    for (const { fault, backend } of quick)
      rows.set(`${fault.name} ${backend}`, lanes.run({ fault, backend, seed: 1 }));
    for (const { name, fault, backend, seed = 1, without } of left)
      rows.set(name, lanes.run({ fault: faultNamed(fault), backend, seed, without, patience: patienceWithout }));
    for (const row of rows.values()) row.catch(() => {});
  });
  afterAll(() => lanes.close());

  for (const { fault, backend } of quick)
    it(`through this: ${fault.name}, with the queue on ${backend}`, async () => {
      expect((await rows.get(`${fault.name} ${backend}`)!).wrong).toEqual([]);
    });

  for (const { name, fault, harm } of left)
    it(`and not without ${name}: ${fault} does harm then`, async () => {
      expect((await rows.get(name)!).wrong.join('; ')).toMatch(harm);
    });
});
