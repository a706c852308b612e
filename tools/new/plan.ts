import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as prettier from 'prettier';
import { Stop, root } from '../root.ts';
import type { Names } from './names.ts';
import { placesOf, takenOut, written } from './places.ts';

/** Files as they are to be; null for one that goes. */
export type Plan = Map<string, string | null>;

const templates = join(import.meta.dirname, 'templates');
const english = 'apps/web/src/locale/messages.en.json';

/** The migration that comes next, by its number. */
export function nextNumber(): string {
  const numbers = [...read('libs/server/src/migrations.ts').matchAll(/\b[A-Z]\w*?(\d{13})\b/g)].map(([, one]) =>
    Number(one),
  );
  return String(Math.max(...numbers) + 1);
}

/** The number of the migration of a feature that is there. */
export function numberOf(Plural: string): string | null {
  return new RegExp(`\\b${Plural}(\\d{13})\\b`).exec(read('libs/server/src/migrations.ts'))?.[1] ?? null;
}

/** What a feature that is there is called on screen, such as uitjes/uitje. */
export function screenWordsOf(plural: string, singular: string): string | null {
  const words = read('apps/web/src/app/people/audit-words.ts');
  const many = new RegExp(`@@audit\\.${plural}:([^\`]+)\``).exec(words)?.[1];
  const one = new RegExp(`@@audit\\.one-${singular}:1 ([^\`]+)\``).exec(words)?.[1];
  return many && one ? `${many}/${one}` : null;
}

/** Everything that a new feature writes, worked out before anything is written. */
export async function planNew(names: Names): Promise<Plan> {
  const plan: Plan = new Map();
  for (const [path, text] of await files(names)) plan.set(path, text);
  for (const place of placesOf(names)) {
    const now = plan.get(place.file) ?? read(place.file);
    const then = written(place, now);
    if (then === null)
      throw new Stop(
        `${place.file} has no place for a new feature any more: “${place.before.trim()}” is not in it. Nothing was changed.`,
      );
    plan.set(place.file, then);
  }
  for (const { file } of placesOf(names)) plan.set(file, await formatted(file, plan.get(file)!));
  const texts = messages();
  Object.assign(texts.translations, englishOf(names));
  plan.set(english, json(texts));
  return plan;
}

/** Everything that goes with a feature, provided that it is as it was generated. */
export async function planRemoval(names: Names): Promise<Plan> {
  const plan: Plan = new Map();
  for (const [path, text] of await files(names)) {
    if (readIfThere(path) !== text) throw changed(path, names);
    plan.set(path, null);
  }
  const folders = [...plan.keys()].map((path) => path.slice(0, path.lastIndexOf('/')));
  const others = globSync(
    folders.map((folder) => `${folder}/*`),
    { cwd: root },
  ).filter((path) => !plan.has(path));
  if (others.length > 0) throw changed(others[0]!, names);
  for (const place of placesOf(names)) {
    const then = takenOut(place, plan.get(place.file) ?? read(place.file));
    if (then === null) throw changed(place.file, names);
    plan.set(place.file, then);
  }
  for (const { file } of placesOf(names)) plan.set(file, await formatted(file, plan.get(file)!));
  const texts = messages();
  for (const [id, text] of Object.entries(englishOf(names))) {
    if (texts.translations[id] !== text) throw changed(english, names);
    delete texts.translations[id];
  }
  plan.set(english, json(texts));
  return plan;
}

function changed(path: string, { plural }: Names): Stop {
  return new Stop(
    `${path} is no longer as it was generated, so ${plural} is yours now: take it away by hand. Nothing was changed.`,
  );
}

/** The files of the feature itself, filled in and formatted. */
async function files(names: Names): Promise<[string, string][]> {
  const paths = globSync('{apps,libs}/**/*.template', { cwd: templates }).sort();
  return Promise.all(
    paths.map(async (template) => {
      const path = filled(template.replace(/\.template$/, ''), names);
      return [path, await formatted(path, filled(readFileSync(join(templates, template), 'utf8'), names))] as [
        string,
        string,
      ];
    }),
  );
}

function filled(text: string, names: Names): string {
  return text.replaceAll(/__([A-Za-z]+)__/g, (whole, name: string) => names[name as keyof Names] ?? whole);
}

async function formatted(path: string, text: string): Promise<string> {
  const filepath = join(root, path);
  return prettier.format(text, { ...(await prettier.resolveConfig(filepath)), filepath });
}

function englishOf(names: Names): Record<string, string> {
  return JSON.parse(filled(readFileSync(join(templates, 'english.json.template'), 'utf8'), names));
}

interface Messages {
  translations: Record<string, string>;
}

const messages = (): Messages => JSON.parse(read(english)) as Messages;
const json = (texts: Messages): string => `${JSON.stringify(texts, null, 2)}\n`;

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function readIfThere(path: string): string | null {
  try {
    return read(path);
  } catch {
    return null;
  }
}
