// Brings the database of the settings up to date; the containers of an installation wait for it.
import { build } from '../build/build.ts';
import { bringUpToDate, withDatabase } from '../postgres/with-database.ts';
import { main } from '../root.ts';

await main(async () => {
  await build(() => undefined, '@voortuin/server');
  await withDatabase((urls) => bringUpToDate(urls, console.log));
});
