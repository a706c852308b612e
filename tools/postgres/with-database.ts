import { Stop, dataFolder } from '../root.ts';
import { claim } from '../start/only-one.ts';
import { startCluster, type ClusterUrls } from './cluster.ts';
import { givenUrls, makeDatabase } from './databases.ts';
import { runningCluster } from './running.ts';

/** Both ways to the database of this installation. */
export interface InstallationUrls {
  ownerUrl: string;
  appUrl: string;
}

/**
 * Works in the Postgres of the settings, in the embedded one that runs, or in the embedded one, started for the occasion.
 * The database is there; whether anything is in it is for the work to find out.
 */
export async function withDatabase<T>(work: (urls: InstallationUrls) => Promise<T>): Promise<T> {
  if (process.env['DATABASE_URL']) return work(givenUrls());
  const folder = dataFolder(true);
  const running = await runningCluster(folder);
  if (running) return work(await urlsIn(running));
  const { release } = await claim(folder);
  const cluster = await startCluster(folder);
  try {
    return await work(await urlsIn(cluster));
  } finally {
    await cluster.stop();
    release();
  }
}

async function urlsIn(cluster: ClusterUrls): Promise<InstallationUrls> {
  await makeDatabase(cluster.ownerUrl('postgres'), 'voortuin');
  return { ownerUrl: cluster.ownerUrl('voortuin'), appUrl: cluster.appUrl('voortuin') };
}

/** Brings the database up to date; what stands in the way is told in a sentence. */
export async function bringUpToDate(urls: InstallationUrls, say: (line: string) => void = () => {}): Promise<void> {
  const { migrate, CannotMigrate } = await import('@voortuin/server/migrate');
  try {
    await migrate(urls, say);
  } catch (error) {
    if (error instanceof CannotMigrate) throw new Stop(error.message);
    throw new Stop(`The database cannot be brought up to date: ${(error as Error).message}`);
  }
}
