import pg from 'pg';
import { migrationsTable } from '../data-source.ts';
import { migrate, type DatabaseUrls } from '../migrate.ts';
import { migrations } from '../migrations.ts';
import { wallsRole } from '../platform/database/wall.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { sealedWord, type Progress } from './back-up.ts';
import { BackupRefused, copyLine, tablesToKeep, type BackupHeader } from './contents.ts';
import { copyIn } from './copy.ts';
import { BackupReader, demandWhole } from './read-backup.ts';

/** How a backup is put back. */
export interface RestoreOptions {
  /** The secret of this installation; null when it has none yet. */
  secret: string | null;
  /** Lets people whose second factor cannot be opened any more set up a new one. */
  withoutSecondFactors?: boolean;
  progress?: Progress;
  report?: (line: string) => void;
}

/**
 * Puts a backup into an empty database: all of it or nothing. The tables are first brought to the version of the backup,
 * and after it is in to the version of today.
 */
export async function restore(urls: DatabaseUrls, file: string, options: RestoreOptions): Promise<BackupHeader> {
  const { report = () => {} } = options;
  await demandWhole(file);
  const backup = await BackupReader.of(file);
  const header = await backup.header();
  demandKnown(header);
  demandSecret(header, options);
  await demandNotBeyond(urls.ownerUrl, header);
  await migrate(urls, report, header.migrations.length);
  const client = await connected(urls.ownerUrl);
  try {
    await client.query('BEGIN');
    await load(client, backup, header, options);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  await migrate(urls, report);
  return header;
}

/** The migrations of the backup are the first of ours. */
function demandKnown({ migrations: ran }: BackupHeader): void {
  const unknown = ran.find((name, at) => migrations[at]?.name !== name);
  if (unknown)
    throw new BackupRefused(
      `This backup was made by a newer version of Voortuin (it knows ${unknown}). Bring Voortuin up to date, then restore.`,
    );
}

function demandSecret(header: BackupHeader, { secret, withoutSecondFactors }: RestoreOptions): void {
  if (header.secondFactors === 0 || withoutSecondFactors || opens(header.sealed, secret)) return;
  const people = header.secondFactors === 1 ? '1 account has' : `${header.secondFactors} accounts have`;
  throw new BackupRefused(
    `${people} a second factor that is sealed with another secret than this installation has. Put the secret of the old ` +
      `installation in its place (VOORTUIN_SECRET, or the file "secret" in the data folder), or restore with ` +
      `--without-second-factors: then these people sign in with their password and set up a new one.`,
  );
}

function opens(sealed: string | null, secret: string | null): boolean {
  if (sealed === null || secret === null) return false;
  try {
    return new SecretBox(secret).open(sealed, sealedWord.owner) === sealedWord.word;
  } catch {
    return false;
  }
}

async function demandNotBeyond(ownerUrl: string, header: BackupHeader): Promise<void> {
  const client = await connected(ownerUrl);
  try {
    const { rows } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [migrationsTable]);
    if (!rows[0].there) return;
    await client.query('BEGIN');
    await demandEmpty(client);
    const { rows: ran } = await client.query(`SELECT name FROM ${migrationsTable} ORDER BY id`);
    if (ran.length > header.migrations.length)
      throw new BackupRefused(
        'The tables of this database are newer than the backup. Give Voortuin a new, empty database: there it brings the ' +
          'tables to the version of the backup, puts it in, and brings both up to date.',
      );
  } finally {
    await client.end();
  }
}

async function demandEmpty(client: pg.Client): Promise<void> {
  await client.query(`SET LOCAL ROLE ${wallsRole}`);
  await client.query('SET LOCAL row_security = off');
  for (const { name } of await tablesToKeep(client)) {
    const { rows } = await client.query(`SELECT EXISTS (SELECT 1 FROM ${name}) AS filled`);
    if (rows[0].filled)
      throw new BackupRefused(
        `This database is not empty: there are rows in ${name}. A backup goes into an empty one only; nothing was changed.`,
      );
  }
  await client.query('RESET ROLE');
  await client.query('RESET row_security');
}

async function load(client: pg.Client, backup: BackupReader, header: BackupHeader, options: RestoreOptions) {
  const tables = await tablesToKeep(client);
  const known = new Map(tables.map((table) => [copyLine(table), table.name]));
  for (const { name } of tables) await client.query(`LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`);
  await demandEmpty(client);
  const walls = await openWalls(client);
  const triggers = await restTriggers(client);
  const total = header.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (let line = await backup.line(); line !== null; line = await backup.line()) {
    const name = known.get(line);
    if (!name) throw new BackupRefused(`The backup holds a table that this version does not know: ${line}`);
    await copyIn(client, line, backup.rows());
    done += header.tables.find((table) => table.name === name)?.rows ?? 0;
    options.progress?.(done, total);
  }
  for (const { name, value, called } of header.sequences)
    await client.query('SELECT setval($1::regclass, $2, $3)', [`"${name}"`, value, called]);
  if (options.withoutSecondFactors) await forgetSecondFactors(client, header, options);
  // Whoever is in sight has one next moment: what was restored is held to it before anything else happens.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  await demandCounts(client, header);
  for (const sql of [...triggers, ...walls]) await client.query(sql);
}

async function forgetSecondFactors(client: pg.Client, { sealed }: BackupHeader, { secret }: RestoreOptions) {
  if (opens(sealed, secret)) return;
  await client.query('UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL');
}

/** Lets the owner see and fill every organisation; answers what raises the walls again, in the same transaction. */
async function openWalls(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relforcerowsecurity`,
  );
  for (const { name } of rows) await client.query(`ALTER TABLE ${name} NO FORCE ROW LEVEL SECURITY`);
  return rows.map(({ name }) => `ALTER TABLE ${name} FORCE ROW LEVEL SECURITY`);
}

/** What triggers once worked out comes back as it was written; those that hold a promise stay on. */
async function restTriggers(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; table: string }>(
    `SELECT tgname AS name, tgrelid::regclass::text AS "table" FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
     WHERE NOT tgisinternal AND tgconstraint = 0 AND tgenabled = 'O' AND c.relnamespace = 'public'::regnamespace`,
  );
  for (const { name, table } of rows) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER "${name}"`);
  return rows.map(({ name, table }) => `ALTER TABLE ${table} ENABLE TRIGGER "${name}"`);
}

async function demandCounts(client: pg.Client, header: BackupHeader): Promise<void> {
  for (const { name, rows } of header.tables) {
    const { rows: found } = await client.query(`SELECT count(*)::int AS rows FROM ${name}`);
    if (found[0].rows !== rows) throw new Error(`${name} has ${found[0].rows} rows where ${rows} were written`);
  }
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  return client;
}
