import type pg from 'pg';
import { migrationsTable } from '../data-source.ts';
import { digestsTable } from '../migration-digests.ts';

/** A table as it stands in a backup. */
export interface TableInBackup {
  name: string;
  columns: string[];
  rows: number;
}

/** How far a sequence had come. */
export interface SequenceInBackup {
  name: string;
  value: string;
  called: boolean;
}

/** What a backup tells about itself on its first line. */
export interface BackupHeader {
  voortuin: 1;
  madeAt: string;
  migrations: string[];
  tables: TableInBackup[];
  sequences: SequenceInBackup[];
  /** A word sealed with the secret of the installation, and how many people have a second factor that is sealed so. */
  sealed: string | null;
  secondFactors: number;
}

/** Why there is no backup, or nothing was restored, told in a sentence. */
export class BackupRefused extends Error {}

/**
 * What stays out of a backup. Sessions and tries to sign in end with the installation they were made in, the canary
 * speaks of workers that run now, and which migrations ran, and what they said, is known to the version that restores. The queue has a schema of its own: it is
 * built anew from the rows.
 */
const leftOut = [migrationsTable, digestsTable, 'session', 'sign_in_try', 'canary'];

/** The tables of a backup with the columns that are stored, those first to which others point. */
export async function tablesToKeep(client: pg.Client): Promise<Omit<TableInBackup, 'rows'>[]> {
  const { rows: tables } = await client.query<{ name: string; columns: string[]; needs: string[] }>(
    `SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       ARRAY(SELECT DISTINCT f.confrelid::regclass::text FROM pg_constraint f
             WHERE f.conrelid = c.oid AND f.contype = 'f' AND f.confrelid <> c.oid) AS needs
     FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> ALL ($1) ORDER BY c.relname`,
    [leftOut],
  );
  const ordered: typeof tables = [];
  for (let left = tables; left.length > 0;) {
    const ready = left.filter(({ needs }) => !left.some(({ name }) => needs.includes(name)));
    if (ready.length === 0) throw new Error(`tables point at each other: ${left.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready);
    left = left.filter((table) => !ready.includes(table));
  }
  return ordered.map(({ name, columns }) => ({ name, columns }));
}

/** The line that begins the rows of a table, the same as in the dumps of Postgres itself. */
export function copyLine({ name, columns }: Omit<TableInBackup, 'rows'>): string {
  return `COPY ${name} (${columns.map((column) => `"${column}"`).join(', ')}) FROM stdin;`;
}

/** The line after the last row of a table. */
export const endOfRows = '\\.\n';
