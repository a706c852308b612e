import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migrationsTable } from './data-source.ts';
import { CannotMigrate } from './platform/database/roles.ts';

type Migration = new () => MigrationInterface;

/** The name of the table in which stands what each migration said when it ran. */
export const digestsTable = 'migration_digest';

/**
 * Refuses tables that other words made than the migrations of today: a migration that was changed after it ran leaves
 * tables that nobody wrote code for. Writes down what those that are still to run will say.
 */
export async function demandSameMigrations(owner: pg.Client, migrations: readonly Migration[]): Promise<void> {
  const ran = new Set(await ranBefore(owner));
  await owner.query(
    `CREATE TABLE IF NOT EXISTS ${digestsTable} (name text PRIMARY KEY, digest text NOT NULL, written_at timestamptz NOT NULL DEFAULT clock_timestamp())`,
  );
  const { rows } = await owner.query<{ name: string; digest: string }>(`SELECT name, digest FROM ${digestsTable}`);
  const written = new Map(rows.map(({ name, digest }) => [name, digest]));
  for (const migration of migrations) {
    const { name } = migration;
    const digest = await digestOf(migration);
    if (ran.has(name) && written.get(name) !== digest)
      throw new CannotMigrate(
        `This data was made by another version of Voortuin: ${name} has changed since it ran. Nothing was touched. ` +
          'Go on with the version that made it, or set VOORTUIN_DATA (or DATABASE_URL) to another place and start anew.',
      );
    await owner.query(
      `INSERT INTO ${digestsTable} (name, digest) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET digest = excluded.digest`,
      [name, digest],
    );
  }
}

async function ranBefore(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query('SELECT to_regclass($1) IS NOT NULL AS there', [migrationsTable]);
  if (!rows[0].there) return [];
  const { rows: ran } = await owner.query<{ name: string }>(`SELECT name FROM ${migrationsTable}`);
  return ran.map(({ name }) => name);
}

/** What a migration says to the database, in short: white space aside, other words give another digest. */
async function digestOf(migration: Migration): Promise<string> {
  const hash = createHash('sha256');
  const query = (sql: string, parameters: unknown[] = []): Promise<unknown[]> => {
    hash.update(`${sql.replace(/\s+/g, ' ').trim()}\n${JSON.stringify(parameters)}\n`);
    return Promise.resolve([]);
  };
  await new migration().up({ query } as unknown as QueryRunner);
  return hash.digest('hex').slice(0, 32);
}
