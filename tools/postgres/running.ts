import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { urlsOf, type ClusterUrls } from './cluster.ts';

/** The ways to the Postgres of a data folder that runs already, such as under `npm start`; null when none answers. */
export async function runningCluster(folder: string): Promise<ClusterUrls | null> {
  const file = join(folder, 'postgres/postmaster.pid');
  if (!existsSync(file)) return null;
  const port = Number(readFileSync(file, 'utf8').split('\n')[3]);
  if (!port) return null;
  const urls = urlsOf(folder, port);
  const client = new pg.Client({ connectionString: urls.ownerUrl('postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.end();
    return urls;
  } catch {
    return null;
  }
}
