import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { Stop } from '../root.ts';

/** A program the tests drive, and the Debian package that brings it. */
const needs = [
  { path: '/usr/bin/chromium', package: 'chromium', what: 'a browser' },
  { path: '/usr/bin/redis-server', package: 'redis-server', what: 'Redis' },
];

/** Installs what is missing when it may (as root on Debian), else asks for it in a sentence. */
export function bringNeeds(): void {
  const missing = needs.filter(({ path }) => !existsSync(path));
  if (missing.length === 0) return;
  const packages = missing.map((need) => need.package);
  const words = missing.map(({ what, package: name }) => `${what} (${name})`).join(' and ');
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new Stop(`The tests need ${words}, which is not on this machine. Install it with: sudo ${command}`);
  }
  console.log(`Installing ${words} …`);
  apt('update');
  // Debian starts a service that it installs; these tests start a Redis of their own.
  apt('install', '-y', '--no-install-recommends', ...packages);
  const still = needs.filter(({ path }) => !existsSync(path)).map((need) => need.package);
  if (still.length > 0) throw new Stop(`${still.join(' and ')} could not be installed. Try by hand: ${command}`);
}

function apt(...words: string[]): void {
  const result = spawnSync('apt-get', ['-q', ...words], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    encoding: 'utf8',
  });
  if (result.status !== 0)
    console.log(`apt-get ${words[0]} said: ${(result.stderr || result.stdout || '').trim().slice(-600)}`);
}
