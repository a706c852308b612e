import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { root } from '../root.ts';

/** A rule of the house about one file: what is wrong with it, or nothing. */
type FileRule = (path: string, text: string) => string | null;

const longest = 250;
const emptyNames = /^(index|utils?|helpers?|common|shared|misc|base|constants|types)\./;
const focused = /\b(fit|fdescribe|xit|xdescribe)\(/;
const clock = /\bDate\.now\(|\bnew Date\(\)|Temporal\.Now\b|performance\.now\(/;
const environment = /process\.env\b/;
const machinePath = /["'`/](?:home|root|work|tmp)\/[a-z]/;
const exported = /^export (?:abstract )?(?:class|function|async function|interface) (\w+)/gm;

const rules: FileRule[] = [
  (path, text) => {
    const lines = text.split('\n').length;
    const reason = /^(\/\/|\/\*|<!--) ?long because: \w+/.test(text);
    return lines > longest && !reason && !/\.migration\.ts$/.test(path)
      ? `has ${lines} lines; ${longest} is the most without a first line "// long because: …"`
      : null;
  },
  (path) =>
    emptyNames.test(basename(path)) && !/\.html$/.test(path)
      ? 'has a name that says nothing about what it holds'
      : null,
  (path, text) => (isSpec(path) && focused.test(text) ? 'leaves specs out (fit, fdescribe, xit or xdescribe)' : null),
  (path, text) =>
    /^libs\/domain\//.test(path) && !isSpec(path) && clock.test(text)
      ? 'reads a clock: whoever asks says what time it is'
      : null,
  (path, text) =>
    /^(libs|apps)\//.test(path) &&
    !/platform\/config\.ts$|^apps\/(web\/[^/]+\.m?[jt]s|e2e\/)/.test(path) &&
    environment.test(text)
      ? 'reads the environment: only platform/config.ts does'
      : null,
  (path, text) =>
    /^(libs|apps|tools)\//.test(path) && !/house-rules/.test(path) && machinePath.test(text)
      ? 'holds a path of one machine'
      : null,
  (path, text) => {
    const bare = isSpec(path)
      ? []
      : [...text.matchAll(exported)].filter(({ index }) => !isExplained(text, index)).map(([, name]) => name);
    return bare.length > 0 ? `exports without a sentence: ${bare.join(', ')}` : null;
  },
];

/** Every breach of the rules of the house, a line each. */
export function breaches(): string[] {
  const listed = spawnSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--deduplicate'], {
    cwd: root,
    encoding: 'utf8',
  });
  return listed.stdout
    .split('\n')
    .filter((path) => /\.(ts|mjs|html|css)$/.test(path))
    .flatMap((path) => {
      const text = read(path);
      return text === null
        ? []
        : rules
            .map((rule) => rule(path, text))
            .filter((wrong) => wrong !== null)
            .map((wrong) => `${path} ${wrong}`);
    });
}

/** A file that git still lists may be gone from the folder. */
function read(path: string): string | null {
  try {
    return readFileSync(`${root}/${path}`, 'utf8');
  } catch {
    return null;
  }
}

function isSpec(path: string): boolean {
  return /\.spec\.ts$/.test(path);
}

/** Whether a doc comment stands above, decorators and overloads in between apart. */
function isExplained(text: string, at: number): boolean {
  const above = text
    .slice(0, at)
    .replace(/(^@[\s\S]*?\n\)?\}?\)?\n?)*$/m, '')
    .trimEnd();
  if (above.endsWith('*/')) return true;
  const lastComment = text.lastIndexOf('*/', at);
  return (
    lastComment >= 0 &&
    /^\*\/\s*@/.test(text.slice(lastComment, at)) &&
    !/^(export|const|function|class) /m.test(text.slice(lastComment + 2, at))
  );
}
