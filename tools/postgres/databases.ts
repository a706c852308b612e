import pg from 'pg';
import { Stop } from '../root.ts';

/** Both ways to the Postgres that the settings name. */
export function givenUrls(): { ownerUrl: string; appUrl: string } {
  const appUrl = process.env['DATABASE_URL']!;
  const ownerUrl = process.env['DATABASE_OWNER_URL'];
  if (!ownerUrl)
    throw new Stop(
      'DATABASE_URL is set, and DATABASE_OWNER_URL is not. Voortuin migrates as the owner and works as a role with fewer rights: set both.',
    );
  return { ownerUrl, appUrl };
}

/** Makes a database unless it is there. */
export async function makeDatabase(url: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (!rowCount) await client.query(`CREATE DATABASE ${name}`);
  await client.end();
}
