import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { dataFolder, root } from '../root.ts';
import { assemble } from './assemble.ts';

describe('The images', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(dataFolder(true), 'image-'));
    assemble(folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What every file of the image imports, type imports apart. */
  function imports(): { file: string; from: string }[] {
    return globSync(['{apps,libs}/*/dist/**/*.js', 'tools/**/*.ts'], { cwd: folder }).flatMap((file) => {
      const text = readFileSync(join(folder, file), 'utf8');
      const found = text.matchAll(
        /^(?:import|export)(?! type)[^;]*?from '([^']+)'|^import '([^']+)'|import\('([^']+)'\)/gm,
      );
      return [...found].map((match) => ({ file, from: match[1] ?? match[2] ?? match[3]! }));
    });
  }

  /** As npm would install them: those of the image's package.json, and no more. */
  function linkLibraries(): void {
    const { dependencies, workspaces } = packageOfImage();
    const modules = join(folder, 'node_modules');
    for (const name of Object.keys(dependencies)) {
      mkdirSync(dirname(join(modules, name)), { recursive: true });
      symlinkSync(join(root, 'node_modules', name), join(modules, name));
    }
    mkdirSync(join(modules, '@voortuin'));
    for (const path of workspaces) symlinkSync(join(folder, path), join(modules, '@voortuin', basename(path)));
  }

  const packageOfImage = (): { dependencies: Record<string, string>; workspaces: string[] } =>
    JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));

  it('hold every library that the server imports, and none that only the screens use', () => {
    const { dependencies } = packageOfImage();
    const libraries = imports()
      .map(({ from }) => from)
      .filter((from) => !/^[.]|^node:|^@voortuin\//.test(from) && !builtinModules.includes(from))
      .map((from) => from.split('/', from.startsWith('@') ? 2 : 1).join('/'));
    expect(new Set(libraries).size).toBeGreaterThan(10);
    expect([...new Set(libraries)].filter((name) => !(name in dependencies))).toEqual([]);
    expect(Object.keys(dependencies).filter((name) => name.startsWith('@angular/'))).toEqual([]);
  });

  it('hold every file that another one of theirs imports', () => {
    const missing = imports().filter(({ file, from }) => {
      if (from.startsWith('.')) return !existsSync(resolve(folder, dirname(file), from));
      const [, library, path] = /^@voortuin\/([a-z]+)\/(.+)$/.exec(from) ?? [];
      return library !== undefined && !existsSync(join(folder, `libs/${library}/dist/${path}.js`));
    });
    expect(missing).toEqual([]);
  });

  it('run the commands of an installation, and say in a sentence what is missing', () => {
    linkLibraries();
    const run = (...words: string[]) =>
      spawnSync(join(folder, 'docker/voortuin.sh'), words, {
        encoding: 'utf8',
        env: {
          PATH: `${dirname(process.execPath)}:/usr/bin:/bin`,
          DATABASE_URL: 'postgres://app@127.0.0.1:1/voortuin',
        },
      });
    for (const command of ['migrate', 'new-organisation', 'restore', 'backup']) {
      const words = command === 'restore' || command === 'backup' ? [join(folder, 'file')] : [];
      const { status, stderr } = run(command, ...words);
      expect(status).withContext(command).toBe(1);
      expect(stderr)
        .withContext(command)
        .toMatch(/^(DATABASE_URL is set, and DATABASE_OWNER_URL is not|Still missing)/);
    }
    expect(run().stderr).toContain('say what to run');
  });

  it('send everything that the api answers through the front door to the api', () => {
    const [, paths] = /@api path (.*)/.exec(readFileSync(join(root, 'docker/Caddyfile'), 'utf8'))!;
    for (const path of ['/api', '/antwoord', '/aanmelden', '/healthz', '/readyz'])
      expect(paths!.split(' ')).toContain(path);
    for (const below of ['/api/*', '/antwoord/*', '/aanmelden/*']) expect(paths!.split(' ')).toContain(below);
  });

  it('keep the browser as safe through the front door as the api does', async () => {
    const { securityHeaders } = await import(join(root, 'apps/api/dist/platform/security-headers.js'));
    const caddyfile = readFileSync(join(root, 'docker/Caddyfile'), 'utf8');
    for (const [name, value] of Object.entries(securityHeaders({ publicUrl: new URL('http://localhost') })))
      expect(caddyfile).toMatch(new RegExp(`${name} "?${(value as string).replace(/[.*()]/g, '\\$&')}"?\\n`));
  });
});
