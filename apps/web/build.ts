// Builds the screens for production in every language, compresses them beforehand, and holds them to what a phone with
// a poor connection may be asked to fetch before the first page.
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { firstLoad, preload, type Built } from './first-load.ts';
import { compressFolder, sizeInBrotli } from './precompress.ts';

/** The most JavaScript before the first page, in kB as sent. */
const most = 175;

const here = import.meta.dirname;
const dist = join(here, 'dist');
const require = createRequire(import.meta.url);
const languages = { nl: join(dist, 'browser'), en: join(dist, 'browser/en') };

await run(
  require.resolve('@angular/cli/bin/ng.js'),
  'build',
  '--configuration',
  'production',
  '--stats-json',
  '--no-progress',
);
const stats = join(dist, 'browser-stats.json');
const built = JSON.parse(readFileSync(stats, 'utf8')) as Built;
rmSync(stats);
const { shell, today } = firstLoad(built);
for (const [language, folder] of Object.entries(languages)) {
  writeFileSync(join(folder, 'index.html'), preload(readFileSync(join(folder, 'index.html'), 'utf8'), shell));
  const [before, whole] = [shell, [...new Set([...shell, ...today])]].map((files) => sizeInBrotli(folder, files));
  console.log(`${language}: ${before} kB of JavaScript for the shell, ${whole} kB with Vandaag (brotli)`);
  if (whole! > most)
    throw new Error(
      `The first page asks for ${whole} kB of JavaScript; ${most} kB is the most. Load a part of it later.`,
    );
}
console.log(`compressed ${compressFolder(languages.nl)} files`);
await run(require.resolve('typescript/bin/tsc'), '-p', 'tsconfig.spec.json');

function run(program: string, ...parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, ...parameters], {
      cwd: here,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => (code === 0 ? resolve() : process.exit(code ?? 1)));
  });
}
