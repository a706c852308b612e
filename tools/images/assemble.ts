// Lays out what an image of the server holds: what was built, the commands of an installation, and a package.json with
// only the libraries that the server uses. `npm install --omit=dev --omit=optional` in that folder completes it.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { root } from '../root.ts';

/** What only the screens use. */
const ofScreens = /^(@angular\/|@fontsource-variable\/|temporal-polyfill$|uqr$|tslib$)/;
const projects = ['libs/contract', 'libs/domain', 'libs/server', 'apps/api', 'apps/worker'];
const commands = [
  'root.ts', 'bar.ts', 'build', 'postgres', 'migrate', 'new-organisation', 'backup', 'restore', 'start/only-one.ts',
]; // prettier-ignore
const notRun = /\.spec\.|\.builder\.|\.d\.ts(\.map)?$|\.tsbuildinfo$|^testing$/;

/** Writes it all into a folder. */
export function assemble(folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const project of projects) {
    copy(`${project}/package.json`, folder);
    copy(`${project}/dist`, folder);
  }
  for (const command of commands) copy(`tools/${command}`, folder);
  copy('docker/voortuin.sh', folder);
  for (const file of ['package-lock.json', '.npmrc', 'LICENSE']) copy(file, folder);
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(packageOfServer(), null, 2)}\n`);
}

function copy(path: string, folder: string): void {
  cpSync(join(root, path), join(folder, path), {
    recursive: true,
    filter: (source) => !notRun.test(basename(source)),
  });
}

function packageOfServer(): object {
  const {
    scripts: _s,
    devDependencies: _d,
    optionalDependencies: _o,
    dependencies,
    ...rest
  } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, object>;
  const used = Object.entries(dependencies ?? {}).filter(([name]) => !ofScreens.test(name));
  return { ...rest, workspaces: projects, dependencies: Object.fromEntries(used) };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error('node tools/images/assemble.ts <folder>');
  assemble(folder);
}
