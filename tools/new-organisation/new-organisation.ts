// Makes an organisation on a real installation, with the link that lets its first administrator in.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { build } from '../build/build.ts';
import { bringUpToDate, withDatabase } from '../postgres/with-database.ts';
import { Stop, main } from '../root.ts';

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
    const { token } = await withDatabase(async (urls) => {
      await bringUpToDate(urls);
      return newOrganisation(urls, {
        name: answers.name,
        firstName: answers['first-name'],
        lastName: answers['last-name'],
        email: answers.email,
      });
    });
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
