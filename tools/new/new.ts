// Generates a feature through all layers, with its specs; --remove takes it away again as long as nobody changed it.
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { Stop, main } from '../root.ts';
import { carryOut } from './carry-out.ts';
import { demandNames, demandNew, namesOf, singularOf, type Asked } from './names.ts';
import { nextNumber, numberOf, planNew, planRemoval, screenWordsOf } from './plan.ts';

const usage = `npm run new -- <feature in plural> [--singular outing] [--screen uitjes/uitje] [--remove]
such as: npm run new -- outings --screen uitjes/uitje`;

await main(async () => {
  const { remove, ...asked } = await ask();
  demandNames(asked);
  if (remove) return takeAway(asked);
  const names = namesOf(asked, nextNumber());
  demandNew(names);
  const plan = await planNew(names);
  carryOut(plan);
  const { plural, path } = names;
  console.log(`${names.Words} are there, at /${path}:\n${[...plan.keys()].map((file) => `  ${file}`).join('\n')}`);
  console.log(`
Next: say what they really are (start with libs/contract/src/${plural}), give them a place in
apps/web/src/app/shell/places.ts, and run npm run check and npm test.
npm run new -- ${plural} --remove takes it all away, as long as nothing was changed by hand.`);
});

async function takeAway(asked: Asked): Promise<void> {
  const { Plural } = namesOf(asked, '');
  const number = numberOf(Plural);
  if (!number) throw new Stop(`There is no feature ${asked.plural} that was generated.`);
  carryOut(await planRemoval(namesOf(asked, number)));
  console.log(`${Plural} are gone. A database that had their table keeps it; npm start on new data has none.`);
}

async function ask(): Promise<Asked & { remove: boolean }> {
  const { values, plural } = given();
  const singular = values.singular ?? singularOf(plural) ?? (await say(`Singular of ${plural}`));
  const screen = values.screen ?? (values.remove ? screenWordsOf(plural, singular) : null);
  const [schermen = plural.replaceAll('-', ' '), scherm = singular.replaceAll('-', ' ')] = screen?.split('/') ?? [];
  return { plural, singular, schermen, scherm, remove: values.remove };
}

function given(): { values: { singular?: string; screen?: string; remove: boolean }; plural: string } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        singular: { type: 'string' },
        screen: { type: 'string' },
        remove: { type: 'boolean', default: false },
      },
    });
    if (positionals.length !== 1) throw new Error('Say which feature.');
    return { values, plural: positionals[0]! };
  } catch (error) {
    throw new Stop(`${(error as Error).message}\n${usage}`);
  }
}

async function say(question: string): Promise<string> {
  if (!process.stdin.isTTY) throw new Stop(`${question} cannot be told from its end. Say it with --singular.`);
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await lines.question(`${question}: `);
  lines.close();
  return answer.trim();
}
