import pg from 'pg';
import type { QueryRunner } from 'typeorm';
import { demandSameMigrations } from './migration-digests.ts';
import { migrations } from './migrations.ts';
import { CannotMigrate } from './platform/database/roles.ts';
import { testDatabase, type TestDatabase } from './platform/testing/test-database.ts';

describe('The tables of an installation', () => {
  let test: TestDatabase;
  let owner: pg.Client;

  beforeAll(async () => {
    test = await testDatabase();
    owner = new pg.Client({ connectionString: test.ownerUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await test.close();
  });

  beforeEach(() => owner.query('BEGIN'));
  afterEach(() => owner.query('ROLLBACK'));

  const last = migrations.at(-1)!;
  const changed = (name: string) =>
    ({
      [name]: class {
        up = (runner: QueryRunner): Promise<unknown> => runner.query('SELECT 1');
        down = (): Promise<void> => Promise.resolve();
      },
    })[name]! as unknown as (typeof migrations)[number];

  it('go on with the same version', async () => {
    await expectAsync(demandSameMigrations(owner, migrations)).toBeResolved();
  });

  it('are refused, and left as they are, when a migration has changed since it ran', async () => {
    const { rows: before } = await owner.query('SELECT name, digest FROM migration_digest ORDER BY name');
    await expectAsync(
      demandSameMigrations(owner, [...migrations.slice(0, -1), changed(last.name)]),
    ).toBeRejectedWithError(CannotMigrate, new RegExp(`${last.name} has changed since it ran`));
    const { rows } = await owner.query('SELECT name, digest FROM migration_digest ORDER BY name');
    expect(rows).toEqual(before);
  });

  it('may get a migration more', async () => {
    await expectAsync(demandSameMigrations(owner, [...migrations, changed('Another1790000000000')])).toBeResolved();
  });

  it('of which nobody knows any more what made them are refused', async () => {
    await owner.query('DELETE FROM migration_digest WHERE name = $1', [last.name]);
    await expectAsync(demandSameMigrations(owner, migrations)).toBeRejectedWithError(CannotMigrate);
  });
});
