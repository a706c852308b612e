import { createHash, randomBytes } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { dataSource } from '../../data-source.ts';
import { migrate } from '../../migrate.ts';
import { testOwnerUrl } from '../config.ts';
import { Database } from '../database/database.ts';

/** A migrated database of a spec file's own. */
export interface TestDatabase {
  database: Database;
  /** As the app's role. */
  dataSource: DataSource;
  /** As a superuser, who sees past every wall: to arrange and to look, never what is tested. */
  owner: pg.Pool;
  ownerUrl: string;
  appUrl: string;
  close(): Promise<void>;
}

const login = 'voortuin_test_app';
const password = 'only-in-tests';
const makingTemplates = 7_612_340_002;

/** Makes a database for one spec file; call `close()` when it is done. */
export async function testDatabase(): Promise<TestDatabase> {
  const cluster = testOwnerUrl();
  const name = `voortuin_test_${process.pid}_${randomBytes(4).toString('hex')}`;
  const template = await withCluster(cluster, (client) => templateIn(client, cluster));
  await withCluster(cluster, (client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`));

  const urls = urlsOf(cluster, name);
  const source = await dataSource(urls.appUrl).initialize();
  const owner = new pg.Pool({ connectionString: urls.ownerUrl, max: 2 });
  owner.on('error', () => {});
  return {
    ...urls,
    database: new Database(source),
    dataSource: source,
    owner,
    close: async () => {
      if (source.isInitialized) await source.destroy();
      await owner.end();
      await withCluster(cluster, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

/** The migrated database that others are copied from; made once for each version of the migrations. */
async function templateIn(client: pg.Client, cluster: string): Promise<string> {
  const template = `voortuin_template_${migrationsHash()}`;
  await client.query('SELECT pg_advisory_lock($1)', [makingTemplates]);
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [template]);
  if (!rowCount) {
    const making = `${template}_making`;
    await client.query(`DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${making}`);
    await migrate(urlsOf(cluster, making));
    await client.query(`ALTER DATABASE ${making} RENAME TO ${template}`);
  }
  return template;
}

function migrationsHash(): string {
  const root = join(import.meta.dirname, '../..');
  const files = [
    'migrate.js',
    'migrations.js',
    ...globSync('**/*.migration.js', { cwd: root }).sort(),
    'platform/database/wall.js',
  ];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 12);
}

function urlsOf(cluster: string, name: string): { ownerUrl: string; appUrl: string } {
  const owner = new URL(cluster);
  owner.pathname = `/${name}`;
  const app = new URL(owner);
  app.username = login;
  app.password = password;
  return { ownerUrl: owner.href, appUrl: app.href };
}

async function withCluster<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
