import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../root.ts';
import type { Programs } from './programs.ts';

/** Makes the data folder of Postgres in a temporary place, and renames it when it is whole. */
export function makeDataFolder(
  programs: Programs,
  folder: string,
  data: string,
  owner: string,
  password: string,
): void {
  if (existsSync(data)) rmSync(data, { recursive: true });
  const half = join(folder, 'postgres.half');
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half);
  const passwordFile = join(folder, 'postgres.password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (programs.owner) {
    const { uid, gid } = programs.owner;
    chownSync(half, uid, gid);
    chownSync(passwordFile, uid, gid);
    chmodSync(folder, 0o755);
  }
  const { file, parameters, as } = programs.command('initdb', [
    '-D', half, '-U', owner, `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions',
  ]); // prettier-ignore
  const made = spawnSync(file, parameters, {
    ...as,
    encoding: 'utf8',
    env: { ...process.env, TZ: 'UTC', LC_ALL: 'C' },
  });
  rmSync(passwordFile);
  if (made.status !== 0) {
    throw new Stop(
      `Postgres could not make its data folder in ${folder}: ${made.stderr?.trim() || made.error?.message}. VOORTUIN_DATA moves it to another place.`,
    );
  }
  renameSync(half, data);
}
