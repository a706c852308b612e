// Makes an organisation on a real installation, with the link that lets its first administrator in.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { startCluster } from '../postgres/cluster.ts';
import { runningCluster } from '../postgres/running.ts';
import { Stop, dataFolder, main } from '../root.ts';
import { claim } from '../start/only-one.ts';
import { givenUrls, makeDatabase } from '../start/stack.ts';

const questions = {
  name: 'Name of the organisation',
  'first-name': 'First name of its administrator',
  'last-name': 'Last name of its administrator',
  email: 'E-mail address of its administrator',
} as const;
type Question = keyof typeof questions;

const usage = `npm run new-organisation -- ${Object.keys(questions)
  .map((name) => `--${name} …`)
  .join(' ')} [--url https://…]`;

await main(async () => {
  const { answers, url } = await ask();
  const address = URL.parse(url);
  if (!address) throw new Stop(`${url} is no address. With --url or PUBLIC_URL one says where browsers find Voortuin.`);
  await build(() => undefined, '@voortuin/server');
  const { newOrganisation, CannotFound } = await import('@voortuin/server/new-organisation');
  try {
    const { token } = await withDatabase((urls) =>
      newOrganisation(urls, {
        name: answers.name,
        firstName: answers['first-name'],
        lastName: answers['last-name'],
        email: answers.email,
      }),
    );
    console.log(
      `\n${answers.name} is there. Pass this link on to ${answers['first-name']}; it works once, for 7 days:`,
    );
    console.log(`\n  ${new URL(`/uitnodiging#${token}`, address).href}\n`);
  } catch (error) {
    throw error instanceof CannotFound ? new Stop(error.message) : error;
  }
});

/** What is given with flags is not asked; where nobody can answer, what is missing is named. */
async function ask(): Promise<{ answers: Record<Question, string>; url: string }> {
  const names = Object.keys(questions) as Question[];
  const values = flags([...names, 'url']);
  const missing = names.filter((name) => !values[name]?.trim());
  if (missing.length > 0 && !process.stdin.isTTY) {
    throw new Stop(`Still missing: ${missing.map((name) => `--${name}`).join(', ')}.\n${usage}`);
  }
  const answers = { ...values };
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  for (const name of missing)
    while (!answers[name]?.trim()) answers[name] = await lines.question(`${questions[name]}: `);
  lines.close();
  const usual = process.env['PUBLIC_URL'] ?? `http://localhost:${process.env['PORT'] ?? 3000}`;
  return { answers: answers as Record<Question, string>, url: values['url'] ?? usual };
}

function flags(names: string[]): Record<string, string | undefined> {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }]));
    return parseArgs({ options }).values as Record<string, string | undefined>;
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n${usage}`);
  }
}

/** In the Postgres of the settings, in the embedded one that runs, or in the embedded one, started for the occasion. */
async function withDatabase<T>(work: (urls: { ownerUrl: string; appUrl: string }) => Promise<T>): Promise<T> {
  const given = process.env['DATABASE_URL'] ? givenUrls() : null;
  if (given) return migrated(given, work);
  const folder = dataFolder(true);
  const running = await runningCluster(folder);
  if (running) return work({ ownerUrl: running.ownerUrl('voortuin'), appUrl: running.appUrl('voortuin') });
  const { release } = await claim(folder);
  const cluster = await startCluster(folder);
  try {
    await makeDatabase(cluster.ownerUrl('postgres'), 'voortuin');
    return await migrated({ ownerUrl: cluster.ownerUrl('voortuin'), appUrl: cluster.appUrl('voortuin') }, work);
  } finally {
    await cluster.stop();
    release();
  }
}

async function migrated<T>(
  urls: { ownerUrl: string; appUrl: string },
  work: (urls: { ownerUrl: string; appUrl: string }) => Promise<T>,
): Promise<T> {
  const { migrate, CannotMigrate } = await import('@voortuin/server/migrate');
  try {
    await migrate(urls);
  } catch (error) {
    if (error instanceof CannotMigrate) throw new Stop(error.message);
    throw new Stop(`The database cannot be brought up to date: ${(error as Error).message}`);
  }
  return work(urls);
}
