// Puts a backup into an empty installation: all of it or nothing.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { bar } from '../bar.ts';
import { build } from '../build/build.ts';
import { withDatabase } from '../postgres/with-database.ts';
import { Stop, main } from '../root.ts';

const usage = 'npm run restore -- <file> [--without-second-factors]';

await main(async () => {
  const { file, withoutSecondFactors } = asked();
  await build(() => undefined, '@voortuin/server');
  const { restore } = await import('@voortuin/server/backup/restore');
  const { BackupRefused } = await import('@voortuin/server/backup/contents');
  const { CannotMigrate } = await import('@voortuin/server/migrate');
  const { secretOfInstallation } = await import('../backup/secret.ts');
  try {
    await withDatabase(async (urls) => {
      const secret = secretOfInstallation(urls.appUrl).value;
      const progress = bar('Restoring');
      const header = await restore(urls, file, { secret, withoutSecondFactors, progress });
      console.log(`\nEverything is back as it stood at ${header.madeAt}. Everybody signs in anew.`);
    });
  } catch (error) {
    throw error instanceof BackupRefused || error instanceof CannotMigrate ? new Stop(error.message) : error;
  }
});

function asked(): { file: string; withoutSecondFactors: boolean } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'without-second-factors': { type: 'boolean', default: false } },
    });
    if (positionals.length !== 1) throw new Error('Name one backup to restore.');
    return { file: resolve(positionals[0]!), withoutSecondFactors: values['without-second-factors'] };
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n${usage}`);
  }
}
