import type { Names } from './names.ts';

/** A place in a file that knows every feature: what is written there for a new one, and where. */
export interface Place {
  file: string;
  /** The text that what is written comes before; the last one when there are several. */
  before: string;
  text: string;
}

/** A key as it stands in an object: in quotes where it has a hyphen. */
const key = (name: string): string => (name.includes('-') ? `'${name}'` : name);

/** Everywhere a feature is made known. */
export function placesOf(names: Names): Place[] {
  const { plural, singular, Plural, Singular, schermen, scherm, path } = names;
  const migration = `${Plural}${names.number}`;
  const place = (file: string) => (before: string, text: string) => ({ file, before, text });
  const migrations = place('libs/server/src/migrations.ts');
  const services = place('libs/server/src/services.ts');
  const controllers = place('apps/api/src/app.module.ts');
  const requests = place('apps/api/src/platform/testing/requests.ts');
  const walls = place('apps/api/src/platform/testing/everything.ts');
  const routes = place('apps/web/src/app/app.routes.ts');
  const audit = place('apps/web/src/app/people/audit-words.ts');
  const ladder = place('tools/check/architecture.mjs');
  return [
    migrations('\n/** Every migration', `import { ${migration} } from './${plural}/${plural}.migration.ts';\n`),
    migrations('];\n', `  ${migration},\n`),
    services('\n/**\n * Every service', `import { ${Plural} } from './${plural}/${plural}.service.ts';\n`),
    services(']; // prettier-ignore', `  ${Plural},\n`),
    controllers('\nconst controllers', `import { ${Plural}Controller } from './${plural}/${plural}.controller.ts';\n`),
    controllers(']; // prettier-ignore', `  ${Plural}Controller,\n`),
    requests(
      '};\n',
      `  'POST /${plural}': () => ({ id: newId(), what: 'Iets', plannedOn: nextWeek() }),
  'PUT /${plural}/{id}': () => ({ what: 'Iets', plannedOn: nextWeek() }),\n`,
    ),
    walls(
      `import { aRhythm } from`,
      `import { build${Singular} } from '@voortuin/server/${plural}/${singular}.builder';\n`,
    ),
    walls(
      `    imports: newId(),\n`,
      `    ${key(plural)}: (await build${Singular}(test, { organisationId: id, personId: me.id }, { what: word })).id,\n`,
    ),
    routes(
      `      {\n        path: '**',`,
      `      {
        path: '${path}',
        title: $localize\`:@@${plural}.page:${names.Schermen}\`,
        canActivate: [may('caregivers:read')],
        loadComponent: async () => (await import('./${plural}/${plural}-page.ts')).${Plural}Page,
      },\n`,
    ),
    audit('    session: $localize', `    ${key(singular)}: $localize\`:@@audit.${singular}:een ${scherm}\`,\n`),
    audit(
      `    'contact-moment': {\n      one:`,
      `    ${key(singular)}: {
      one: $localize\`:@@audit.one-${singular}:1 ${scherm}\`,
      many: $localize\`:@@audit.${plural}:${schermen}\`,
    },\n`,
    ),
    ladder(`  'today',\n`, `  '${plural}',\n`),
  ];
}

/** The file with what is written at the place, or null when the place is not in it. */
export function written({ before, text }: Place, file: string): string | null {
  const at = file.lastIndexOf(before);
  return at < 0 ? null : file.slice(0, at) + text + file.slice(at);
}

/** The file without it, however it was laid out over lines; null when it is not in there once. */
export function takenOut({ text }: Place, file: string): string | null {
  const tokens = text
    .trim()
    .replace(/,$/, '')
    .match(/\w+|[^\s\w]/g)!;
  const loosely = tokens.map((token) => token.replace(/\W/, '\\$&')).join('\\s*,?\\s*');
  const found = [...file.matchAll(new RegExp(`^[ \\t]*${loosely}\\s*?,?[ \\t]*\\n`, 'gm'))];
  return found.length === 1 ? file.slice(0, found[0]!.index) + file.slice(found[0]!.index + found[0]![0].length) : null;
}
