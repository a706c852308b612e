import { fork } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** How many specs passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** A part of the tests: which files, and how they run. */
export interface Phase {
  name: string;
  /** Globs from the root. */
  files: string[];
  without?: RegExp;
  workers: number;
  /** How long one spec may take before it hangs. */
  seconds: number;
  env?: Record<string, string>;
}

interface Told {
  spec?: string;
  file?: string;
  status?: string;
  outside?: string;
  done?: string;
  why?: string;
  failures: string[];
}

/** Runs a part of the tests, tells each failure as it comes and a count at the end. */
export async function runPhase({ name, files, without, workers, seconds, env = {} }: Phase): Promise<Tally> {
  const paths = globSync(files, { cwd: root })
    .filter((path) => !path.includes('node_modules') && !without?.test(path))
    .sort()
    .map((path) => join(root, path));
  const began = Date.now();
  const tally: Tally = { passed: 0, failed: 0 };
  if (paths.length === 0) return failure(name, 'there are no such specs; was everything built?', tally);
  console.log(`\n${name}: ${paths.length} files`);
  const child = fork(join(root, 'tools/test/run-specs.ts'), [String(workers), ...paths], {
    cwd: root,
    execArgv: ['--enable-source-maps'],
    env: { ...process.env, SPEC_SECONDS: String(seconds), ...env },
  });
  let finished = false;
  child.on('message', (told: Told) => {
    if (told.spec !== undefined) count(told, tally, name);
    else if (told.failures.length > 0) failure(told.outside ?? name, told.failures.join('\n'), tally);
    if (told.done) finished = true;
    if (told.done === 'incomplete') failure(name, told.why ?? 'incomplete', tally);
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (!finished) failure(name, `the specs ended before they were done (exit code ${code})`, tally);
  else if (code !== 0 && tally.failed === 0) failure(name, `exit code ${code}`, tally);
  console.log(
    `${name}: ${tally.passed} passed, ${tally.failed} failed in ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return tally;
}

function count({ spec = '', file = '', status, failures }: Told, tally: Tally, name: string): void {
  if (status === 'passed') {
    tally.passed++;
    if (tally.passed % 50 === 0) console.log(`  ${name}: ${tally.passed} passed so far`);
  } else if (status === 'failed') failure(`${spec}\n    in ${file.replace(root, '')}`, failures.join('\n'), tally);
  else if (status !== 'excluded') failure(spec, `has no expectation or is ${status}`, tally);
}

function failure(what: string, why: string, tally: Tally): Tally {
  tally.failed++;
  console.log(`  FAILED ${what}\n${why.replace(/^/gm, '    ')}`);
  return tally;
}
