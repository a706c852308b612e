// Writes everything an installation holds to one file, as it stood at one moment, while work goes on.
import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { bar } from '../bar.ts';
import { build } from '../build/build.ts';
import { withDatabase } from '../postgres/with-database.ts';
import { Stop, main } from '../root.ts';

await main(async () => {
  const [name, ...more] = process.argv.slice(2);
  if (!name || more.length > 0 || name.startsWith('-')) throw new Stop('npm run backup -- <file>');
  const file = resolve(name);
  if (!statSync(dirname(file), { throwIfNoEntry: false })?.isDirectory())
    throw new Stop(`There is no folder ${dirname(file)} to put the backup in.`);
  await build(() => undefined, '@voortuin/server');
  const { backUp } = await import('@voortuin/server/backup/back-up');
  const { BackupRefused } = await import('@voortuin/server/backup/contents');
  const { secretOfInstallation } = await import('./secret.ts');
  try {
    await withDatabase(async (urls) => {
      const secret = secretOfInstallation(urls.appUrl);
      const header = await backUp(urls, file, secret.value, bar('Backing up'));
      const rows = header.tables.reduce((sum, table) => sum + table.rows, 0);
      const size = (statSync(file).size / 1e6).toFixed(1);
      console.log(`\n${file} holds ${rows} rows of ${header.tables.length} tables in ${size} MB.`);
      console.log('It holds what caregivers told in confidence: keep it where only those may come who may read that.');
      if (header.secondFactors > 0)
        console.log(
          `Second factors are sealed with ${secret.place}, which is not in the backup: keep a copy of that in another place.`,
        );
    });
  } catch (error) {
    throw error instanceof BackupRefused ? new Stop(error.message) : error;
  }
});
