import { runMigrations } from 'bullmq';
import pg from 'pg';
import { dataSource, migrationsTable } from './data-source.ts';
import { demandSameMigrations } from './migration-digests.ts';
import { migrations } from './migrations.ts';
import { CannotMigrate, makeRoles } from './platform/database/roles.ts';
import { appRole, wallsRole } from './platform/database/wall.ts';
import { queueSchema } from './platform/queue/carrier.ts';

export { CannotMigrate };

const oneAtATime = 7_612_340_001;

/** Both ways to one database: as its owner, and as the role every request works as. */
export interface DatabaseUrls {
  ownerUrl: string;
  appUrl: string;
}

/**
 * Brings a database up to date: the roles, the tables and the queue. Running it again changes nothing, and of two that
 * run at once one waits for the other.
 */
export async function migrate(
  urls: DatabaseUrls,
  report: (line: string) => void = () => {},
  /** How many of the migrations; all of them unless a backup of an older version is to be put in. */
  most: number = migrations.length,
): Promise<void> {
  const owner = new pg.Client({ connectionString: urls.ownerUrl, connectionTimeoutMillis: 5_000 });
  owner.on('error', () => {});
  await owner.connect();
  try {
    await owner.query('SELECT pg_advisory_lock($1)', [oneAtATime]);
    report('Preparing the roles of the database');
    await makeRoles(owner, new URL(urls.appUrl));
    // Whoever is to own a function needs this right on its schema, for as long as the migrations run.
    await owner.query(
      `GRANT CREATE, USAGE ON SCHEMA public TO ${wallsRole}; GRANT USAGE ON SCHEMA public TO ${appRole}`,
    );
    await demandSameMigrations(owner, migrations.slice(0, most));
    await bringTables(urls.ownerUrl, most, report);
    await owner.query(
      // A backup is read as the role that sees past the walls: under the owner's own eyes they would leave rows out.
      `GRANT SELECT ON ${migrationsTable} TO ${appRole}; REVOKE CREATE ON SCHEMA public FROM ${wallsRole};
       GRANT SELECT ON ALL TABLES IN SCHEMA public TO ${wallsRole}; GRANT SELECT ON ALL SEQUENCES IN SCHEMA public TO ${wallsRole}`,
    );
    report('Preparing the queue');
    await runMigrations(owner, queueSchema);
    await grantQueue(owner);
  } finally {
    await owner.end();
  }
}

async function bringTables(ownerUrl: string, most: number, report: (line: string) => void): Promise<void> {
  const source = await dataSource(ownerUrl, 2, migrations.slice(0, most)).initialize();
  try {
    const done = await source.runMigrations({ transaction: 'each' });
    report(done.length > 0 ? `Brought the tables up to date (${done.length} steps)` : 'The tables are up to date');
  } finally {
    await source.destroy();
  }
}

/** The app makes a sequence for each queue at run time, so it may create in the schema of the queue. */
async function grantQueue(owner: pg.Client): Promise<void> {
  await owner.query(`
    GRANT USAGE, CREATE ON SCHEMA ${queueSchema} TO ${appRole};
    GRANT SELECT, INSERT, UPDATE, DELETE, TRUNCATE ON ALL TABLES IN SCHEMA ${queueSchema} TO ${appRole};
    GRANT USAGE, SELECT, UPDATE ON ALL SEQUENCES IN SCHEMA ${queueSchema} TO ${appRole};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA ${queueSchema} TO ${appRole};
  `);
}
