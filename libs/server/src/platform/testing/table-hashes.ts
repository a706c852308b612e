import pg from 'pg';
import { tablesToKeep } from '../../backup/contents.ts';

/** Every row of every table of a database that a backup holds, by their count and a hash of all of them. */
export async function tableHashes(url: string): Promise<Record<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const all: Record<string, string> = {};
  for (const { name } of await tablesToKeep(client)) {
    const { rows } = await client.query(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS hash FROM ${name} t`,
    );
    all[name] = rows[0].hash;
  }
  await client.end();
  return all;
}
