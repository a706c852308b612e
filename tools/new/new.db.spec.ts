import { spawn } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder, root } from '../root.ts';

/** How a program ended, and all it said. */
interface Ended {
  code: number | null;
  said: string;
}

describe('A generated feature', () => {
  let clone: string;

  beforeAll(async () => {
    clone = mkdtempSync(join(dataFolder(true), 'clone-'));
    await copyRepository();
    expect(await generate('outings', '--screen', 'uitjes/uitje')).toEqual(done());
    expect(await run('tsc', '-b', 'libs/contract', 'libs/domain', 'libs/server', 'apps/api', 'apps/worker')).toEqual(
      done(),
    );
    expect(await run('node', 'libs/contract/describe.ts')).toEqual(done());
  }, 600_000);
  afterAll(() => rmSync(clone, { recursive: true, force: true }));

  const done = (): Ended => ({ code: 0, said: jasmine.any(String) as never });
  const refused = (said: RegExp): Ended => ({ code: 1, said: jasmine.stringMatching(said) as never });
  const generate = (...words: string[]): Promise<Ended> => run('node', 'tools/new/new.ts', ...words);
  const inClone = (path: string): string => readFileSync(join(clone, path), 'utf8');

  /** The repository as it is now, with its libraries; what was built goes along, so that little is left to build. */
  async function copyRepository(): Promise<void> {
    const listed = await run(
      'git',
      '-C',
      root,
      'ls-files',
      '--cached',
      '--others',
      '--exclude-standard',
      '--deduplicate',
    );
    const built = globSync('{libs/{contract,domain,server},apps/{api,worker}}/dist', { cwd: root });
    for (const path of [...listed.said.trim().split('\n'), ...built]) {
      try {
        cpSync(join(root, path), join(clone, path), { recursive: true, preserveTimestamps: true });
      } catch (error) {
        // Git still lists what is gone from the folder.
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    }
    const modules = join(root, 'node_modules');
    mkdirSync(join(clone, 'node_modules/@voortuin'), { recursive: true });
    for (const name of readdirSync(modules).filter((name) => name !== '@voortuin'))
      symlinkSync(join(modules, name), join(clone, 'node_modules', name));
    for (const path of globSync('{apps,libs}/*', { cwd: clone }))
      symlinkSync(join(clone, path), join(clone, 'node_modules/@voortuin', path.split('/')[1]!));
    await run('git', 'init', '-q');
    await save();
  }

  async function save(): Promise<void> {
    await run('git', 'add', '-A');
    await run('git', '-c', 'user.name=spec', '-c', 'user.email=spec@steunpunt.test', 'commit', '-qm', 'As it is');
  }

  function run(file: string, ...words: string[]): Promise<Ended> {
    const bin = join(root, 'node_modules/.bin');
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PATH: `${dirname(process.execPath)}:${bin}:${process.env['PATH']}`,
    };
    // Where this runs in a hook of git, that would speak of another repository.
    for (const name of Object.keys(env)) if (name.startsWith('GIT_')) delete env[name];
    return new Promise((resolve) => {
      const child = spawn(file, words, { cwd: clone, env, stdio: ['ignore', 'pipe', 'pipe'] });
      let said = '';
      for (const stream of [child.stdout, child.stderr])
        stream.setEncoding('utf8').on('data', (text: string) => (said += text));
      child.once('error', ({ message }) => resolve({ code: null, said: message }));
      child.once('close', (code) => resolve({ code, said }));
    });
  }

  const changes = async (): Promise<string[]> =>
    (await run('git', 'status', '--short', '--untracked-files=all')).said.split('\n').filter(Boolean);
  const generated = async (): Promise<string[]> =>
    (await changes()).filter((line) => !line.endsWith('/')).map((line) => line.slice(3));

  it('stands in every layer, and is made known everywhere', async () => {
    const files = await generated();
    for (const layer of ['libs/contract/src', 'libs/domain/src', 'libs/server/src', 'apps/api/src', 'apps/web/src/app'])
      expect(files.filter((path) => path.startsWith(`${layer}/outings/`)).length)
        .withContext(layer)
        .toBeGreaterThan(0);
    expect(files.filter((path) => !path.includes('/outings/')).length).toBe(9);
  });

  it('has its format, and passes lint', async () => {
    const files = await generated();
    expect(await run('prettier', '--check', '--log-level=warn', ...files)).toEqual({ code: 0, said: '' });
    const code = files.filter((path) => /\.(ts|mjs)$/.test(path));
    expect(await run('oxlint', '--quiet', ...code)).toEqual(done());
  });

  it('keeps to the directions and the rules of the house', async () => {
    expect(
      await run('depcruise', '--config', 'tools/check/architecture.mjs', '--output-type', 'err-long', 'libs', 'apps'),
    ).toEqual(done());
    const rules = `import('./tools/check/house-rules.ts').then(({ breaches }) => console.log(breaches().join('\\n')))`;
    const { said } = await run('node', '-e', rules);
    expect(said.split('\n').filter((line) => /outing/.test(line))).toEqual([]);
  });

  it('has screens whose templates are right', async () => {
    const { code, said } = await run('ngc', '-p', 'apps/web/tsconfig.json', '--noEmit');
    expect([code, said]).toEqual([0, '']);
  }, 300_000);

  it('has English for each Dutch text', async () => {
    const texts = (await generated())
      .filter((path) => /^apps\/web\/.*\.(ts|html)$/.test(path))
      .flatMap((path) => [...inClone(path).matchAll(/@@((?:outings\.|audit\.(?:one-)?outing)[a-z.-]*)/g)])
      .map(([, id]) => id!);
    const english = Object.keys(JSON.parse(inClone('apps/web/src/locale/messages.en.json')).translations);
    expect([...new Set(texts)].sort()).toEqual(english.filter((id) => /outing/.test(id)).sort());
    expect(texts.length).toBeGreaterThan(10);
  });

  it('passes its own specs, and those that try every route and every table', async () => {
    const { code, said } = await run(
      'node', 'node_modules/jasmine/bin/jasmine.js', '--helper=tools/test/patience.ts',
      'libs/*/dist/outings/*.spec.js', 'apps/api/dist/platform/{other-organisations,open-api}.db.spec.js',
      'libs/server/dist/platform/database/walls.db.spec.js',
    ); // prettier-ignore
    expect(code).withContext(said).toBe(0);
    expect(Number(/(\d+) specs, 0 failures/.exec(said)?.[1]))
      .withContext(said)
      .toBeGreaterThan(20);
  }, 300_000);

  it('is taken away without a trace, but not once somebody made it her own', async () => {
    const service = join(clone, 'libs/server/src/outings/outings.service.ts');
    const was = readFileSync(service, 'utf8');
    const before = await changes();
    writeFileSync(service, `${was}\n// Ours now.\n`);
    expect(await generate('outings', '--remove')).toEqual(
      refused(/outings\.service\.ts is no longer as it was generated/),
    );
    expect(await changes()).toEqual(before);
    writeFileSync(service, was);
    expect(await generate('outings', '--remove')).toEqual(done());
    expect(await changes()).toEqual([]);
    expect(await generate('outings', '--screen', 'uitjes/uitje')).toEqual(done());
  });

  it('with a long name is laid out and taken away just the same', async () => {
    const before = await changes();
    const name = 'respite-weekend-arrangements';
    expect(await generate(name, '--screen', 'respijtweekenden/respijtweekend')).toEqual(done());
    expect(await run('prettier', '--check', '--log-level=warn', ...(await generated()))).toEqual({ code: 0, said: '' });
    expect(await generate(name, '--remove')).toEqual(done());
    expect(await changes()).toEqual(before);
  });

  it('is refused in a sentence, and nothing is changed, when its name or a place for it is not right', async () => {
    const before = await changes();
    for (const [words, said] of [
      [['Outings'], /no name for a feature/],
      [['tasks'], /feature tasks already/],
      [['outings'], /feature outings already/],
      [['sheep'], /Say it with --singular/],
      [['cases'], /means something else/],
      [['trips', '--screen', 'taken/taak'], /page \/taken already/],
      [['trips', '--remove'], /no feature trips/],
      [[], /npm run new --/],
    ] as [string[], RegExp][])
      expect(await generate(...words))
        .withContext(words.join(' '))
        .toEqual(refused(said));
    expect(await changes()).toEqual(before);
    const services = inClone('libs/server/src/services.ts');
    writeFileSync(join(clone, 'libs/server/src/services.ts'), services.replace('// prettier-ignore', ''));
    const torn = await changes();
    expect(await generate('trips')).toEqual(refused(/services\.ts has no place for a new feature any more/));
    expect(await changes()).toEqual(torn);
    writeFileSync(join(clone, 'libs/server/src/services.ts'), services);
  });
});
