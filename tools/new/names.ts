import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, root } from '../root.ts';

/** What a feature is called wherever its name stands; the keys are the placeholders of the templates. */
export type Names = Record<
  | 'plural' | 'singular' | 'Plural' | 'Singular' | 'pluralCamel' | 'singularCamel'
  | 'table' | 'words' | 'word' | 'Words' | 'schermen' | 'scherm' | 'Schermen' | 'Scherm' | 'path' | 'number',
  string
>; // prettier-ignore

/** What is asked for. */
export interface Asked {
  plural: string;
  singular: string;
  /** What it is called on screen, in Dutch. */
  schermen: string;
  scherm: string;
}

const kebab = /^[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*$/;
const longest = 32;
/** Words that SQL, TypeScript or the house keep for themselves. */
const taken = new Set(
  (
    'all and any array as asc both case cast check collate column constraint create current-date default desc distinct do else end ' +
    'except false fetch for foreign from grant group having in initially intersect into lateral leading limit localtime not null ' +
    'offset on only or order placing primary references returning select some symmetric table then to trailing true union unique ' +
    'user using variadic when where window with class const continue debugger delete enum export extends finally function if ' +
    'implements import instanceof interface let new package private protected public return static super switch this throw try ' +
    'typeof var void while yield await platform test testing actor audit day id note what'
  ).split(' '),
);

/** The singular of an English plural, where it can be told from its end; null where somebody has to say it. */
export function singularOf(plural: string): string | null {
  if (/[^aeiou]ies$/.test(plural)) return plural.replace(/ies$/, 'y');
  if (/(ss|x|ch|sh)es$/.test(plural)) return plural.replace(/es$/, '');
  return /[^s]s$/.test(plural) ? plural.replace(/s$/, '') : null;
}

/** Every form of the name; `number` is that of its migration. */
export function namesOf({ plural, singular, schermen, scherm }: Asked, number: string): Names {
  return {
    plural,
    singular,
    Plural: pascal(plural),
    Singular: pascal(singular),
    pluralCamel: camel(plural),
    singularCamel: camel(singular),
    table: singular.replaceAll('-', '_'),
    words: plural.replaceAll('-', ' '),
    word: singular.replaceAll('-', ' '),
    Words: capital(plural.replaceAll('-', ' ')),
    schermen,
    scherm,
    Schermen: capital(schermen),
    Scherm: capital(scherm),
    path: schermen.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'),
    number,
  };
}

/** Refuses names that cannot be a feature. */
export function demandNames({ plural, singular, schermen, scherm }: Asked): void {
  for (const name of [plural, singular]) {
    if (!kebab.test(name) || name.length > longest)
      throw new Stop(
        `“${name}” is no name for a feature: small letters, words joined by a hyphen, at most ${longest} in all, such as home-visits.`,
      );
    if (taken.has(name))
      throw new Stop(`“${name}” means something else in SQL, TypeScript or this house. Take another word.`);
  }
  if (plural === singular)
    throw new Stop(`Plural and singular are both “${plural}”. Say the singular: npm run new -- ${plural} --singular …`);
  for (const words of [schermen, scherm])
    if (!/^\p{L}[\p{L}\d' -]{0,39}$/u.test(words)) throw new Stop(`“${words}” is no word for on screen.`);
}

const layers = ['libs/contract/src', 'libs/domain/src', 'libs/server/src', 'apps/api/src', 'apps/web/src/app'];

/** Refuses a feature that is there, in whole or in part. */
export function demandNew({ plural, Plural, Singular, table, path }: Names): void {
  const folder = layers.find((layer) => existsSync(join(root, layer, plural)));
  if (folder) throw new Stop(`There is a feature ${plural} already: ${folder}/${plural}.`);
  const text = (file: string): string => readFileSync(join(root, file), 'utf8');
  const services = text('libs/server/src/services.ts');
  if (new RegExp(`\\b${Plural}\\b`).test(services)) throw new Stop(`There is a service ${Plural} already.`);
  const entities = text('libs/server/src/entities.ts');
  if (new RegExp(`\\b${Singular}\\b`).test(entities)) throw new Stop(`There is a table ${table} already.`);
  if (text('apps/web/src/app/app.routes.ts').includes(`path: '${path}'`))
    throw new Stop(`There is a page /${path} already. Say what it is called on screen: --screen …`);
}

function pascal(name: string): string {
  return name.split('-').map(capital).join('');
}

function camel(name: string): string {
  const all = pascal(name);
  return all.charAt(0).toLowerCase() + all.slice(1);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
