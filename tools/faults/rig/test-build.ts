// Loaded before an app of a run: shifts its clock, and leaves a defence out. An installation never loads this.
import { registerHooks } from 'node:module';

/** A line of what was built that a run replaces. */
export interface Change {
  /** The end of the path of the built file. */
  file: string;
  find: string;
  put: string;
}

/** How an app of a run differs from the app of an installation. */
export interface TestBuild {
  /** Seconds that its clock is ahead; behind when below nought. */
  clockSeconds?: number;
  changes?: Change[];
}

const { clockSeconds = 0, changes = [] } = JSON.parse(process.env['FAULTS_TEST_BUILD'] ?? '{}') as TestBuild;

if (clockSeconds !== 0) {
  const ahead = clockSeconds * 1000;
  const RealDate = Date;
  const now = (): number => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, words, self) => Reflect.construct(target, words.length > 0 ? words : [now()], self) as object,
    get: (target, name, self) => (name === 'now' ? now : (Reflect.get(target, name, self) as unknown)),
  });
  Temporal.Now.instant = () => Temporal.Instant.fromEpochMilliseconds(now());
}

if (changes.length > 0)
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      const here = changes.filter(({ file }) => url.endsWith(file));
      if (here.length === 0) return loaded;
      let source = loaded.source?.toString() ?? '';
      for (const { file, find, put } of here) {
        if (!source.includes(find)) throw new Error(`${file} does not hold what a run wants to replace: ${find}`);
        source = source.replaceAll(find, () => put);
      }
      return { ...loaded, source };
    },
  });
