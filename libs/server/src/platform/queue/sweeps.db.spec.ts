import { testDatabase, type TestDatabase } from '../testing/test-database.ts';
import { Sweeps, nothingDone, type Sweep } from './sweeps.ts';

describe('Looking what is due', () => {
  let test: TestDatabase;
  let looked: string[];

  beforeAll(async () => (test = await testDatabase()));
  afterAll(() => test.close());
  beforeEach(() => (looked = []));

  const sweep = (name: string, more?: boolean): Sweep => ({
    sweep: () => {
      looked.push(name);
      return Promise.resolve({ ...nothingDone, more });
    },
  });

  it('gives every kind of work its turn, also while one of them has no end', async () => {
    await new Sweeps(test.database, [sweep('endless', true), sweep('other')]).run();
    expect(looked).toEqual(['endless', 'other']);
  });

  it('gives every other kind its turn when the database refuses one, and is then no round that proves anything', async () => {
    const rounds = async (): Promise<number> => (await test.owner.query('SELECT FROM sweep_run')).rows.length;
    const before = await rounds();
    const refused: Sweep = { sweep: () => test.database.alone('SELECT no_such_function()').then(() => nothingDone) };
    const run = new Sweeps(test.database, [refused, sweep('other')]).run();
    await expectAsync(run).toBeRejectedWithError(/no_such_function/);
    expect(looked).toEqual(['other']);
    expect(await rounds()).toBe(before);
  });

  it('stops when the queue is away, so that no more is claimed than can be enqueued', async () => {
    const away: Sweep = { sweep: () => Promise.reject(new Error('Connection is closed.')) };
    await expectAsync(new Sweeps(test.database, [away, sweep('other')]).run()).toBeRejected();
    expect(looked).toEqual([]);
  });

  it('tells whether there is more to do at once', async () => {
    expect(await new Sweeps(test.database, [sweep('endless', true), sweep('other')]).run()).toBeTrue();
    expect(await new Sweeps(test.database, [sweep('other')]).run()).toBeFalse();
  });

  it('is done by one at a time: who comes meanwhile goes away', async () => {
    const sweeps: Sweeps = new Sweeps(test.database, [
      sweep('first'),
      { sweep: () => sweeps.run().then(() => nothingDone) },
    ]);
    await sweeps.run();
    expect(looked).toEqual(['first']);
  });
});
