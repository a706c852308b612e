import { createHash, type Hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { migrationsTable } from '../data-source.ts';
import { wallsRole } from '../platform/database/wall.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { BackupRefused, copyLine, endOfRows, tablesToKeep, type BackupHeader } from './contents.ts';
import { copyOut } from './copy.ts';

/** How far a backup or restore has come, in rows. */
export type Progress = (done: number, total: number) => void;

/** The word that is sealed with the secret of the installation, for whoever restores to try their secret on. */
export const sealedWord = { word: 'voortuin', owner: 'backup' };

const chunk = 64 * 1024;

/**
 * Writes everything the database holds to a file, as it stood at one moment, while work goes on: gzip, and after it the
 * SHA-256 of all that went before. The file has its name once it is whole; what was cut off never looks like a backup.
 */
export async function backUp(
  { ownerUrl }: { ownerUrl: string },
  file: string,
  secret: string | null,
  progress: Progress = () => {},
): Promise<BackupHeader> {
  if (await stat(file).catch(() => null))
    throw new BackupRefused(`${file} is there already. Give the backup another name, or move that file.`);
  const client = new pg.Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  const half = `${file}.half`;
  try {
    const header = await begin(client, secret);
    const hash = createHash('sha256');
    await pipeline(
      Readable.from(contents(client, header, progress), { objectMode: false, highWaterMark: chunk }),
      createGzip(),
      sealedWith(hash),
      createWriteStream(half, { mode: 0o600, flush: true }),
    );
    await rename(half, file);
    await keep(file);
    return header;
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  } finally {
    await client.end();
  }
}

/** One moment for all tables, seen past the walls; where that is not allowed it fails instead of leaving rows out. */
async function begin(client: pg.Client, secret: string | null): Promise<BackupHeader> {
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  const { rows: there } = await client.query('SELECT to_regclass($1) IS NOT NULL AS there', [migrationsTable]);
  if (!there[0].there) throw new BackupRefused('There is nothing of Voortuin in this database yet.');
  await client.query(`SET LOCAL ROLE ${wallsRole}`);
  await client.query('SET LOCAL row_security = off');
  const { rows: migrations } = await client.query(`SELECT name FROM ${migrationsTable} ORDER BY id`);
  const tables = [];
  for (const table of await tablesToKeep(client)) {
    const { rows } = await client.query(`SELECT count(*)::int AS rows FROM ${table.name}`);
    tables.push({ ...table, rows: rows[0].rows });
  }
  const { rows: sealed } = await client.query('SELECT count(totp_secret)::int AS count FROM account');
  return {
    voortuin: 1,
    madeAt: new Date().toISOString(),
    migrations: migrations.map(({ name }) => name),
    tables,
    sequences: await sequences(client),
    sealed: secret === null ? null : new SecretBox(secret).seal(sealedWord.word, sealedWord.owner),
    secondFactors: sealed[0].count,
  };
}

async function sequences(client: pg.Client): Promise<BackupHeader['sequences']> {
  const { rows } = await client.query(
    `SELECT sequencename AS name, coalesce(last_value, start_value)::text AS value, last_value IS NOT NULL AS called
     FROM pg_sequences WHERE schemaname = 'public' AND sequencename <> $1`,
    [`${migrationsTable}_id_seq`],
  );
  return rows;
}

async function* contents(client: pg.Client, header: BackupHeader, progress: Progress): AsyncGenerator<Buffer> {
  yield Buffer.from(`-- ${JSON.stringify(header)}\n`);
  const total = header.tables.reduce((sum, { rows }) => sum + rows, 0);
  let done = 0;
  for (const table of header.tables) {
    yield Buffer.from(`${copyLine(table)}\n`);
    const columns = table.columns.map((column) => `"${column}"`).join(', ');
    for await (const rows of gathered(copyOut(client, `COPY ${table.name} (${columns}) TO STDOUT`))) {
      yield rows.bytes;
      progress((done += rows.count), total);
    }
    yield Buffer.from(endOfRows);
  }
  progress(total, total);
}

/** Rows in pieces that are worth sending on. */
async function* gathered(rows: AsyncIterable<Buffer>): AsyncGenerator<{ bytes: Buffer; count: number }> {
  let held: Buffer[] = [];
  let size = 0;
  for await (const row of rows) {
    held.push(row);
    size += row.length;
    if (size < chunk) continue;
    yield { bytes: Buffer.concat(held), count: held.length };
    [held, size] = [[], 0];
  }
  if (size > 0) yield { bytes: Buffer.concat(held), count: held.length };
}

/** Passes everything on, and its hash at the end. */
function sealedWith(hash: Hash): Transform {
  return new Transform({
    transform(bytes: Buffer, _encoding, done) {
      hash.update(bytes);
      done(null, bytes);
    },
    flush(done) {
      done(null, hash.digest());
    },
  });
}

/** Makes the new name survive a power cut as well, where folders can be synced. */
async function keep(file: string): Promise<void> {
  const folder = await open(new URL('.', `file://${file}`).pathname || '.').catch(() => null);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
