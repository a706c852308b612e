import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDataFolder } from './data-folder.ts';
import { findPrograms } from './programs.ts';
import { keepServer, stopOrphan } from './server.ts';

/** The role that migrates, and the role that the app signs in with. */
export const ownerRole = 'voortuin_owner';
export const appLogin = 'voortuin_app';

/** The ways to the databases of a running Postgres of our own. */
export interface ClusterUrls {
  ownerUrl(database: string): string;
  appUrl(database: string): string;
}

/** A running Postgres of our own. */
export interface Cluster extends ClusterUrls {
  port: number;
  /** Lets transactions roll back and stops. */
  stop(): Promise<void>;
}

/** What a cluster is started with. */
export interface ClusterOptions {
  /** Trades safety for speed, for tests. */
  speed?: boolean;
  say?: (line: string) => void;
}

interface Secrets {
  owner: string;
  app: string;
}

/**
 * Starts the Postgres of a data folder and keeps it running, on one port. The folder is made when it is not there, and
 * anew when it was cut off half-way; a server left running by a start that was killed is stopped first.
 */
export async function startCluster(
  folder: string,
  { speed = false, say = () => {} }: ClusterOptions = {},
): Promise<Cluster> {
  const programs = findPrograms();
  mkdirSync(folder, { recursive: true });
  const data = join(folder, 'postgres');
  const secrets = readSecrets(folder);
  if (!existsSync(join(data, 'PG_VERSION'))) makeDataFolder(programs, folder, data, ownerRole, secrets.owner);
  await stopOrphan(data);
  const { port, stop } = await keepServer({
    programs,
    data,
    log: join(folder, 'postgres.log'),
    speed,
    say,
    url: (port) => urlsOf(folder, port).ownerUrl('postgres'),
  });
  return { port, ...urlsOf(folder, port), stop };
}

/** The ways to the Postgres of a data folder when it listens on this port. */
export function urlsOf(folder: string, port: number): ClusterUrls {
  const secrets = readSecrets(folder);
  const url = (role: string, password: string) => (database: string) =>
    `postgres://${role}:${password}@127.0.0.1:${port}/${database}`;
  return { ownerUrl: url(ownerRole, secrets.owner), appUrl: url(appLogin, secrets.app) };
}

function readSecrets(folder: string): Secrets {
  const file = join(folder, 'postgres.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Secrets;
  const secrets = { owner: randomBytes(24).toString('base64url'), app: randomBytes(24).toString('base64url') };
  writeFileSync(file, JSON.stringify(secrets), { mode: 0o600 });
  return secrets;
}
